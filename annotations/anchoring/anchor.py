"""Finding the range that selectors describe."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from annotations.anchoring.approximate import FLOORS, Floor, approximate_place
from annotations.anchoring.describe import Selectors
from annotations.anchoring.exact import exact_place

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


def anchor(text: str, selectors: Selectors, floors: Sequence[Floor] = FLOORS) -> Anchor | None:
    """Return where in *text* the range that *selectors* describe is, or None: better no place than a wrong one.

    Its words are taken where they were when what is around them agrees, else where it agrees best; else the place is
    taken that has most of them, if it is above its floor of *floors*.
    """
    quote, position = selectors.quote, selectors.position
    if not quote.exact.strip():
        return None
    start = exact_place(text, selectors)
    if start is not None:
        how: How = "position" if position and start == position.start else "quote"
        return Anchor(start, start + len(quote.exact), 1.0, how)
    found = approximate_place(text, selectors, floors)
    return Anchor(found.start, found.end, found.kept, "approximate") if found else None
