"""A story's history and its older versions over HTTP."""

from __future__ import annotations

import pytest
from django.test import Client

from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker, NoteMaker
from tests.annotations.revised import revised
from tests.html import assert_valid_html

LIST_QUERIES = 6
"""Session, reader, story, its revisions, and what they made of the reader's marks."""

PAGE_QUERIES = 9
"""Session, reader, story, revision, paragraphs, mentions, attributions (here are none), highlights, notes."""


@pytest.fixture
def changed(story: Article, mark: MarkMaker, write_note: NoteMaker, ben: Reader) -> Article:
    """Two versions; ana marked two words of the first, one of which is gone, and wrote a note."""
    mark(story, "ferry")
    mark(story, "Nobody said why", kind="question")
    write_note(story, "Ask the yard.", key="p2")
    return revised(story, "The old ferry stopped.", headline="Old ferry stops", origin="correction", author=ben)


def revisions(story: Article) -> str:
    return f"{story.get_absolute_url()}revisions/"


def test_the_history_says_when_where_from_and_how_much(as_ana: Client, changed: Article) -> None:
    html = as_ana.get(revisions(changed)).content.decode()
    for words in (
        "Brought in",
        "Corrected by a reader (ben)",
        "Headline changed, 1 word added, 3 removed.",
        "Of 2 marks 1 kept its place, 1 lost its place.",
    ):
        assert words in html
    assert_valid_html(html)


def test_a_story_with_one_version_says_so(as_ana: Client, story: Article) -> None:
    html = as_ana.get(revisions(story)).content.decode()
    assert "This story has one version." in html
    assert "Compare these two" not in html


def test_any_two_are_chosen_in_any_order(as_ana: Client, changed: Article) -> None:
    answer = as_ana.get(revisions(changed), {"old": "2", "new": "1"})
    assert answer.url == f"{revisions(changed)}1/2/"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [("1", "1", "two different versions"), ("1", "9", "two versions that this story has"), ("x", "", "two versions")],
)
def test_a_choice_that_makes_no_pair_is_answered_with_the_form(
    as_ana: Client, changed: Article, old: str, new: str, sentence: str
) -> None:
    answer = as_ana.get(revisions(changed), {"old": old, "new": new})
    assert answer.status_code == 422
    assert sentence in answer.content.decode()


def test_an_older_version_is_read_with_its_marks_and_notes(as_ana: Client, changed: Article) -> None:
    html = as_ana.get(f"{revisions(changed)}1/").content.decode()
    for words in ("Ferry stops at Marrow Bay", "This is version 1 of 2.", ">Nobody said why</mark>", "Ask the yard."):
        assert words in html
    assert html.count('<mark class="mark') == 2
    assert_valid_html(html)


def test_nothing_is_marked_or_written_in_an_older_version(as_ana: Client, changed: Article) -> None:
    html = as_ana.get(f"{revisions(changed)}1/").content.decode()
    for part in ('id="toolbar"', "js/reader.js", "+ Note", "data-revision", "Take a copy"):
        assert part not in html
    assert f'action="{revisions(changed)}1/restore/"' in html, "but it can be brought back as a whole"


def test_the_newest_version_is_the_storys_page(as_ana: Client, changed: Article) -> None:
    assert as_ana.get(f"{revisions(changed)}2/").url == changed.get_absolute_url()  # type: ignore[attr-defined]


def test_the_story_leads_to_its_versions_once_there_are_some(as_ana: Client, story: Article) -> None:
    assert revisions(story) not in as_ana.get(story.get_absolute_url()).content.decode()
    later = revised(story, "Gone.")
    assert revisions(story) in as_ana.get(later.get_absolute_url()).content.decode()


def test_others_private_marks_do_not_show(as_ben: Client, changed: Article) -> None:
    html = as_ben.get(f"{revisions(changed)}1/").content.decode()
    assert "<mark" not in html
    assert "Ask the yard." not in html
    assert "Of 2 marks" not in as_ben.get(revisions(changed)).content.decode()


@pytest.mark.parametrize("path", ["", "1/"])
def test_signed_out_wrong_method_and_wrong_story(
    signed_out: Client, as_ana: Client, changed: Article, path: str
) -> None:
    url = f"{revisions(changed)}{path}"
    assert "/accounts/login/" in signed_out.get(url).url  # type: ignore[attr-defined]
    assert as_ana.post(url).status_code == 405
    assert as_ana.get(url.replace(changed.slug, "no-such-story")).status_code == 404


@pytest.mark.parametrize("number", ["0", "3", "99999999999999999999"])
def test_a_version_that_is_not_there(as_ana: Client, changed: Article, number: str) -> None:
    assert as_ana.get(f"{revisions(changed)}{number}/").status_code == 404


def test_the_numbers_of_queries_are_constant(
    as_ana: Client, changed: Article, mark: MarkMaker, write_note: NoteMaker, django_assert_num_queries: object
) -> None:
    for text in ("Once more.", "And again, with more words.", "Enough."):
        with django_assert_num_queries(LIST_QUERIES):  # type: ignore[operator]
            as_ana.get(revisions(changed))
        with django_assert_num_queries(PAGE_QUERIES):  # type: ignore[operator]
            as_ana.get(f"{revisions(changed)}1/")
        changed = revised(changed, text, "Another paragraph.")
        mark(changed, "paragraph")
        write_note(changed, key="p1")
