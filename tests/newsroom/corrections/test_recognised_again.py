"""Recognised again, stories show what they showed, whatever readers joined, told apart and took back."""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsroom.corrections import merge, split, undo
from newsroom.errors import CorrectionError
from newsroom.models import Article, Correction, Entity, Reader
from newsroom.naming.mentions import mentions_of
from tests.conftest import StoryMaker
from tests.newsroom.tagged import make_entity, tagged

STEPS = st.lists(st.tuples(st.sampled_from(["merge", "split", "split", "undo"]), st.integers(0, 5), st.integers(0, 5)))
TEXTS = ("Marrow Bay, Port Ada, Orla Sund.", "Orla: Port Ada in Marrow.", "Orla Sund: Port Ada, Marrow Bay.")


def take(step: tuple[str, int, int], stories: list[Article], reader: Reader) -> None:
    action, one, other = step
    entities, holding = list(Entity.objects.order_by("pk")), list(Correction.objects.filter(undone_at=None))
    entity, second = entities[one % len(entities)], entities[other % len(entities)]
    steps: dict[str, Callable[[], object]] = {
        "merge": lambda: merge(entity, second, reader),
        "split": lambda: split(entity, [stories[other % len(stories)].pk], entity.name, reader),
        "undo": lambda: [undo(said, reader) for said in holding[one : one + 1]],
    }
    steps[action]()


def named(stories: list[Article]) -> list[list[tuple[int, int]]]:
    """Return where each of *stories* names whom."""
    return [[(row.start, row.entity) for row in mentions_of(story.newest)] for story in stories]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_what_readers_decided_stays(plain_story: StoryMaker, ana: Reader, steps: list[tuple[str, int, int]]) -> None:
    with transaction.atomic():
        make_entity("Marrow Bay"), make_entity("Port Ada"), make_entity("Orla Sund")
        stories = [tagged(plain_story(text)) for text in TEXTS]
        for step in steps:
            try:
                take(step, stories, ana)
            except CorrectionError:
                continue
        before = named(stories)
        assert named([tagged(story) for story in stories]) == before
        transaction.set_rollback(True)
