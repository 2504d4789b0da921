"""Code points to UTF-16 units and back, on the examples that the browser's side is tested on too."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.text.offsets import from_utf16, to_utf16

EXAMPLES = json.loads((Path(__file__).parents[2] / "fixtures" / "offsets.json").read_text("utf-8"))
PAIRS = [(e["text"], *pair) for e in EXAMPLES for pair in e["pairs"]]
INSIDE = [(e["text"], *pair) for e in EXAMPLES for pair in e.get("inside", [])]


@pytest.mark.parametrize(("text", "offset", "units"), PAIRS)
def test_both_ways(text: str, offset: int, units: int) -> None:
    assert to_utf16(text, offset) == units
    assert from_utf16(text, units) == offset


@pytest.mark.parametrize(("text", "units", "offset"), INSIDE)
def test_between_two_surrogates_is_before_them(text: str, units: int, offset: int) -> None:
    assert from_utf16(text, units) == offset


@pytest.mark.parametrize("outside", [-1, 13])
def test_outside_the_text(outside: int) -> None:
    with pytest.raises(ValueError, match=str(outside)):
        to_utf16("Ana 🚢 sails", outside)
    with pytest.raises(ValueError, match=str(outside)):
        from_utf16("Ana 🚢 sails", outside)


@given(st.text(st.characters(exclude_categories=["Cs"])), st.data())
def test_every_offset_comes_back(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    assert to_utf16(text, offset) == len(text[:offset].encode("utf-16-le")) // 2
    assert from_utf16(text, to_utf16(text, offset)) == offset
