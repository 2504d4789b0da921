"""What the address asks the ledger for."""

from __future__ import annotations

from urllib.parse import parse_qsl

from hypothesis import given
from hypothesis import strategies as st

from annotations.ledger.query import CONDITIONS, LedgerQuery

_NAMES = st.sampled_from([*CONDITIONS, "sort", "page", "else"])
_VALUES = st.one_of(st.text(), st.sampled_from(["mine", "latest", "2026-03-01", "2", "9" * 30, "\0"]))


def test_only_what_differs_from_the_plain_ledger_stands_in_the_address() -> None:
    query = LedgerQuery.from_params(
        {"q": " gulls ", "since": "2026-03-01", "sort": "latest", "status": "", "page": "2"}
    )
    assert query.params() == "?q=gulls&since=2026-03-01&sort=latest&page=2"
    assert query.without("q").params() == "?since=2026-03-01&sort=latest"
    assert query.active == {"q": "gulls", "since": "2026-03-01"}
    assert LedgerQuery().params() == ""


@given(st.dictionaries(_NAMES, _VALUES))
def test_any_address_makes_a_query_that_its_own_address_makes_again(params: dict[str, str]) -> None:
    query = LedgerQuery.from_params(params)
    assert LedgerQuery.from_params(dict(parse_qsl(query.params()[1:]))) == query
