"""The time that a number is about: a rate ("a month", "per year") or when ("in 2025", "since March")."""

from __future__ import annotations

import re
from typing import NamedTuple

MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug"
    "|Sept|Sep|Oct|Nov|Dec"
)
_SPAN = "second|minute|hour|day|night|week|weekend|month|quarter|season|year|decade"
_ADVERBS = {"hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "monthly": "month"} | {
    "quarterly": "quarter",
    "annually": "year",
    "yearly": "year",
}
_YEAR = r"(?:1[5-9]|20|21)\d\d"
_NUMBER = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|few|several)"

RATE = re.compile(
    rf"(?:\b(?:per|each|every)\s|/|\ban?\s(?!second|quarter|season|decade))(?P<span>{_SPAN})\b"
    rf"|\b(?P<adverb>{'|'.join(_ADVERBS)})\b",
    re.IGNORECASE,
)
WHEN = re.compile(
    rf"""\b(?:(?P<how>since|until|by|before|after|from|during|in|for|over|within|through)\s+)?
    (?P<time>(?:the\s+)?(?:(?:early|mid|late|spring|summer|autumn|winter)[\s-](?:of\s)?)?
      (?:(?:{MONTHS})\.?(?:\s\d{{1,2}},)?\s{_YEAR}|{_YEAR}(?:[–-]\d\d(?:\d\d)?)?)
    |(?:the\s+)?(?:past|last|previous|next|first|coming)\s{_NUMBER}\s(?:{_SPAN})s
    |(?:this|last|next|the\spast|the\sprevious|the\slast|each|every)\s(?:{_SPAN}|spring|summer|autumn|winter))\b
    |\b(?P<open>since|until|by|before|after|in|during)\s+(?P<month>(?:early\s|mid-|late\s)?(?:{MONTHS}))\b(?!\s\d)""",
    re.IGNORECASE | re.VERBOSE,
)
_PLAIN = {"in", "during", "for", "over", "within", "through", "from"}  # say only that it was then


class Period(NamedTuple):
    """``[start, end)`` in code points, what it says in one form for all, and whether it is a rate."""

    start: int
    end: int
    name: str
    is_rate: bool


def periods(text: str) -> list[Period]:
    """Return the rates and times that *text* names, in order; a time wins over a rate in the same place."""
    times = [Period(found.start(), found.end(), _time(found), False) for found in WHEN.finditer(text)]
    rates = [Period(found.start(), found.end(), _rate(found), True) for found in RATE.finditer(text)]
    free = [rate for rate in rates if not any(rate.start < time.end and time.start < rate.end for time in times)]
    return sorted([*times, *free])


def _time(found: re.Match[str]) -> str:
    how, time = (found["how"] or found["open"] or "").casefold(), (found["time"] or found["month"]).casefold()
    time = " ".join(time.removeprefix("the ").split())
    return time if how in _PLAIN or not how else f"{how} {time}"


def _rate(found: re.Match[str]) -> str:
    return f"per {_ADVERBS[found['adverb'].casefold()] if found['adverb'] else found['span'].casefold()}"
