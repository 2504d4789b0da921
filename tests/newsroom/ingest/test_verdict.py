"""The likeliest course through the leaves of a page."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from newsroom.ingest.page.verdict import SWITCH, likeliest


def gain(evidence: list[float], course: tuple[bool, ...]) -> float:
    switches = sum(one != other for one, other in zip((False, *course), course, strict=False))
    return sum(weight for weight, mine in zip(evidence, course, strict=True) if mine) - SWITCH * switches


@given(st.lists(st.floats(-5, 5), max_size=9))
def test_no_course_is_likelier(evidence: list[float]) -> None:
    best = max(gain(evidence, course) for course in product((False, True), repeat=len(evidence)))
    assert abs(gain(evidence, tuple(likeliest(evidence))) - best) < 1e-9


def test_a_doubtful_leaf_goes_with_its_neighbours() -> None:
    assert likeliest([2, -0.5, 2]) == [True, True, True]
    assert likeliest([-2, 0.3, -2]) == [False, False, False]


def test_what_is_surely_no_story_goes_from_its_midst() -> None:
    assert likeliest([2, -4, 2]) == [True, False, True]


def test_nothing_is_no_story() -> None:
    assert likeliest([]) == []
