"""The reading page over HTTP."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from newsroom.models import Article, Reader
from newsroom.naming.tagging import tag_revision
from tests.annotations.conftest import AttributionMaker, MarkMaker, NoteMaker
from tests.conftest import StoryMaker
from tests.html import assert_valid_html

HTMX = {"HX-Request": "true"}
QUERIES = 11
"""Session, reader, story with its revision, paragraphs, mentions, attributions and who speaks in them, highlights,
notes, dismissed proposals, what is beside the story (collections, tags, suggestions)."""


def test_the_page_shows_the_story_with_what_is_known_of_it(as_ana: Client, make_story: StoryMaker) -> None:
    story = make_story(
        "One.", headline="Ferry stops", standfirst="Nobody says why.", authors=("Ilse Karrow",), agency="Wire One"
    )
    html = as_ana.get(story.get_absolute_url()).content.decode()
    for words in ("Ferry stops", "Nobody says why.", "Ilse Karrow", "Wire One", 'id="p1"'):
        assert words in html
    assert_valid_html(html)


def test_an_empty_credit_shows_no_labels(as_ana: Client, story: Article) -> None:
    html = as_ana.get(story.get_absolute_url()).content.decode()
    assert "By <b>" not in html
    assert "Published" not in html


def test_names_are_tagged_and_listed(as_ana: Client, make_story: StoryMaker) -> None:
    story = make_story("Barack Obama met Angela Merkel in Berlin.", "Merkel smiled.", language="en")
    tag_revision(story.newest)
    html = as_ana.get(story.get_absolute_url()).content.decode()
    assert 'class="entity person"' in html
    first = re.search(r'<a href="#(m\d+)" title="First mention">', html)
    assert first
    assert html.count(f'id="{first[1]}"') == 1
    assert_valid_html(html)


def test_a_layer_is_switched_off_and_stays_off(as_ana: Client, story: Article, mark: MarkMaker) -> None:
    mark(story, "ferry")
    url = story.get_absolute_url()
    assert "<mark" in as_ana.get(url).content.decode()
    part = as_ana.get(url, {"layers": "1", "show": ["people", "theirs"]}, headers=HTMX).content.decode()
    assert part.startswith('<template id="arrived"><p class="text" id="text-p1"')
    assert "<mark" not in part
    assert 'class="margin"' not in part, "what is open beside the story stays as it is"
    assert "<mark" not in as_ana.get(url).content.decode()


def test_others_private_marks_and_notes_do_not_show(
    as_ben: Client, story: Article, mark: MarkMaker, write_note: NoteMaker
) -> None:
    mark(story, "ferry")
    write_note(story, "A secret.")
    html = as_ben.get(story.get_absolute_url()).content.decode()
    assert "<mark" not in html
    assert "A secret." not in html


def test_the_number_of_queries_is_constant(
    as_ana: Client,
    ana: Reader,
    make_story: StoryMaker,
    mark: MarkMaker,
    write_note: NoteMaker,
    attribute_words: AttributionMaker,
    django_assert_num_queries: object,
) -> None:
    words = [f"word{n}" for n in range(200)]
    story = make_story(*(" ".join(words[n : n + 10]) for n in range(0, 200, 10)))
    attribute_words(story, words[0], words[1], speakers=["Ilse Karrow"])
    as_ana.get(story.get_absolute_url())  # the first time keeps that it was opened, too
    with django_assert_num_queries(QUERIES):  # type: ignore[operator]
        as_ana.get(story.get_absolute_url())
    for number, word in enumerate(words):
        mark(story, word)
        write_note(story, word)
        attribute_words(story, word, "word1", speakers=[f"Witness {number}"])
    with django_assert_num_queries(QUERIES):  # type: ignore[operator]
        as_ana.get(story.get_absolute_url())


def test_signed_out_readers_are_asked_to_sign_in(signed_out: Client, story: Article) -> None:
    assert signed_out.get(story.get_absolute_url())["Location"].startswith("/accounts/login/")


def test_a_wrong_address_is_not_found(as_ana: Client, db: None) -> None:
    assert as_ana.get("/articles/nowhere/").status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_a_story_is_only_read_here(as_ana: Client, story: Article, method: str) -> None:
    assert getattr(as_ana, method)(story.get_absolute_url()).status_code == 405


def test_a_story_read_from_the_right_says_so(as_ana: Client, make_story: StoryMaker) -> None:
    hebrew, english = make_story("המעבורת חוזרת.", language="he"), make_story("The ferry is back.", language="en")
    assert 'id="story" lang="he" dir="rtl"' in as_ana.get(hebrew.get_absolute_url()).content.decode()
    assert 'dir="rtl"' not in as_ana.get(english.get_absolute_url()).content.decode()
