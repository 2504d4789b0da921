"""Moving the ends of a range by whole words. Ranges are half-open and count code points."""

import re
from typing import Literal

Step = Literal["start-earlier", "start-later", "end-earlier", "end-later"]

_WORD = re.compile(r"\S+")


def step(text: str, start: int, end: int, which: Step) -> tuple[int, int]:
    """Return the range with one end moved to the next word's edge; unchanged where that would empty it."""
    starts, ends = _edges(text)
    moved = {
        "start-earlier": (max((at for at in starts if at < start), default=start), end),
        "start-later": (min((at for at in starts if at > start), default=start), end),
        "end-earlier": (start, max((at for at in ends if at < end), default=end)),
        "end-later": (start, min((at for at in ends if at > end), default=end)),
    }[which]
    return moved if moved[0] < moved[1] else (start, end)


def _edges(text: str) -> tuple[list[int], list[int]]:
    words = list(_WORD.finditer(text))
    return [word.start() for word in words], [word.end() for word in words]
