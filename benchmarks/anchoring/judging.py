"""How right answers are: the outcome of each case, and the shares of each kind."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsroom.text.ranges import Range

OVERLAP = 0.5
"""An answer is right when what it shares with the true place is so much of both together, in code points."""

TIGHT = {"exact": 1, "projected": 3}
"""So many code points each end may be off, by what the place is known from; ends of other places are not judged."""

ALL = "all"


class Expected(NamedTuple):
    place: Range | None
    boundary: str = "projected"


class Verdict(NamedTuple):
    """``right``, ``wrong`` (another place, or any for a quote that is gone) or ``missed``; ``tight``: its ends too."""

    outcome: str
    tight: bool | None = None


def verdict(expected: Expected, answer: Range | None) -> Verdict:
    if expected.place is None or answer is None:
        same = expected.place is None and answer is None
        return Verdict("right" if same else "missed" if answer is None else "wrong")
    if _overlap(expected.place, answer) < OVERLAP:
        return Verdict("wrong", False)
    off = max(abs(one - other) for one, other in zip(expected.place, answer, strict=True))
    bound = TIGHT.get(expected.boundary)
    return Verdict("right", None if bound is None else off <= bound)


def _overlap(one: Range, other: Range) -> float:
    shared = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    return shared / (one[1] - one[0] + other[1] - other[0] - shared)


def table(verdicts: Iterable[tuple[str, Verdict]]) -> Iterator[str]:
    """Yield lines: for each kind, and for all, how many there are, and the shares of each outcome in per cent."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for kind, judged in verdicts:
        for row in (kind, ALL):
            counts[row].update([judged.outcome, *_ends(judged)])
    yield f"{'':24}{'cases':>7}{'right':>8}{'wrong':>8}{'missed':>8}{'ends':>8}"
    for kind in sorted(counts, key=lambda row: (row == ALL, row)):
        yield _row(kind, counts[kind])


def _ends(judged: Verdict) -> list[str]:
    return [] if judged.tight is None else ["tight" if judged.tight else "loose"]


def _row(kind: str, count: Counter[str]) -> str:
    cases = count["right"] + count["wrong"] + count["missed"]
    shares = "".join(f"{100 * count[outcome] / cases:8.1f}" for outcome in ("right", "wrong", "missed"))
    judged = count["tight"] + count["loose"]
    return f"{kind:24}{cases:7}{shares}" + (f"{100 * count['tight'] / judged:8.1f}" if judged else f"{'–':>8}")
