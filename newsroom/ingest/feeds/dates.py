"""Dates as feeds write them, in the zone that they were written in: the day of a story is its publisher's."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from email.utils import parsedate_to_datetime

from newsroom.ingest.dates import find_date

_FIRST_YEAR = 1980
_AHEAD = timedelta(days=1)  # clocks and zones may be wrong by so much; what is later is no date of publication


def read_date(text: str, now: datetime) -> datetime | None:
    """Return the time that *text* says, in its own zone or else in UTC; None for none, or one after *now*."""
    found = _seconds(text) if text.strip().isdigit() else _iso(text) or _rfc_822(text) or _by_day(text)
    if found is None or found.year < _FIRST_YEAR:
        return None
    found = found if found.tzinfo else found.replace(tzinfo=UTC)
    return found if found <= now + _AHEAD else None


def _seconds(text: str) -> datetime | None:
    """Some write the seconds since 1970, or thousandths of them."""
    digits = text.strip()
    if not digits.isascii() or len(digits) not in (10, 13):
        return None
    return datetime.fromtimestamp(int(digits) / 10 ** (len(digits) - 10), UTC)


def _rfc_822(text: str) -> datetime | None:
    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _iso(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text.strip().replace(" UTC", "+00:00").replace(" +", "+"))
    except ValueError:
        return None


def _by_day(text: str) -> datetime | None:
    day = find_date(text[:200])
    return datetime.combine(day, time(), UTC) if day else None
