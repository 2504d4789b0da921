"""What is known of a story, and where it was found."""

from __future__ import annotations

from datetime import date
from typing import get_args

from newsroom.ingest.article import FoundIn
from newsroom.models import Article, Revision
from newsroom.provenance import WORDS, Fact, facts, found_in_words, unknown
from newsroom.revisions import revise
from tests.conftest import StoryMaker
from tests.newsroom.test_revisions import ingested

Origin = Revision.Origin
TEXT = ("The ferry stopped.", "Nobody said why.")


def now(story: Article) -> Article:
    return Article.objects.with_current().get(pk=story.pk)


def test_every_place_has_words() -> None:
    assert WORDS.keys() == set(get_args(FoundIn))
    assert found_in_words({"authors": "meta"}, "byline") == WORDS["meta"]
    assert found_in_words({"authors": "a dream"}, "byline") == found_in_words({}, "agency") == ""


def test_facts_are_what_is_known_and_the_rest_is_named(make_story: StoryMaker) -> None:
    story = make_story(
        agency="Marrow Wire",
        published_on=date(2031, 3, 4),
        lead_image="https://a.example/i.jpg",
        found_in={"agency": "json-ld"},
    )
    told = list(facts(story))
    assert Fact("Headline", "", "") in told  # the page shows it above
    assert Fact("Agency", "Marrow Wire", "from the page’s JSON-LD") in told
    assert Fact("Published on", "4 March 2031", "") in told
    assert Fact("Lead picture", "https://a.example/i.jpg", "", "https://a.example/i.jpg") in told
    assert {"written by", "dateline", "rights line"} <= set(unknown(story))
    assert not {fact.label.lower() for fact in told} & set(unknown(story))


def test_a_field_that_a_page_changes_takes_the_new_place(make_story: StoryMaker) -> None:
    story = make_story(*TEXT, agency="Marrow Wire", section="Coast", found_in={"agency": "json-ld", "section": "meta"})
    fields = {"agency": "Reuters", "section": "Coast", "found_in": {"agency": "markup", "section": "microdata"}}
    revise(story, ingested(*TEXT, **fields), Origin.CHECK)
    assert now(story).found_in == {"agency": "markup", "section": "meta"}


def test_what_a_reader_corrects_is_theirs_and_stays_so(make_story: StoryMaker, ana: object) -> None:
    story = make_story(*TEXT, agency="Marrow Wire", found_in={"agency": "json-ld", "headline": "markup"})
    revise(story, ingested(*TEXT, agency="Reuters", authors=("Ana Ruiz",)), Origin.CORRECTION)
    assert now(story).found_in == {"agency": "reader", "authors": "reader", "headline": "markup"}
    revise(story, ingested(*TEXT, agency="dpa", found_in={"agency": "meta"}), Origin.CHECK)
    assert now(story).found_in["agency"] == "reader"


def test_a_story_from_before_learns_its_places_from_the_next_look(make_story: StoryMaker) -> None:
    story = make_story(*TEXT, section="Coast")
    revise(story, ingested(*TEXT, section="Coast", found_in={"section": "meta"}), Origin.CHECK)
    assert now(story).found_in == {"section": "meta"}


def test_what_a_page_takes_back_is_found_nowhere(make_story: StoryMaker) -> None:
    story = make_story(*TEXT, standfirst="A pier, eaten hollow.", found_in={"standfirst": "meta"})
    revise(story, ingested(*TEXT), Origin.CHECK)
    assert now(story).found_in == {}
