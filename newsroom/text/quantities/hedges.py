"""What is said beside a number about how exact it is: "about", "at least", "or more"."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsroom.text.quantities.quantity import rounding

_BEFORE = {
    "about": "about|around|roughly|approximately|some|circa|ca.|an estimated|estimated|close to|in the region of",
    "nearly": "nearly|almost|just under|just short of|not quite",
    "at least": "at least|more than|over|just over|above|upwards of|no fewer than|no less than|not less than"
    "|in excess of|exceeding",
    "at most": "at most|up to|as many as|as much as|less than|fewer than|under|below|no more than|not more than",
}
_AFTER = {"at least": "or more|plus|+|or older|or higher", "about": "or so", "at most": "or less|or fewer|or younger"}

NEAR = 0.1
"""How far from the number said the one meant may lie, as a share of it, where it is said to be about so many."""


class Hedge(NamedTuple):
    """What kind of hedge is said, and the code point where its words begin or end."""

    kind: str
    at: int


def _expression(kinds: dict[str, str], shape: str) -> re.Pattern[str]:
    groups = (f"(?P<{kind.replace(' ', '_')}>{_any_of(forms)})" for kind, forms in kinds.items())
    return re.compile(shape.format("|".join(groups)), re.IGNORECASE)


def _any_of(forms: str) -> str:
    return "|".join(re.escape(form) for form in sorted(forms.split("|"), key=len, reverse=True))


_ENDING_HERE = _expression(_BEFORE, r"(?<!\w)(?:{})(?:\s+(?:a|an|the|only))?\s+$")
_BEGINNING_HERE = _expression(_AFTER, r"[\s-]?(?:{})(?!\w)")
_LONGEST = 40  # code points looked at on either side


def before(text: str, start: int) -> Hedge:
    """Return the hedge that ends where the number at *start* begins; of kind "" when there is none."""
    first = max(0, start - _LONGEST)
    found = _ENDING_HERE.search(text[first:start])
    return Hedge(_kind(found), first + found.start()) if found else Hedge("", start)


def after(text: str, end: int) -> Hedge:
    """Return the hedge that begins where the number that ends at *end* does; of kind "" when there is none."""
    found = _BEGINNING_HERE.match(text, end, end + _LONGEST)
    return Hedge(_kind(found), found.end()) if found else Hedge("", end)


def bounds(value: float, step: float, kind: str) -> tuple[float | None, float | None]:
    """Return the least and the most that *value* can stand for, None where the hedge *kind* leaves that open."""
    slack = rounding(value, step)
    wide = max(slack, NEAR * abs(value))
    return {
        "about": (value - wide, value + wide),
        "nearly": (value - wide, value),
        "at least": (value, None),
        "at most": (None, value),
    }.get(kind, (value - slack, value + slack))


def _kind(found: re.Match[str]) -> str:
    return (found.lastgroup or "").replace("_", " ")
