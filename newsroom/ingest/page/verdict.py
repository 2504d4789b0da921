"""Which leaves of a page are the story's: what speaks for each, weighed with its neighbours.

A story is a few stretches of a page, so going in and out of it costs something: the likeliest course is found by
dynamic programming over two states (Viterbi 1967, as in extractors that label blocks with a chain model).
"""

from __future__ import annotations

from collections.abc import Sequence

SWITCH = 0.4  # what it costs to leave the story, and to come back


def likeliest(evidence: Sequence[float]) -> list[bool]:
    """Return for each leaf whether it is the story's, given what speaks for it (above 0) or against it."""
    out, within = 0.0, -SWITCH
    came: list[tuple[bool, bool]] = []  # for each leaf: whether the best course to out, and to within, came from within
    for weight in evidence:
        came.append((within - SWITCH > out, within >= out - SWITCH))
        out, within = max(out, within - SWITCH), max(within, out - SWITCH) + weight
    return _course(came, last=within > out)


def _course(came: Sequence[tuple[bool, bool]], *, last: bool) -> list[bool]:
    course, state = [], last
    for from_out, from_within in reversed(came):
        course.append(state)
        state = from_within if state else from_out
    return course[::-1]
