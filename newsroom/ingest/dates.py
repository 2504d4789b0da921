"""Dates as pages state them, in the languages that use Latin script and in East Asian ones. Nothing is guessed."""

from __future__ import annotations

import re
from datetime import date

# English, German, Spanish, French, Italian, Portuguese, Dutch; the first three letters are not enough for all of them.
_MONTH_NAMES = (
    "january jan januar jänner enero janvier janv gennaio gen janeiro januari ene",
    "february feb februar febrero février févr fév febbraio fevereiro fev februari",
    "march mar märz mär marzo mars março maart mrz mrt",
    "april apr abril avril avr aprile abr",
    "may mai mayo maggio mag maio mei",
    "june jun juni junio juin giugno giu junho",
    "july jul juli julio juillet juil luglio lug julho",
    "august aug agosto août ago augustus",
    "september sep sept septiembre septembre settembre set setembro",
    "october oct oktober okt octubre octobre ottobre ott outubro out",
    "november nov noviembre novembre novembro",
    "december dec dezember dez diciembre décembre déc dicembre dic dezembro",
)
_MONTHS = {name: month for month, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
_NAMES = "|".join(sorted(_MONTHS, key=len, reverse=True))
# A clock time may be glued to the year ("20163:33 PM") where a dump lost the markup between them.
_YEAR = r"(?P<y>(?:19|20)\d\d)(?!\d{2})"
_DAY = r"(?P<d>0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?P<m>0?[1-9]|1[0-2])"
_NAME = rf"(?P<name>{_NAMES})\b\.?"

_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d){_YEAR}[-/.]{_MONTH}[-/.]{_DAY}(?!\d)",
        rf"(?<!\d){_YEAR}年\s?{_MONTH}月\s?{_DAY}日",
        rf"\b{_NAME}\s+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR}",
        rf"(?<!\d){_DAY}(?:st|nd|rd|th|er|\.|º)?\s+(?:de\s+|of\s+)?{_NAME},?\s+(?:de\s+|del\s+)?{_YEAR}",
        rf"(?<!\d){_DAY}\.\s?{_MONTH}\.\s?{_YEAR}",
    )
)
_SLASHED = re.compile(r"(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d\d)(?![\d/-])")
_FIRST_YEAR = 1900  # some systems write 0001-01-01 for no date
_EUROPEAN_TIME = re.compile(r"\bà \d{1,2}[:h]|\b\d{1,2}:\d\d (?:Uhr|h)\b", re.IGNORECASE)
_AMERICAN_TIME = re.compile(r"\b(?:[ECMP][SD]?T|[AP]\.?M\b)", re.IGNORECASE)


def find_date(text: str) -> date | None:
    """Return the first date that *text* states in full, None when there is none or it could be read two ways."""
    matches = [match for form in _FORMS if (match := form.search(text))]
    for match in sorted(matches, key=re.Match.start):
        if found := _valid(*_parts(match)):
            return found
    return _slashed(text)


def before_date(text: str) -> str:
    """Return what stands before the first date that *text* states in full, all of it when there is none."""
    starts = [match.start() for form in (*_FORMS, _SLASHED) if (match := form.search(text))]
    return text[: min(starts, default=len(text))]


def iso_date(text: str) -> date | None:
    """Return the day of an ISO 8601 timestamp (as it stands, whatever its zone), else any date found in *text*."""
    try:
        day = date.fromisoformat(text.strip()[:10])
    except ValueError:
        return find_date(text)
    return day if day.year >= _FIRST_YEAR else None


def _parts(match: re.Match[str]) -> tuple[int, int, int]:
    named = match.groupdict()
    month = _MONTHS[named["name"].lower()] if named.get("name") else int(named["m"])
    return int(named["y"]), month, int(named["d"])


def _slashed(text: str) -> date | None:
    """Read 19/11/2019 and 11/19/2019; 11/12/2019 only beside a time as Americans or Europeans write it."""
    for first, _, second, year in _SLASHED.findall(text):
        a, b, y = int(first), int(second), int(year) + 2000 * (len(year) == 2)
        if a > 12 or a == b or _EUROPEAN_TIME.search(text):
            return _valid(y, b, a)
        if b > 12 or _AMERICAN_TIME.search(text):
            return _valid(y, a, b)
    return None


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
