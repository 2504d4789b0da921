"""What the notebook's address says."""

from __future__ import annotations

from urllib.parse import parse_qsl

from hypothesis import given
from hypothesis import strategies as st

from annotations.library_query import MAX_LENGTH
from annotations.notebook.cursor import Cursor
from annotations.notebook.query import CONDITIONS, NOTES, ORDERS, STATES, WHOSE, NotebookQuery

_NAMES = st.sampled_from([*CONDITIONS, "order", "after", "other"])
_LISTED = st.sampled_from([*STATES, *NOTES, *WHOSE, *ORDERS, "2026-03-01", "1764000000000000-h12"])
_PARAMS = st.dictionaries(_NAMES, st.text() | _LISTED)
_SIZES = st.integers(0, 10**16 - 1)
_CURSORS = st.builds(Cursor, st.lists(_SIZES, min_size=1, max_size=2).map(tuple), st.sampled_from("hn"), _SIZES)


def test_the_plain_notebook_has_the_plain_address() -> None:
    assert NotebookQuery().params() == ""


@given(_PARAMS)
def test_any_address_is_understood_and_comes_back_the_same(params: dict[str, str]) -> None:
    query = NotebookQuery.from_params(params)
    assert NotebookQuery.from_params(dict(parse_qsl(query.params().removeprefix("?")))) == query


@given(_PARAMS)
def test_nothing_reaches_the_database_that_it_could_not_take(params: dict[str, str]) -> None:
    query = NotebookQuery.from_params(params)
    assert all(len(value) <= MAX_LENGTH and "\0" not in value for value in query.active.values())
    assert query.order in ORDERS


@given(_CURSORS)
def test_where_a_page_ended_is_read_as_it_was_written(cursor: Cursor) -> None:
    assert Cursor.read(str(cursor)) == cursor


@given(st.text())
def test_anything_else_is_no_place_to_go_on_from(words: str) -> None:
    cursor = Cursor.read(words)
    assert cursor is None or NotebookQuery(after=str(cursor)).cursor == cursor


def test_another_filter_begins_on_the_first_page() -> None:
    query = NotebookQuery(q="ferry", kind="claim", order="story", after="3-4-h5")
    assert query.without("kind") == NotebookQuery(q="ferry", order="story")
    assert query.narrowed("kind", "quote") == NotebookQuery(q="ferry", kind="quote", order="story")
