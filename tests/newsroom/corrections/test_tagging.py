"""Words that readers tag, in every story."""

from __future__ import annotations

import pytest

from newsroom.corrections import tag, undo
from newsroom.errors import CorrectionError
from newsroom.models import Alias, Correction, Reader
from tests.conftest import StoryMaker
from tests.newsroom.corrections.said import tag_words
from tests.newsroom.tagged import make_entity, shown, tagged


def test_a_tag_is_found_in_every_story_and_the_next(plain_story: StoryMaker, ana: Reader) -> None:
    first, second = plain_story("In Marrow, nicht Marrowshire."), plain_story("Marrow schweigt.")
    tag_words(first, "Marrow", ana)
    later = tagged(plain_story("Wieder in Marrow."))
    assert [shown(story) for story in (first, second, later)] == [[("Marrow", "Marrow")]] * 3
    assert tagged(second).newest.mentions.count() == 1


def test_a_tag_undone_brings_the_machines_name_back(plain_story: StoryMaker, ana: Reader) -> None:
    story = tagged(plain_story("Frau Thea Brill kam."))
    correction = tag_words(story, "Brill", ana, "work")
    later = tagged(plain_story("Da ging Frau Thea Brill."))
    assert shown(story) == shown(later) == [("Brill", "Brill")]
    undo(correction, ana)
    assert shown(story) == shown(later) == [("Thea Brill", "Thea Brill")]
    assert not Alias.objects.filter(by_reader=True).exists()


def test_a_tag_may_name_who_is_known(plain_story: StoryMaker, ana: Reader) -> None:
    city = make_entity("Porthaven")
    story = plain_story("Die Stadt am Meer wuchs.")
    correction = tag_words(story, "Stadt am Meer", ana, entity=city)
    assert shown(story) == [("Stadt am Meer", "Porthaven")]
    undo(correction, ana)
    assert shown(story) == []
    assert list(city.aliases.values_list("name", flat=True)) == ["Porthaven"]


def test_the_longer_of_two_tags_lies_over_the_shorter(plain_story: StoryMaker, ana: Reader, ben: Reader) -> None:
    story = plain_story("In Marrow Bay.")
    longer = tag_words(story, "Marrow Bay", ana)
    tag_words(story, "Marrow", ben)
    assert shown(story) == [("Marrow Bay", "Marrow Bay")]
    undo(longer, ben)
    assert shown(story) == [("Marrow", "Marrow")]


def test_the_same_tag_twice_is_one_mention(plain_story: StoryMaker, ana: Reader, ben: Reader) -> None:
    story = plain_story("In Marrow.")
    first, second = tag_words(story, "Marrow", ana), tag_words(story, "Marrow", ben)
    assert first.entity == second.entity
    undo(first, ana)
    assert shown(story) == [("Marrow", "Marrow")]
    undo(second, ana)
    assert shown(story) == []


def test_part_of_a_word_is_tagged_where_it_was_selected(plain_story: StoryMaker, ana: Reader) -> None:
    story = plain_story("Das Hafenamt.", "Ein Hafenfest.")
    tag_words(story, "Hafen", ana)
    assert shown(story) == [("Hafen", "Hafen")]


def test_white_space_around_a_selection_is_no_part_of_it(plain_story: StoryMaker, ana: Reader) -> None:
    story = plain_story("In Marrow .")
    tag(story, story.newest, 2, 10, "place", ana)
    assert shown(story) == [("Marrow", "Marrow")]


@pytest.mark.parametrize(("start", "end"), [(2, 3), (2, 2), (5, 3), (-1, 3), (0, 9999), (0, 230), (215, 222)], ids=str)
def test_selections_that_are_no_name(plain_story: StoryMaker, ana: Reader, start: int, end: int) -> None:
    story = plain_story("In " + "x" * 214, "Marrow.")
    with pytest.raises(CorrectionError, match=r"\.$"):
        tag(story, story.newest, start, end, "place", ana)
    assert not Correction.objects.exists()


def test_full_stops_alone_are_no_name(plain_story: StoryMaker, ana: Reader) -> None:
    story = plain_story("In Marrow . . .")
    with pytest.raises(CorrectionError, match=r"Full stops alone"):
        tag(story, story.newest, 10, 13, "place", ana)
