"""Tags that move with a text."""

from __future__ import annotations

import pytest

from newsroom import corrections
from newsroom.entities import READER
from newsroom.models import Article, Attribution, Mention, Reader
from newsroom.models.ranged import span
from newsroom.naming.tagging import tag_revision
from tests.conftest import StoryMaker
from tests.newsroom.revised import revised
from tests.newsroom.tagged import make_entity, say, shown

FIRST = "The Linnet left Port Ansell at six."
MANY = [f"Boat {number} of the bay went out at {number} and came home {number + 3} days later." for number in range(20)]
SECOND = "“It will be late,” said Ilse Karrow."


@pytest.fixture
def sailing(plain_story: StoryMaker) -> Article:
    return plain_story(FIRST, SECOND)


def mention(story: Article, words: str, entity: object, source: str = "patterns") -> Mention:
    start = story.newest.text.index(words)
    at = span(start, start + len(words))
    return Mention.objects.create(revision=story.newest, entity=entity, span=at, source=source)  # type: ignore[misc]


def test_names_stand_in_the_new_text_before_it_is_recognised(sailing: Article) -> None:
    mention(sailing, "Port Ansell", make_entity("Port Ansell"))
    after = revised(sailing, "It rained.", FIRST, SECOND)
    assert shown(after) == [("Port Ansell", "Port Ansell")]


def test_a_name_that_was_changed_names_nobody_yet(sailing: Article) -> None:
    mention(sailing, "Port Ansell", make_entity("Port Ansell"))
    after = revised(sailing, FIRST.replace("Port Ansell", "Port Annsell"), SECOND)
    assert shown(after) == []


def test_what_a_reader_tagged_stays_whatever_is_recognised(sailing: Article, ana: Reader) -> None:
    start = sailing.newest.text.index("inn")
    corrections.tag(sailing, sailing.newest, start, start + 3, "product", ana)  # no word of its own
    after = revised(sailing, "It rained.", FIRST, SECOND)
    tag_revision(after.newest)
    assert ("inn", "inn") in shown(after)
    assert after.newest.mentions.get(entity__name="inn").source == READER


@pytest.mark.parametrize("source", ["patterns", READER])
def test_a_name_in_other_type_is_the_same_name(plain_story: StoryMaker, source: str) -> None:
    sailing = plain_story("Mr O'Brien left Port Ansell at six.")
    mention(sailing, "O'Brien", make_entity("O'Brien", "person"), source)
    after = revised(sailing, "Mr O’Brien left Port Ansell at six.")
    assert shown(after) == [("O’Brien", "O'Brien")]


def test_what_a_reader_tagged_is_found_in_a_sentence_written_anew(plain_story: StoryMaker) -> None:
    sailing, port = plain_story(*MANY, "At dusk Ansell was dark.", *MANY), make_entity("Ansell")
    mention(sailing, "Ansell", port, READER)
    after = revised(sailing, *MANY, "Nobody could tell why every lamp along the quays of Ansell failed.", *MANY)
    assert shown(after) == [("Ansell", "Ansell")]


def test_a_place_far_away_is_another_one(plain_story: StoryMaker) -> None:
    sailing, port = plain_story("At dusk Ansell was dark.", *MANY), make_entity("Ansell")
    mention(sailing, "Ansell", port, READER)
    assert shown(revised(sailing, "It rained.", *MANY, "Few live in Ansell.")) == []


def test_two_of_a_readers_names_do_not_come_to_one_place(plain_story: StoryMaker) -> None:
    sailing, port = plain_story(*MANY, "At dusk Ansell was dark.", "Ansell slept.", *MANY), make_entity("Ansell")
    for row in (mention(sailing, "Ansell was", port, READER), mention(sailing, "Ansell slept", port, READER)):
        Mention.objects.filter(pk=row.pk).update(span=span(row.start, row.start + len("Ansell")))
    after = revised(sailing, *MANY, "Nobody could tell why every lamp along the quays of Ansell failed.", *MANY)
    assert shown(after) == [("Ansell", "Ansell")]


def test_the_old_text_keeps_its_tags(sailing: Article) -> None:
    mention(sailing, "Port Ansell", make_entity("Port Ansell"))
    revised(sailing, "It rained.", FIRST, SECOND)
    assert shown(sailing) == [("Port Ansell", "Port Ansell")]


def test_a_split_can_still_be_undone_in_the_new_text(sailing: Article) -> None:
    port, other = make_entity("Port Ansell"), make_entity("Port Ansell", "organisation")
    row = mention(sailing, "Port Ansell", other)
    Mention.objects.filter(pk=row.pk).update(before_split=port)
    after = revised(sailing, "It rained.", FIRST, SECOND)
    assert after.newest.mentions.get().before_split == port


def test_a_statement_moves_with_who_says_it(sailing: Article) -> None:
    karrow = make_entity("Ilse Karrow", "person")
    say(sailing, karrow, words="It will be late", speech="direct")
    after = revised(sailing, "It rained.", FIRST, SECOND)
    moved = after.newest.attributions.get()
    assert after.newest.text[moved.start : moved.end] == "It will be late"
    assert list(moved.speakers.all()) == [karrow]


def test_a_statement_whose_words_changed_waits_for_the_machine(sailing: Article) -> None:
    say(sailing, make_entity("Ilse Karrow", "person"), words="It will be late")
    after = revised(sailing, FIRST, SECOND.replace("late", "very late"))
    assert not after.newest.attributions.exists()


def test_half_a_chain_does_not_move(sailing: Article) -> None:
    karrow = make_entity("Ilse Karrow", "person")
    outer = say(sailing, karrow, words="left Port Ansell at six")
    inner = say(sailing, karrow, words="Port Ansell")
    whole = say(sailing, karrow, words="It will be late")
    part = say(sailing, karrow, words="will be late")
    Attribution.objects.filter(pk=inner.pk).update(outer=outer)
    Attribution.objects.filter(pk=part.pk).update(outer=whole)
    after = revised(sailing, FIRST.replace("at six", "at noon"), SECOND)
    kept = after.newest.attributions.order_by("span", "pk")
    assert [after.newest.text[row.start : row.end] for row in kept] == ["It will be late", "will be late"]
    assert kept[1].outer == kept[0]


def test_the_number_of_queries_does_not_grow(plain_story: StoryMaker, django_assert_max_num_queries: object) -> None:
    port, karrow = make_entity("Port Ansell"), make_entity("Ilse Karrow", "person")
    story = plain_story(*[f"{number}: {FIRST}" for number in range(60)])
    for paragraph in story.newest.paragraphs.all():
        Mention.objects.create(
            revision=story.newest, entity=port, span=span(paragraph.end - 19, paragraph.end - 8), source=READER
        )
        say(story, karrow, words=f"{paragraph.position - 1}: The Linnet")
    with django_assert_max_num_queries(45):  # type: ignore[operator]
        after = revised(story, "It rained.", *[f"{number}: {FIRST}" for number in range(60)])
    assert after.newest.mentions.count() == after.newest.attributions.count() == 60
