"""Telling readers that a story changed, over HTTP."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker, NoteMaker
from tests.annotations.revised import revised
from tests.conftest import StoryMaker
from tests.html import assert_valid_html

HTMX = {"HX-Request": "true"}
QUERIES = 10
"""Session, reader, story with what is known of it, the older revision, paragraphs, marks and names in each, notes."""

LEAD = "The ferry Linnet carried 231 people when she stopped off Marrow Bay."
YARD = "The yard at Port Ansell had warned the company of a crack in the hull."


@pytest.fixture
def story(make_story: StoryMaker) -> Article:
    return make_story(LEAD, YARD)


@pytest.fixture
def changed(story: Article, as_ana: Client, mark: MarkMaker) -> Article:
    """A story that ana opened and marked before it changed in two places."""
    as_ana.get(story.get_absolute_url())
    mark(story, "a crack")
    return revised(story, LEAD.replace("231", "233"), YARD.replace("a crack", "two cracks"))


def told(client: Client, story: Article) -> bool:
    return "This story changed on" in client.get(story.get_absolute_url()).content.decode()


def part(client: Client, story: Article) -> str:
    return client.get(f"{story.get_absolute_url()}changed/", headers=HTMX).content.decode()


def test_the_page_says_it_to_whoever_knew_the_story_before(as_ana: Client, as_ben: Client, changed: Article) -> None:
    html = as_ana.get(changed.get_absolute_url()).content.decode()
    assert f'href="{changed.get_absolute_url()}revisions/1/2/"' in html
    assert_valid_html(html)
    assert told(as_ana, changed), "until it is seen or dismissed"
    assert not told(as_ben, changed)


def test_the_part_says_what_matters(as_ana: Client, changed: Article) -> None:
    html = part(as_ana, changed)
    assert "1 change touches what you marked or wrote notes beside; 1 other change touches numbers." in html
    assert 'revisions/1/2/?only=mine">See them' in html
    assert "hx-trigger" not in html, "asked once"


def test_nothing_that_matters(as_ana: Client, story: Article) -> None:
    as_ana.get(story.get_absolute_url())
    html = part(as_ana, revised(story, LEAD.replace("when she", "as she"), YARD))
    assert "Nothing that you marked has changed" in html
    assert 'revisions/1/2/">See what changed' in html


def test_several_kinds_in_several_changes(as_ben: Client, story: Article, write_note: NoteMaker, ben: Reader) -> None:
    write_note(story, author=ben, key="p1")
    write_note(story, author=ben, key="p2")
    new = [LEAD.replace("231", "233"), YARD.replace("a crack", "cracks"), "It is now 2026."]
    html = part(as_ben, revised(story, *new, headline="Ferry stops again"))
    assert (
        "2 changes touch what you marked or wrote notes beside; 2 other changes touch the headline and numbers." in html
    )


def test_it_is_dismissed_and_brought_back(as_ana: Client, changed: Article) -> None:
    url = f"{changed.get_absolute_url()}changed/"
    answer = as_ana.post(url, {"revision": "2"}, headers=HTMX).content.decode()
    assert 'id="changed"' in answer
    assert "This story changed" not in answer
    assert f'action="{url}"' in answer, "undo"
    assert not told(as_ana, changed)
    answer = as_ana.post(url, {"revision": "1"}, headers=HTMX).content.decode()
    assert "This story changed" in answer
    assert told(as_ana, changed)


def test_without_scripts(as_ana: Client, changed: Article) -> None:
    url = f"{changed.get_absolute_url()}changed/"
    assert as_ana.get(url).url == changed.get_absolute_url()  # type: ignore[attr-defined]
    assert as_ana.post(url, {"revision": "2"}).url == changed.get_absolute_url()  # type: ignore[attr-defined]
    assert not told(as_ana, changed)


def test_another_change_is_told_again(as_ana: Client, changed: Article) -> None:
    as_ana.get(f"{changed.get_absolute_url()}revisions/1/2/")
    assert not told(as_ana, changed)
    later = revised(changed, LEAD, YARD)
    assert "revisions/2/3/" in as_ana.get(later.get_absolute_url()).content.decode()


def test_a_look_at_its_head_or_a_part_opens_no_story(as_ben: Client, story: Article) -> None:
    as_ben.head(story.get_absolute_url())
    as_ben.get(story.get_absolute_url(), headers=HTMX)
    assert not told(as_ben, revised(story, "Gone."))


def test_the_part_of_a_story_that_is_known_is_empty(as_ben: Client, changed: Article) -> None:
    assert "This story changed" not in part(as_ben, changed)


@pytest.mark.parametrize("revision", ["", "x", "3"])
def test_a_version_that_is_not_there(as_ana: Client, changed: Article, revision: str) -> None:
    assert as_ana.post(f"{changed.get_absolute_url()}changed/", {"revision": revision}).status_code == 404


def test_signed_out_wrong_story_wrong_method(signed_out: Client, as_ana: Client, changed: Article) -> None:
    url = f"{changed.get_absolute_url()}changed/"
    assert "/accounts/login/" in signed_out.get(url).url  # type: ignore[attr-defined]
    assert as_ana.get("/articles/no-such-story/changed/").status_code == 404
    assert as_ana.put(url).status_code == 405


def test_what_one_reader_knows_is_not_what_another_does(as_ana: Client, as_ben: Client, story: Article) -> None:
    for client in (as_ana, as_ben):
        client.get(story.get_absolute_url())
    later = revised(story, "Gone.")
    as_ben.post(f"{later.get_absolute_url()}changed/", {"revision": "2"})
    assert told(as_ana, later)


def test_telling_costs_the_story_no_query(as_ana: Client, story: Article) -> None:
    as_ana.get(story.get_absolute_url())
    with CaptureQueriesContext(connection) as before:
        as_ana.get(story.get_absolute_url())
    later = revised(story, LEAD, YARD.replace("a crack", "two cracks"))
    with CaptureQueriesContext(connection) as after:
        assert told(as_ana, later)
    assert len(after) == len(before)


def test_the_number_of_queries_is_constant(
    as_ana: Client, changed: Article, mark: MarkMaker, django_assert_num_queries: object
) -> None:
    with django_assert_num_queries(QUERIES):  # type: ignore[operator]
        part(as_ana, changed)
    for word in ("ferry", "Linnet", "233", "yard"):
        mark(changed, word)
    with django_assert_num_queries(QUERIES):  # type: ignore[operator]
        part(as_ana, changed)
