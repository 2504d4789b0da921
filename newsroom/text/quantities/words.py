"""Numbers in words: "forty-two", "a hundred and twenty", "three dozen", "two-thirds"."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SMALL = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
"""
_TENS = """twenty thirty forty fifty sixty seventy eighty ninety"""


def _counted(table: str, first: int, step: int) -> dict[str, int]:
    return {word: first + step * n for n, word in enumerate(table.split())}


ADDED = _counted(_SMALL, 0, 1) | _counted(_TENS, 20, 10)
MULTIPLIERS = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
PARTS = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "tenth": 10}

_ADDED, _MULTIPLIERS = "|".join(sorted(ADDED, key=len, reverse=True)), "|".join(MULTIPLIERS)
_NUMBER = rf"(?:{_ADDED}|(?:a|an)(?=[\s-]+(?:{_MULTIPLIERS})\b))(?:[\s-]+(?:and\s+)?(?:{_ADDED}|{_MULTIPLIERS})\b)*"
WORDS = re.compile(rf"\b(?:{_NUMBER})\b", re.IGNORECASE)
"""A number in words from its first to its last; "a" begins one only before "dozen", "hundred" and the like."""

_PARTS = "|".join(f"{part}s?" for part in PARTS)
FRACTION = re.compile(
    rf"\b(?P<of>a|one|two|three|four)[\s-](?P<part>{_PARTS})\b(?=\s+of\b|\s+the\b)|\b(?P<half>half)(?=\s+(?:of|the)\b)",
    re.IGNORECASE,
)
"""A fraction of something: a quarter that is of nothing is one of a year."""


def value_of(words: str) -> float:
    """Return the value of what ``WORDS`` finds: each multiplier multiplies what stands before it since a larger one."""
    total, group = 0, 0
    for word in _parts(words):
        if word in ADDED:
            group += ADDED[word]
        elif MULTIPLIERS[word] < 1_000:
            group = max(group, 1) * MULTIPLIERS[word]
        else:
            total, group = total + max(group, 1) * MULTIPLIERS[word], 0
    return float(total + group)


def step_of(words: str) -> float:
    """Return what the last digit counts, if a number in *words* had digits: millions are said for round numbers."""
    scale = scale_of(words)
    return float(scale) if scale >= 10**6 else 1.0


def scale_of(words: str) -> int:
    """Return what a number in *words* is counted in at last: thousands in "three hundred thousand"."""
    last = MULTIPLIERS.get(_list(words)[-1], 1)
    return last if last >= 1_000 else 1


def share_of(found: re.Match[str]) -> float:
    """Return, as a percentage, the fraction that ``FRACTION`` found."""
    if found["half"]:
        return 50.0
    part = found["part"].casefold()
    return 100.0 * ADDED.get(found["of"].casefold(), 1) / PARTS.get(part, PARTS.get(part.removesuffix("s"), 1))


def _parts(words: str) -> Iterable[str]:
    return (word for word in _list(words) if word in ADDED or word in MULTIPLIERS)


def _list(words: str) -> list[str]:
    return re.split(r"[\s-]+", words.casefold())
