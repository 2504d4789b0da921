"""What tags are called, and when two names are one."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.errors import TagError
from annotations.tag_names import LONGEST, normalised, parsed, same, together, without

NAMES = st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=12), max_size=6)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("  sea \t wall ", "sea wall"),
        ("cafe\u0301", "caf\u00e9"),
        ("#harbour", "harbour"),
        ("# harbour #2", "harbour #2"),
        ("fe\u200brry\x00", "ferry"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("#", ""),
        ("\u200b", ""),
    ],
)
def test_names_are_written_one_way(typed: str, name: str) -> None:
    assert normalised(typed) == name


@given(st.text(max_size=60))
def test_a_name_that_is_written_right_stays(typed: str) -> None:
    name = normalised(typed)
    assert normalised(name) == name
    assert unicodedata.is_normalized("NFC", name)
    assert not name.startswith(" ")


def test_commas_and_lines_part_names_and_capitals_make_no_difference() -> None:
    assert parsed("Ferry, sea wall,\nferry,, FERRY\r\nPort Ansell") == ["Ferry", "sea wall", "Port Ansell"]


def test_a_name_may_be_long_but_not_longer() -> None:
    assert parsed("\N{GRINNING FACE}" * LONGEST)
    with pytest.raises(TagError, match="has 51 characters; a tag has 50 at most"):
        parsed("x" * (LONGEST + 1))


@given(NAMES, NAMES)
def test_together_holds_each_once_and_without_holds_none(names: list[str], others: list[str]) -> None:
    both = together(names, others)
    assert len({same(name) for name in both}) == len(both)
    assert {same(name) for name in both} == {same(name) for name in [*names, *others]} - {""}
    assert not {same(name) for name in without(both, others)} & {same(name) for name in others}
    assert together(both) == both
