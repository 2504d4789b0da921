"""Ranges of a text."""

from newsroom.text.ranges import trim


def test_trim_drops_white_space_at_both_ends() -> None:
    assert trim("  a b \n", 0, 7) == (2, 5)
