"""On what day something was said, as far as the words beside it tell. English words; other languages tell nothing."""

import re
from datetime import date, datetime, timedelta

import dateparser

_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY, _YEAR = r"[0-3]?\d(?:st|nd|rd|th)?\b", r"(?:,? (?:19|20)\d\d\b)?"

_DATE = re.compile(rf"\b(?:{_DAY} (?:of )?{_MONTH}|{_MONTH} {_DAY}){_YEAR}", re.IGNORECASE)
_RELATIVE = re.compile(rf"\b(?:{_WEEKDAY}|yesterday)\b", re.IGNORECASE)
# Another day than the one of publication, but which one?
_VAGUE = re.compile(
    rf"\b(?:(?:last|previous|that|earlier (?:this|in the)|later (?:that|the same)) (?:week|month|year|day|{_MONTH})"
    rf"|ago|(?:in|since|during) (?:{_MONTH}|(?:19|20)\d\d))\b",
    re.IGNORECASE,
)


def said_on(words: str, published: date | None) -> date | None:
    """Return the day that *words*, those beside a statement, name; *published* when they name none.

    "Tuesday" is the last one up to the day of publication, "3 May" the last one before it. None when the day cannot
    be told: of a story without a date, of words such as "last week".
    """
    if found := _DATE.search(words):
        return _date(found[0], published)
    if found := _RELATIVE.search(words):
        return published and _relative(found[0], published)
    return None if _VAGUE.search(words) else published


def _date(words: str, published: date | None) -> date | None:
    has_year = re.search(r"\d{4}$", words)
    return _parsed(words, published or date.today()) if published or has_year else None


def _relative(words: str, published: date) -> date | None:
    """Take a story of Tuesday that says "on Tuesday" to mean the same day, where dateparser takes the week before."""
    yesterday = words.lower() == "yesterday"
    return _parsed(words, published if yesterday else published + timedelta(days=1))


def _parsed(words: str, base: date) -> date | None:
    settings = {"RELATIVE_BASE": datetime(base.year, base.month, base.day), "PREFER_DATES_FROM": "past"}
    found = dateparser.parse(words, languages=["en"], settings=settings)
    return found.date() if found else None
