"""A story in parts of a size that e-readers lay out quickly. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.weave.blocks import Paragraph

LONGEST = 30_000
"""Code points of text: a part that has as many ends at the next block."""

SHORTEST = 8_000
"""Code points of text: a part that has as many ends at the next heading."""


def parts[P: Paragraph](groups: Sequence[Sequence[P]]) -> list[list[int]]:
    """Return the story's parts as the numbers of their *groups* (blocks as ``weave.blocks.groups`` gives them).

    A heading is never the last of its part.
    """
    found: list[list[int]] = []
    size = 0
    for number, group in enumerate(groups):
        if not found or (_begins(group, size) and not _is_heading(groups[number - 1])):
            found.append([])
            size = 0
        found[-1].append(number)
        size += group[-1].end - group[0].start
    return found


def _begins(group: Sequence[Paragraph], size: int) -> bool:
    return size >= LONGEST or (size >= SHORTEST and _is_heading(group))


def _is_heading(group: Sequence[Paragraph]) -> bool:
    return group[0].kind == "heading"
