"""What readers say can be undone in any order."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from random import Random

from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsroom.corrections import identify, merge, reject, rename, retype, split, undo
from newsroom.errors import CorrectionError
from newsroom.models import Alias, Article, Correction, Entity, Reader
from newsroom.naming.attributions import attributions_of
from newsroom.naming.mentions import mentions_of
from tests.conftest import StoryMaker
from tests.newsroom.corrections.said import tag_words
from tests.newsroom.tagged import make_entity, say, shown, tagged


def state(stories: list[Article]) -> tuple[object, ...]:
    """Everything that a reader could see change."""
    entities = Entity.objects.exclude(mentions=None, aliases=None).order_by("pk")
    rows = list(entities.values_list("pk", "kind", "name", "wikidata", "rejected", "merged_into").distinct())
    aliases = list(Alias.objects.order_by("entity", "name").values_list("entity", "name", "by_reader"))
    speakers = [row.speakers for story in stories for row in attributions_of(story.newest)]
    return rows, aliases, [shown(story) for story in stories], speakers


ACTIONS = st.sampled_from(["retype", "reject", "merge", "tag", "rename", "identify", "split", "split", "undo"])


STEPS = st.lists(st.tuples(ACTIONS, st.integers(0, 5), st.integers(0, 5)))


KINDS = ["place", "person", "place", "event", "place", "work"]


WORDS = ["Marrow", "Marrow Bay", "Bay", "Orla", "Port Ada", "Ada"]


def take(step: tuple[str, int, int], stories: list[Article], reader: Reader) -> None:
    """Do what *step* says, if it makes sense now."""
    action, one, other = step
    entities, holding = list(Entity.objects.order_by("pk")), list(Correction.objects.filter(undone_at=None))
    entity, second = entities[one % len(entities)], entities[other % len(entities)]
    steps: dict[str, Callable[[], object]] = {
        "retype": lambda: retype(entity, KINDS[other], reader),
        "rename": lambda: rename(entity, WORDS[other], reader),
        "identify": lambda: identify(entity, f"Q{other}", reader),
        "reject": lambda: reject(entity, reader),
        "merge": lambda: merge(entity, second, reader),
        "split": lambda: split(entity, [stories[other % len(stories)].pk], WORDS[other], reader),
        "tag": lambda: tag_words(stories[0], WORDS[one], reader, KINDS[other]),
        "undo": lambda: [undo(said, reader) for said in holding[one : one + 1]],
    }
    steps[action]()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS, order=st.randoms(use_true_random=False))
def test_all_undone_in_any_order_is_as_if_nothing_was_said(
    plain_story: StoryMaker, ana: Reader, steps: list[tuple[str, int, int]], order: Random
) -> None:
    with transaction.atomic():
        make_entity("Marrow Bay"), make_entity("Port Ada"), make_entity("Orla Sund", "person")
        texts = ("Marrow Bay, Port Ada, Orla Sund.", "Orla: Port Ada in Marrow.", "Orla Sund: Port Ada, Marrow Bay.")
        stories = [tagged(plain_story(text)) for text in texts]
        for story in stories:
            say(story, Entity.objects.get(name="Port Ada"))
        before = state(stories)
        for step in steps:
            try:
                take(step, stories, ana)
            except (CorrectionError, ValueError):
                continue
            assert all(a.end <= b.start for a, b in pairwise(mentions_of(stories[0].newest)))
            assert not Entity.objects.filter(merged_into__merged_into__isnull=False).exists()
        holding = list(Correction.objects.filter(undone_at=None))
        order.shuffle(holding)
        for correction in holding:
            undo(correction, ana)
        assert state(stories) == before
        transaction.set_rollback(True)
