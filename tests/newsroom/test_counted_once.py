"""A story with several versions is one story, wherever names and statements are counted."""

from __future__ import annotations

from typing import Any

import pytest

from newsroom.models import Article, Entity, Mention, Reader
from newsroom.models.ranged import span
from newsroom.naming.first_guesses import guesses
from newsroom.naming.known_names import known_in
from newsroom.naming.namesakes import likeliest
from newsroom.naming.tagging import tag_revision
from newsroom.profile.description import description_of
from newsroom.profile.index import entities_named, most_named
from newsroom.profile.neighbours import companions_of, speakers_about
from newsroom.profile.sentences import sentences_about
from newsroom.profile.statements import reports_of
from newsroom.profile.stories import stories_naming
from newsroom.profile.timeline import timeline_of
from tests.conftest import StoryMaker
from tests.newsroom.revised import revised
from tests.newsroom.tagged import make_entity, say

FIRST, SECOND = "Ilse Karrow of Marrow Bay said the pier was safe.", "Nobody else was there."


@pytest.fixture
def karrow(db: None) -> Entity:
    return make_entity("Ilse Karrow", "person")


@pytest.fixture
def bay(db: None) -> Entity:
    return make_entity("Marrow Bay")


@pytest.fixture
def twice(plain_story: StoryMaker, karrow: Entity, bay: Entity) -> Article:
    """A story that names Karrow and the bay once each, in its third version."""
    story = plain_story(FIRST, SECOND)
    _name(story, "Ilse Karrow", karrow)
    _name(story, "Marrow Bay", bay)
    say(story, karrow, words="the pier was safe")
    story = revised(story, FIRST, SECOND, "It rained.")
    return revised(story, FIRST, "It rained.", "Later it snowed.")


def _name(story: Article, words: str, entity: Entity) -> None:
    start = story.newest.text.index(words)
    Mention.objects.create(
        revision=story.newest, entity=entity, span=span(start, start + len(words)), source="test", score=1.0
    )


def test_the_new_text_counts_before_it_is_recognised(twice: Article, karrow: Entity) -> None:
    assert Mention.objects.filter(entity=karrow).count() == 3
    assert twice.newest.mentions.filter(entity=karrow).count() == 1


def test_in_the_list_of_entities(twice: Article, karrow: Entity) -> None:
    assert {row.entity.name: row.mentions for row in entities_named()} == {"Ilse Karrow": 1, "Marrow Bay": 1}
    assert [row.mentions for row in most_named("person", "Karrow", 5)] == [1]
    assert [row.entity for row in entities_named(speaks=True)] == [karrow]


def test_on_its_page(twice: Article, karrow: Entity, bay: Entity, ana: Reader) -> None:
    [story] = stories_naming(karrow, ana)
    assert (story.revision, story.mentions) == (twice.newest.pk, 1)
    assert (timeline_of(karrow, ana).mentions, timeline_of(karrow, ana).stories) == (1, 1)
    assert [(row.entity, row.stories) for row in companions_of(karrow, [story.revision])] == [(bay, 1)]
    assert speakers_about(bay, ana, [story.revision]) == []
    assert description_of(karrow, [story.revision]) is None
    [account] = sentences_about(karrow, ana)
    assert len(account.sentences) == 1
    [report] = reports_of(karrow, ana)
    assert report.times == 1


def test_as_a_first_guess(twice: Article, bay: Entity) -> None:
    assert guesses({bay.pk}) == {bay.pk: 1}


def test_as_a_name_that_machines_saw(twice: Article) -> None:
    [known] = [name for name in known_in("Marrow Bay lies still.") if name.name == "Marrow Bay"]
    assert known.stories == 1


def test_among_namesakes(twice: Article, plain_story: StoryMaker, karrow: Entity, bay: Entity) -> None:
    """The other Karrow is named in two stories with the bay, this one in one story of three versions."""
    other = Entity.objects.create(name="Ilse Karrow", kind="person", slug="other-karrow")
    for number in range(2):
        story = plain_story(f"{number}. {FIRST}")
        _name(story, "Ilse Karrow", other)
        _name(story, "Marrow Bay", bay)
    [winner] = likeliest([{karrow.pk, other.pk}], {bay.pk})
    assert winner.entity == other.pk


def test_recognised_again_it_is_who_it_was(twice: Article, bay: Entity) -> None:
    tag_revision(twice.newest)
    named: Any = twice.newest.mentions.filter(form="name").values_list("entity", flat=True)
    assert bay.pk in named
    assert Entity.objects.filter(name="Marrow Bay").count() == 1
