"""A kind that one story's machines gave, and the next story that shows another."""

from __future__ import annotations

import pytest

from newsroom.entities import Mention
from newsroom.models import Article, Correction, Entity, Reader
from newsroom.models import Mention as MentionRecord
from newsroom.models.ranged import span
from newsroom.naming.linking import link
from tests.conftest import StoryMaker
from tests.newsroom.tagged import make_entity

NAME = "Great Skerrin"


def place(times: int) -> Entity:
    """Return whom a new story links that names the place so often."""
    mentions = [Mention(at * 14, at * 14 + 13, "place", cluster=0) for at in range(times)]
    return Entity.objects.get(pk=link(" ".join([NAME] * times), mentions)[0])


def guessed(story: Article, times: int = 1) -> Entity:
    """Store that machines took Great Skerrin for a work, so often in *story*."""
    skerrin = make_entity(NAME, "work")
    for at in range(times):
        MentionRecord.objects.create(revision=story.newest, entity=skerrin, span=span(at, at + 1), source="test")
    return skerrin


@pytest.mark.parametrize(("times", "kind"), [(1, "place"), (2, "place"), (3, "work")])
def test_the_kind_that_one_story_gave_yields_to_a_clearer_one(plain_story: StoryMaker, times: int, kind: str) -> None:
    skerrin = guessed(plain_story("Eins."), times)
    found = place(2)
    assert (found, found.kind) == (skerrin, kind)


def test_the_kind_that_two_stories_gave_stays(plain_story: StoryMaker) -> None:
    skerrin = guessed(plain_story("Eins."))
    MentionRecord.objects.create(revision=plain_story("Zwei.").newest, entity=skerrin, span=span(0, 1), source="test")
    assert place(1) != skerrin


def test_no_kind_yields_against_a_reader(plain_story: StoryMaker, ana: Reader) -> None:
    skerrin = guessed(plain_story("Eins."))
    Correction.objects.create(entity=skerrin, action=Correction.Action.RENAME, reader=ana)
    assert place(1) != skerrin
    assert Entity.objects.get(pk=skerrin.pk).kind == "work"


def test_two_kinds_of_one_name_in_one_story_stay_two(plain_story: StoryMaker) -> None:
    skerrin = guessed(plain_story("Eins."))
    text = "Great Skerrin and Great Skerrin"
    entities = link(text, [Mention(0, 13, "place", cluster=0), Mention(18, 31, "work", cluster=1)])
    assert entities[1] == skerrin.pk != entities[0]


def test_a_story_that_is_recognised_again_changes_no_kind(plain_story: StoryMaker) -> None:
    skerrin = guessed(plain_story("Eins."))
    mention = Mention(0, 13, "place", cluster=0)
    assert link(NAME, [mention], before={skerrin.pk: 1}) == {0: skerrin.pk}
    assert Entity.objects.get(pk=skerrin.pk).kind == "work"
