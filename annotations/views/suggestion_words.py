"""Words of the story as a suggestion shows them, with those around them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsroom.text.ranges import Range

_AROUND = 60
"""Code points of the story that are shown before and after the words."""

_CUT_BEFORE, _CUT_AFTER = re.compile(r"^\S*\s+"), re.compile(r"\s+\S*$")
"""Words of which only a part would be shown."""


@dataclass(frozen=True)
class Words:
    """Words of the story, and those before and after them in their paragraph."""

    before: str
    quote: str
    after: str


def words_at(text: str, place: Range | None) -> Words | None:
    """Return the words of *text* at *place*, None where there is none."""
    if place is None:
        return None
    start, end = place
    before, after = text[max(0, start - _AROUND) : start].split("\n")[-1], text[end : end + _AROUND].split("\n")[0]
    before = _CUT_BEFORE.sub("… ", before) if len(before) == _AROUND else before
    after = _CUT_AFTER.sub(" …", after) if len(after) == _AROUND else after
    return Words(before, text[start:end], after)
