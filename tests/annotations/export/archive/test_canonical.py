"""The quick way writes what the library of RFC 8785 writes."""

from __future__ import annotations

import json
from typing import Any

import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.export.archive.canonical import canonical
from annotations.export.archive.values import exact

NAMES = st.text(st.characters(codec="ascii"), max_size=4)
NUMBERS = st.integers(-(2**53) + 1, 2**53 - 1) | st.floats(allow_nan=False, allow_infinity=False)
VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=20,
)


@settings(max_examples=40)
@given(st.dictionaries(NAMES, VALUES, max_size=5))
def test_it_is_the_librarys(members: dict[str, Any]) -> None:
    assert canonical(members) == rfc8785.dumps(members)


@settings(max_examples=40)
@given(st.dictionaries(NAMES, st.lists(st.integers() | st.floats())))
def test_any_number_can_be_written_and_is_read_as_it_was(members: dict[str, Any]) -> None:
    written = exact(members)
    assert json.loads(canonical(written), parse_int=float) == written
