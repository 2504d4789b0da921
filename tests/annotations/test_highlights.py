"""Making and changing highlights."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from annotations import highlights
from annotations.errors import AlreadyMarked, NoSuchWords
from annotations.models import Highlight
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker


def test_a_mark_keeps_its_words_and_their_context(story: Article, mark: MarkMaker) -> None:
    row = mark(story, "ferry stopped")
    assert (row.exact, row.prefix, row.suffix) == ("ferry stopped", "The ", ".\nNobody said why.")


def test_white_space_at_the_ends_is_not_marked(story: Article, ana: Reader) -> None:
    row, _ = highlights.mark(story.newest, ana, 3, 10, "claim")
    assert row.exact == "ferry"


@pytest.mark.parametrize(("start", "end"), [(5, 5), (9, 4), (0, 10_000), (18, 19), (-1, 4)])
def test_a_range_without_words_is_refused(story: Article, ana: Reader, start: int, end: int) -> None:
    with pytest.raises(NoSuchWords):
        highlights.mark(story.newest, ana, start, end, "claim")


def test_the_same_mark_twice_is_one(story: Article, mark: MarkMaker) -> None:
    assert mark(story, "ferry") == mark(story, "ferry")
    assert mark(story, "ferry", kind="claim") != mark(story, "ferry")
    assert Highlight.objects.count() == 2


def test_two_readers_mark_the_same_words(story: Article, ben: Reader, mark: MarkMaker) -> None:
    assert mark(story, "ferry") != mark(story, "ferry", reader=ben)


@pytest.mark.django_db(transaction=True)
def test_a_double_click_is_one_highlight_and_two_readers_are_two(story: Article, ana: Reader, ben: Reader) -> None:
    def click(reader: Reader) -> int:
        try:
            return highlights.mark(story.newest, reader, 4, 9, "claim")[0].pk
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as readers:
        made = list(readers.map(click, [ana, ben] * 8))
    assert len(set(made)) == 2
    assert Highlight.objects.count() == 2


def test_a_change_that_equals_another_mark_is_refused(story: Article, mark: MarkMaker) -> None:
    mark(story, "ferry", kind="claim")
    row = mark(story, "ferry", kind="quote")
    with pytest.raises(AlreadyMarked, match="already marked these words as Claim"):
        highlights.change(row, kind="claim")


def test_move_describes_the_new_words(story: Article, mark: MarkMaker) -> None:
    row = mark(story, "ferry")
    highlights.move(row, 0, 18)
    row.refresh_from_db()
    assert (row.start, row.end, row.exact) == (0, 18, "The ferry stopped.")


def test_delete_and_restore(story: Article, mark: MarkMaker) -> None:
    row = mark(story, "ferry")
    highlights.delete(row)
    again = mark(story, "ferry")
    assert again != row
    with pytest.raises(AlreadyMarked):
        highlights.restore(row)


def test_mark_quote_finds_the_words_in_its_paragraph_only(make_story: object, ana: Reader, story: Article) -> None:
    row = highlights.mark_quote(story.newest, ana, (0, 18), "ferry   stopped", "claim")[0]
    assert row.exact == "ferry stopped"
    with pytest.raises(NoSuchWords):
        highlights.mark_quote(story.newest, ana, (0, 18), "Nobody", "claim")
