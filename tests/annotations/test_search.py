"""Searching the stories."""

import pytest

from annotations.library import library_page
from annotations.library_query import LibraryQuery
from annotations.search import HIT_START, HIT_STOP
from newsroom.models import Article, Reader
from tests.conftest import StoryMaker


def _found(reader: Reader, words: str) -> list[str]:
    return [story.headline for story in library_page(reader, LibraryQuery(q=words)).stories]


def test_words_are_found_in_headline_standfirst_and_text_in_that_order(ana: Reader, make_story: StoryMaker) -> None:
    make_story("Nobody said why the eels left.", headline="Text", language="en")
    make_story(headline="Standfirst", standfirst="Where the eels went.", language="en")
    make_story(headline="Eels", language="en")
    make_story(headline="Nothing", language="en")
    assert _found(ana, "eel") == ["Eels", "Standfirst", "Text"]


def test_each_story_is_searched_in_its_own_language(ana: Reader, make_story: StoryMaker) -> None:
    make_story("Die Häfen bleiben zu.", headline="Deutsch", language="de")
    make_story("The harbours stay shut.", headline="English", language="en")
    assert _found(ana, "Hafens") == ["Deutsch"]
    assert _found(ana, "harbour") == ["English"]


@pytest.mark.parametrize("words", ["réouverture", "reouverture", "RÉOUVERTURE"])
@pytest.mark.parametrize("language", ["fr", "en", ""])
def test_accents_and_capitals_make_no_difference(
    words: str, language: str, ana: Reader, make_story: StoryMaker
) -> None:
    make_story("La réouverture du café.", language=language)
    [story] = library_page(ana, LibraryQuery(q=words)).stories
    assert f"{HIT_START}réouverture{HIT_STOP}" in story.excerpt


def test_quotes_or_and_minus_mean_what_they_mean_elsewhere(ana: Reader, make_story: StoryMaker) -> None:
    make_story("The north pier is old.", headline="Pier", language="en")
    make_story("The pier lies north.", headline="Lies", language="en")
    assert _found(ana, '"north pier"') == ["Pier"]
    assert _found(ana, "north -old") == ["Lies"]
    assert set(_found(ana, "old or lies")) == {"Pier", "Lies"}


def test_hits_stand_bracketed_in_their_context(ana: Reader, make_story: StoryMaker) -> None:
    make_story("Rust was found. " + "All is quiet. " * 200 + "The hull shows rust.", headline="Rust", language="en")
    [story] = library_page(ana, LibraryQuery(q="rust")).stories
    assert story.marked_headline == f"{HIT_START}Rust{HIT_STOP}"
    assert story.excerpt.count(f"{HIT_START}rust{HIT_STOP}") + story.excerpt.count(f"{HIT_START}Rust{HIT_STOP}") == 2
    assert len(story.excerpt) < 600


@pytest.mark.parametrize(
    "words",
    [
        '"unbalanced',
        "the",
        "' OR 1=1; --",
        "!!&|()<->:*",
        "\\",
        "%",
        "or",
        "-",
        "x" * 200,
        "🐟 " * 50,
        "a\tb\nc",
        "مرحبا",
    ],
)
def test_nothing_anyone_types_is_an_error(words: str, ana: Reader, story: Article) -> None:
    assert len(_found(ana, words)) <= 1
