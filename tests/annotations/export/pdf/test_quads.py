"""Where words stand."""

from __future__ import annotations

from annotations.export.pdf.quads import Quad, around, corners, joined, of_corners

LEFT, RIGHT, BELOW = Quad(10, 10, 20, 22), Quad(20.2, 9, 40, 23), Quad(10, -5, 20, 7)


def test_corners_come_in_any_order() -> None:
    assert of_corners([10, 10, 20, 10, 20, 22, 10, 22]) == [LEFT] == of_corners(corners([LEFT]))


def test_what_is_as_thin_as_a_space_that_ends_a_line_is_left_out() -> None:
    assert of_corners([10, 10, 10, 10, 10, 22, 10, 22, *corners([RIGHT])]) == [RIGHT]


def test_what_touches_on_a_line_is_one_from_either_side() -> None:
    both = Quad(10, 9, 40, 23)
    assert joined([LEFT, RIGHT]) == [both] == joined([RIGHT, LEFT])
    assert around([LEFT, RIGHT]) == both


def test_lines_and_gaps_stay_apart() -> None:
    apart = Quad(30, 10, 40, 22)
    assert joined([LEFT, BELOW]) == [LEFT, BELOW]
    assert joined([LEFT, apart]) == [LEFT, apart]
