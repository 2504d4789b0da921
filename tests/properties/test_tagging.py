"""Recognising a text again changes nothing: no row, and nothing that a reader decided."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsroom.corrections import merge, reject, retype, tag
from newsroom.errors import CorrectionError
from newsroom.models import Article, Entity, Reader
from newsroom.naming.mentions import mentions_of
from newsroom.naming.tagging import tag_revision
from tests.conftest import StoryMaker

pytestmark = pytest.mark.django_db
quick = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

people = st.tuples(st.sampled_from(["", "Thea ", "Uma "]), st.sampled_from(["Brill", "Karr", "Brill-Karr", "Lund"]))
sentences = st.builds(lambda name, verb: f"Frau {''.join(name)} {verb}.", people, st.sampled_from(["kam", "sprach"]))
texts = st.lists(sentences, min_size=1, max_size=5).map(" ".join)
full_names = sentences.filter(lambda sentence: len(sentence.split()) == 4)
full_texts = st.lists(full_names, min_size=1, max_size=5).map(" ".join)
acts = st.lists(st.tuples(st.sampled_from(["merge", "reject", "retype", "tag"]), st.integers(0, 3)), max_size=3)


def rows(story: Article) -> list[tuple[object, ...]]:
    """Return every stored mention and speaker of the story, but for the ids of their rows."""
    revision = story.newest
    mentions = revision.mentions.order_by("span", "source", "entity")
    speakers = revision.attributions.order_by("span", "speakers").values_list("span", "cue", "speakers")
    return [*mentions.values_list("span", "entity", "form", "score", "source"), *speakers]


def correct(story: Article, act: str, which: int, reader: Reader) -> None:
    """Let *reader* say something of one of the story's names, if that makes sense."""
    shown = mentions_of(story.newest)
    if not shown:
        return
    one, other = shown[which % len(shown)], shown[0]
    entity = Entity.objects.get(pk=one.entity)
    try:
        if act == "merge":
            merge(entity, Entity.objects.get(pk=other.entity), reader)
        elif act == "reject":
            reject(entity, reader)
        elif act == "retype":
            retype(entity, "organisation", reader)
        else:
            tag(story, story.newest, one.start, one.end - 1, "place", reader)
    except CorrectionError:
        return


@contextmanager
def alone() -> Iterator[None]:
    """Leave nothing of one example to the next."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def seen(stories: list[Article]) -> list[tuple[object, ...]]:
    """Return what readers see of *stories*, whoever proposed it."""
    return [row[1:-1] for story in stories for row in mentions_of(story.newest)]


@given(texts)
@quick
def test_the_same_rows(make_story: StoryMaker, text: str) -> None:
    with alone():
        story = make_story(text, language="de")
        tag_revision(story.newest)
        before = rows(story)
        tag_revision(story.newest)
        assert rows(story) == before


@given(full_texts, full_texts, acts)
@quick
def test_what_readers_decided_is_shown_as_before(
    make_story: StoryMaker, ana: Reader, text: str, other: str, said: list[tuple[str, int]]
) -> None:
    with alone():
        stories = [make_story(each, language="de") for each in (text, other)]
        for story in stories:
            tag_revision(story.newest)
        for number, (act, which) in enumerate(said):
            correct(stories[number % 2], act, which, ana)
        before = seen(stories)
        for story in reversed(stories):
            tag_revision(story.newest)
        assert seen(stories) == before
