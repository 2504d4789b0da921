"""What the library's address says."""

from urllib.parse import parse_qsl

from hypothesis import given
from hypothesis import strategies as st

from annotations.library_query import CONDITIONS, MAX_LENGTH, LibraryQuery

_NAMES = st.sampled_from([*CONDITIONS, "page", "newest", "other"])
_PARAMS = st.dictionaries(_NAMES, st.text() | st.integers().map(str))


def test_the_plain_library_has_the_plain_address() -> None:
    assert LibraryQuery().params() == ""


def test_the_address_says_what_differs_and_nothing_else() -> None:
    assert LibraryQuery(q="ferry & rust", page=2, newest=7).params() == "?q=ferry+%26+rust&page=2&newest=7"


@given(_PARAMS)
def test_any_address_is_understood_and_comes_back_the_same(params: dict[str, str]) -> None:
    query = LibraryQuery.from_params(params)
    assert LibraryQuery.from_params(dict(parse_qsl(query.params().removeprefix("?")))) == query


@given(_PARAMS)
def test_nothing_reaches_the_database_that_it_could_not_take(params: dict[str, str]) -> None:
    query = LibraryQuery.from_params(params)
    assert query.page >= 1
    assert 0 <= query.newest < 2**31
    assert all(len(value) <= MAX_LENGTH and "\0" not in value for value in query.active.values())


def test_a_number_that_makes_no_sense_is_not_given() -> None:
    assert LibraryQuery.from_params({"page": "-3", "newest": "²"}) == LibraryQuery()


def test_without_a_condition_reading_starts_on_the_first_page() -> None:
    query = LibraryQuery(q="ferry", section="Local", page=3, newest=9)
    assert query.without("section") == LibraryQuery(q="ferry")
