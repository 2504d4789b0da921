"""Numbering notes in reading order, and finding the place that refers to each."""

from __future__ import annotations

import pytest

from annotations.export.contents.threads import Place, Places, threads
from tests.annotations.export.conftest import PageMaker, mark, note


def test_numbers_follow_the_text(make_page: PageMaker) -> None:
    page = make_page(
        [(20, 30, {}), (5, 15, {})],
        [note(1, "p2"), note(2, "p1", highlight_id=1), note(3, "p1", highlight_id=2), note(4, "p1"), note(5, "p1")],
    )
    assert [(t.number, t.id) for t in threads(page)] == [(1, 3), (2, 2), (3, 4), (4, 5), (5, 1)]


def test_a_thread_holds_its_replies_oldest_first(make_page: PageMaker) -> None:
    [thread] = threads(make_page([], [note(1, "p1"), note(2, "p1", reply_to=1), note(3, "p1", reply_to=1)]))
    assert thread.note is not None
    assert (thread.id, thread.note.id, [reply.id for reply in thread.replies]) == (1, 1, [2, 3])


def test_replies_outlive_a_deleted_note(make_page: PageMaker) -> None:
    [thread] = threads(make_page([], [note(2, "p1", reply_to=1)]))
    assert (thread.id, thread.note, len(thread.replies)) == (1, None, 1)


def test_a_note_on_a_mark_that_is_gone_is_on_its_paragraph(make_page: PageMaker) -> None:
    page = make_page([], [note(1, "p2", highlight_id=77)])
    [thread] = threads(page)
    assert thread.highlight is None
    assert thread.place == Place("p2", page.paragraphs[1].end)


def test_a_note_without_a_paragraph_has_no_place_and_the_last_number(make_page: PageMaker) -> None:
    assert [(t.id, t.place is None) for t in threads(make_page([], [note(1, "p99"), note(2, "p3")]))] == [
        (2, False),
        (1, True),
    ]


@pytest.mark.parametrize(("past_end", "key"), [(-1, "p1"), (0, "p1"), (1, "p1"), (2, "p2")])
def test_a_mark_ends_in_the_paragraph_of_its_last_word(make_page: PageMaker, past_end: int, key: str) -> None:
    paragraphs = make_page().paragraphs
    end = paragraphs[0].end + past_end
    assert Places(paragraphs).after(mark(1, 0, end)) == Place(key, min(end, paragraphs[0].end) if key == "p1" else end)
