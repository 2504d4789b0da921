"""Headings without gaps."""

from __future__ import annotations

from annotations.export.html.outline import outlined
from annotations.rows import ReadingParagraph


def heading(level: int, kind: str = "heading") -> ReadingParagraph:
    return ReadingParagraph("p1", kind, level, False, 0, 5, (), None, "")


def test_no_heading_skips_a_level() -> None:
    given = [heading(4), heading(4), heading(3), heading(6), heading(2)]
    assert [paragraph.level for paragraph in outlined(given)] == [2, 3, 3, 4, 2]


def test_other_blocks_stay_as_they_are() -> None:
    item = heading(3, "list_item")
    assert list(outlined([item])) == [item]
