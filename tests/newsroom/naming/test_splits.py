"""Two of one name are told apart by the stories that a reader chose, whatever is recognised or undone later."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsroom.corrections import merge, split, tag, undo
from newsroom.errors import CorrectionError
from newsroom.models import Article, Entity, Mention, Reader
from newsroom.naming.attributions import attributions_of
from newsroom.naming.mentions import mentions_of
from newsroom.naming.splits import apply_splits
from tests.conftest import StoryMaker
from tests.newsroom.tagged import make_entity, say, shown, tagged


@pytest.fixture
def port(db: None) -> Entity:
    return make_entity("Port Ada", "place", "Ada")


@pytest.fixture
def stories(plain_story: StoryMaker, port: Entity) -> list[Article]:
    """Three stories that name Port Ada, the first by two names."""
    texts = ("Port Ada. Ada schweigt.", "Port Ada.", "Port Ada.")
    return [tagged(plain_story(text, headline=text)) for text in texts]


def named(story: Article) -> set[str]:
    return {row.slug for row in mentions_of(story.newest)}


def test_the_chosen_stories_name_the_other(stories: list[Article], port: Entity, ana: Reader) -> None:
    said = split(port, [stories[0].pk], "Port Ada", ana)
    assert [named(story) for story in stories] == [{"port-ada"}, {port.slug}, {port.slug}]
    assert said.other is not None
    assert sorted(said.other.aliases.values_list("name", flat=True)) == ["Ada", "Port Ada"]
    undo(said, ana)
    assert {slug for story in stories for slug in named(story)} == {port.slug}
    assert Entity.objects.get(slug="port-ada").merged_into == port
    assert not said.other.aliases.exists()


def test_who_speaks_moves_along(stories: list[Article], port: Entity, ana: Reader) -> None:
    for story in stories[:2]:
        say(story, port)
    said = split(port, [stories[0].pk], "Ada the Other", ana)
    speakers = [attributions_of(story.newest)[0].speakers[0].name for story in stories[:2]]
    assert speakers == ["Ada the Other", "Port Ada"]
    undo(said, ana)
    assert attributions_of(stories[0].newest)[0].speakers[0].entity == port.pk


def test_both_sides_survive_being_recognised_again(stories: list[Article], port: Entity, ana: Reader) -> None:
    said = split(port, [stories[0].pk], "Port Ada", ana)
    Mention.objects.filter(revision=stories[1].newest).update(entity=said.other)  # a machine took it for the other
    apply_splits(stories[1].newest)
    assert named(stories[1]) == {port.slug}
    assert named(tagged(stories[0])) == {"port-ada"}


def test_a_new_story_may_name_either(
    stories: list[Article], plain_story: StoryMaker, port: Entity, ana: Reader
) -> None:
    said = split(port, [stories[0].pk], "Port Ada", ana)
    later = tagged(plain_story("Port Ada."))
    Mention.objects.filter(revision=later.newest).update(entity=said.other)
    apply_splits(later.newest)
    assert named(later) == {"port-ada"}
    undo(said, ana)
    assert named(later) == {port.slug}


def test_a_split_of_what_was_split(stories: list[Article], port: Entity, ana: Reader) -> None:
    first = split(port, [stories[0].pk, stories[1].pk], "Ada Two", ana)
    assert first.other is not None
    second = split(first.other, [stories[0].pk], "Ada Three", ana)
    undo(first, ana)
    assert [named(story) for story in stories] == [{"ada-three"}, {port.slug}, {port.slug}]
    undo(second, ana)
    assert {slug for story in stories for slug in named(story)} == {port.slug}


def test_merged_again_and_both_undone(stories: list[Article], port: Entity, ana: Reader) -> None:
    parted = split(port, [stories[0].pk], "Ada Two", ana)
    assert parted.other is not None
    merged = merge(port, parted.other, ana)
    undo(parted, ana)
    assert {slug for story in stories for slug in named(story)} == {"ada-two"}
    undo(merged, ana)
    assert {slug for story in stories for slug in named(story)} == {port.slug}


def test_what_was_merged_before_moves_too(plain_story: StoryMaker, port: Entity, ana: Reader) -> None:
    haven = make_entity("Adahaven")
    one, other = tagged(plain_story("Adahaven.")), tagged(plain_story("Port Ada."))
    merged = merge(haven, port, ana)
    parted = split(port, [one.pk], "Adahaven", ana)
    undo(merged, ana)
    assert (named(one), named(other)) == ({"adahaven"}, {port.slug})
    undo(parted, ana)
    assert named(one) == {haven.slug}


def test_a_tag_follows_the_split(stories: list[Article], plain_story: StoryMaker, port: Entity, ana: Reader) -> None:
    split(port, [stories[0].pk], "Ada Two", ana)
    text = stories[1].newest
    tag(stories[1], text, 5, 8, "place", ana, port)
    assert shown(stories[0]) == [("Ada", "Ada Two"), ("Ada", "Ada Two")]
    assert shown(stories[1]) == [("Ada", "Port Ada")]
    tag(stories[1], text, 5, 8, "place", ana, port)
    assert Mention.objects.filter(source="reader").count() == 4


def test_every_story_or_none_is_no_split(stories: list[Article], port: Entity, ana: Reader) -> None:
    for chosen in ([], [0], [story.pk for story in stories]):
        with pytest.raises(CorrectionError, match=r"\.$"):
            split(port, chosen, "Ada", ana)
    split(port, [stories[0].pk], "Ada Two", ana)
    with pytest.raises(CorrectionError, match=r"Choose the stories"):
        split(port, [stories[0].pk], "Ada Two", ana)  # the same form sent again
    assert Entity.objects.count() == 2


@pytest.mark.parametrize("mentions", [1, 30])
def test_more_mentions_cost_no_more_queries(
    stories: list[Article], plain_story: StoryMaker, port: Entity, ana: Reader, mentions: int
) -> None:
    story = tagged(plain_story("Port Ada. " * mentions))
    with CaptureQueriesContext(connection) as asked:
        apply_splits(story.newest)
    assert len(asked) == 1  # nobody split anything
    split(port, [story.pk], "Ada Two", ana)
    tagged(story)
    Mention.objects.filter(revision=story.newest).update(before_split=None, entity=port)
    with CaptureQueriesContext(connection) as asked:
        apply_splits(story.newest)
    assert len(asked) == 4  # the splits, the mentions, the speakers, and moving the mentions
    assert named(story) == {"ada-two"}
