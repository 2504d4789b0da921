"""Finding the range that selectors describe."""

from dataclasses import dataclass
from typing import Literal

from annotations.anchoring.describe import Selectors

How = Literal["alignment", "position", "quote", "approximate"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a range is found: half-open, in code points; how sure that is (0 to 1), and how it was found.

    Only ``approximate`` and ``alignment`` may be on other words than the selectors have.
    """

    start: int
    end: int
    score: float
    how: How


def anchor(text: str, selectors: Selectors) -> Anchor | None:
    """Return where in *text* the range that *selectors* describe is, or None: better no place than a wrong one."""
    position, exact = selectors.position, selectors.quote.exact
    if position and text[position.start : position.end] == exact:
        return Anchor(position.start, position.end, 1.0, "position")
    at = text.find(exact)
    return None if at < 0 else Anchor(at, at + len(exact), 1.0, "quote")
