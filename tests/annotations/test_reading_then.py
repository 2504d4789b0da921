"""Older revisions, with the marks where they stood."""

from __future__ import annotations

import pytest

from annotations.models import Highlight, Placement
from annotations.reading import highlights_then, open_page
from newsroom.models import Article, Reader
from newsroom.models.ranged import span
from tests.annotations.conftest import MarkMaker
from tests.annotations.revised import revised


@pytest.fixture
def changed(story: Article, mark: MarkMaker) -> Article:
    """“The ferry stopped.” became “At noon the boat stopped.” below marks that were made before."""
    mark(story, "ferry")
    mark(story, "stopped", kind="claim")
    return revised(story, "At noon the boat stopped.", "Nobody said why.")


def test_marks_stand_where_they_stood(changed: Article, ana: Reader) -> None:
    first = changed.revisions.get(number=1)
    rows = open_page(changed, ana, revision=first).highlights
    assert [(row.exact, row.start, row.last_in, row.was) for row in rows] == [
        ("ferry", 4, 0, ""),
        ("stopped", 10, 0, ""),
    ]


def test_a_mark_made_later_is_not_on_an_older_text(changed: Article, ana: Reader, mark: MarkMaker) -> None:
    mark(changed, "noon")
    first = changed.revisions.get(number=1)
    assert "noon" not in {row.exact for row in open_page(changed, ana, revision=first).highlights}


def test_the_newest_text_says_the_same_both_ways(changed: Article, ana: Reader) -> None:
    page = open_page(changed, ana)
    then = list(highlights_then(changed.newest, ana))
    assert [(row.id, row.start, row.end) for row in then] == [(row.id, row.start, row.end) for row in page.highlights]


def test_others_private_marks_are_not_there(changed: Article, ben: Reader) -> None:
    first = changed.revisions.get(number=1)
    assert not open_page(changed, ben, revision=first).highlights


def test_a_mark_that_came_back_to_an_older_place_stands_there_once(
    story: Article, ana: Reader, mark: MarkMaker
) -> None:
    row = mark(story, "ferry")
    Placement.objects.create(highlight=row, revision=story.newest, span=span(0, 3))
    assert [(each.start, each.end) for each in highlights_then(story.newest, ana)] == [(4, 9)]


def test_one_query_whatever_the_number(
    changed: Article, ana: Reader, mark: MarkMaker, django_assert_num_queries: object
) -> None:
    first = changed.revisions.get(number=1)
    with django_assert_num_queries(1):  # type: ignore[operator]
        assert len(list(highlights_then(first, ana))) == 2
    rows = [Highlight(article=changed, revision=first, reader=ana, span=span(n, n + 1), exact="x") for n in range(9)]
    Highlight.objects.bulk_create(rows)
    with django_assert_num_queries(1):  # type: ignore[operator]
        assert len(list(highlights_then(first, ana))) == 11
