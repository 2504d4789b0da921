"""What goes into a copy, and what stays out of it."""

from __future__ import annotations

from typing import Any

import pytest

from annotations.export.choosing.counts import by_reader
from annotations.export.choosing.layers import ALL_LAYERS
from annotations.export.options import ExportOptions, LeftOut, chosen, left_out, maker_of
from annotations.reading import ReadingPage
from tests.annotations.export.conftest import PageMaker, note

ME = {"audience": "me"}


def kept(page: ReadingPage, **options: Any) -> tuple[list[int], list[int]]:
    page = chosen(page, ExportOptions(**options))
    return [row.id for row in page.highlights], [row.id for row in page.notes]


def test_what_only_the_reader_sees_stays_out_unless_asked_for(make_page: PageMaker) -> None:
    page = make_page([(0, 5, ME), (3, 9, {})], [note(1, "p1", **ME), note(2, "p1")])
    assert kept(page) == ([2], [2])
    assert kept(page, private=True) == ([1, 2], [1, 2])
    assert left_out(page) == LeftOut(marks=1, notes=1)


def test_a_note_on_a_private_mark_would_tell_of_it(make_page: PageMaker) -> None:
    page = make_page([(0, 5, ME)], [note(1, "p1", highlight_id=1), note(2, "p1", reply_to=1, highlight_id=1)])
    assert kept(page) == ([], [])


def test_replies_go_where_their_thread_goes(make_page: PageMaker) -> None:
    page = make_page(
        [], [note(1, "p1", **ME), note(2, "p1", reply_to=1), note(3, "p1"), note(4, "p1", reply_to=3, **ME)]
    )
    assert kept(page) == ([], [3, 4])


def test_a_private_reply_to_a_deleted_note_stays_out(make_page: PageMaker) -> None:
    assert kept(make_page([], [note(2, "p1", reply_to=1, **ME), note(3, "p1", reply_to=1)])) == ([], [3])


def test_a_name_in_a_copy_is_nobodys_account(make_page: PageMaker) -> None:
    own, brought = note(1, "p1", author="ben"), note(2, "p1", author="ben", brought_by="ana")
    page = make_page([(0, 5, {"reader": "ben"}), (3, 9, {"reader": "ben", "brought_by": "ana"})], [own, brought])
    assert kept(page, whose={"ben"}) == ([1], [1])
    assert kept(page, whose={maker_of(brought)}) == ([2], [2])
    assert by_reader(page) == {"ben": 2, maker_of(brought): 2}


def test_entities_can_stay_out(busy_page: ReadingPage) -> None:
    assert chosen(busy_page, ExportOptions()).mentions == busy_page.mentions
    assert list(chosen(busy_page, ExportOptions(layers=ALL_LAYERS - {"entities"})).mentions) == []


@pytest.mark.parametrize(
    ("site", "address"),
    [
        ("https://news.example", "https://news.example/a/"),
        ("https://news.example/", "https://news.example/a/"),
        ("", ""),
    ],
)
def test_addresses_are_those_of_the_library(site: str, address: str) -> None:
    assert ExportOptions(site=site).address("/a/") == address
