"""Tags as other tools have them: any number, of any length. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from annotations.tag_names import LONGEST, MOST, together


def fitting(names: Iterable[str]) -> tuple[Sequence[str], str]:
    """Return those of *names* that can be tags here, and a line of Markdown with the others, empty without others."""
    found = together(names)
    tags = [name for name in found if len(name) <= LONGEST][:MOST]
    others = [name for name in found if name not in tags]
    return tags, f"Tags: {', '.join(others)}" if others else ""
