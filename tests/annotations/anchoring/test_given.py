"""Selectors from JSON."""

from __future__ import annotations

from typing import Any

import pytest

from annotations.anchoring.describe import Position, Quote, Selectors, describe
from annotations.anchoring.given import given_selectors

QUOTE = {"type": "TextQuoteSelector", "exact": "noon", "prefix": "at ", "suffix": "."}
POSITION = {"type": "TextPositionSelector", "start": 3, "end": 7}


@pytest.mark.parametrize(
    "given",
    [
        [QUOTE, POSITION],
        [POSITION, {"type": "RangeSelector", "startSelector": {}}, QUOTE],
        [POSITION | {"refinedBy": QUOTE}, None, 3, QUOTE | {"refinedBy": {"type": "FragmentSelector"}}],
    ],
)
def test_selectors_may_stand_in_any_order(given: Any) -> None:
    assert given_selectors(given) == Selectors(Quote("noon", "at ", "."), Position(3, 7))


@pytest.mark.parametrize("position", [{}, POSITION | {"start": "3"}, POSITION | {"start": -1}, POSITION | {"end": 3}])
def test_what_is_no_position_is_left_out(position: Any) -> None:
    assert given_selectors([QUOTE, position]) == Selectors(Quote("noon", "at ", "."))


def test_one_selector_needs_no_list() -> None:
    assert given_selectors({"type": "TextQuoteSelector", "exact": "noon"}) == Selectors(Quote("noon"))


def test_a_position_is_enough_in_a_text_that_is_known() -> None:
    assert given_selectors([POSITION], "At noon, at sea.") == describe("At noon, at sea.", 3, 7)


@pytest.mark.parametrize("given", [None, [], "noon", [POSITION], [QUOTE | {"exact": " "}], [QUOTE | {"exact": 3}]])
def test_without_words_there_is_nothing_to_look_for(given: Any) -> None:
    assert given_selectors(given) is None
