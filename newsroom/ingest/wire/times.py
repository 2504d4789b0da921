"""Moments as the wire writes them: ISO 8601 with and without its marks, and in words where desks write notes."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time, timedelta, timezone

from newsroom.ingest.dates import find_date

_TIMESTAMP = re.compile(
    r"(?P<y>(?:19|20)\d\d)-?(?P<m>\d\d)-?(?P<d>\d\d)"
    r"(?:[T ]?(?P<h>[01]\d|2[0-4]):?(?P<min>[0-5]\d)(?::?(?P<s>[0-6]\d))?(?:[.,]\d+)?"
    r"\s*(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?)?(?!\d)"
)
_CLOCK = re.compile(
    r"\b(?P<h>[01]?\d|2[0-3])(?:[:.h](?P<min>[0-5]\d))?\s*(?P<half>[ap]\.?m\b\.?)?\s*"
    r"(?P<zone>Z\b|UTC|GMT|[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)
_MAX_NOTE = 2_000  # code points
_EMBARGO = re.compile(
    r"embargo|hold for release|not for (?:publication|release|use|broadcast) (?:before|until)|sperrfrist"
    r"|sous embargo|no publicar antes",
    re.IGNORECASE,
)


def read_time(text: str) -> datetime | None:
    """Return the moment that *text* is as a timestamp, None when it is none; without a zone it is in UTC."""
    match = _TIMESTAMP.match(text.strip())
    if not match:
        return None
    try:
        day = datetime(int(match["y"]), int(match["m"]), int(match["d"]), tzinfo=_zone(match["zone"]))
        return day + timedelta(hours=int(match["h"] or 0), minutes=int(match["min"] or 0), seconds=int(match["s"] or 0))
    except (OverflowError, ValueError):
        return None


def embargo_in(note: str) -> datetime | None:
    """Return until when a *note* of the desk forbids publication, None when it does not, or does not say until when."""
    note = note[:_MAX_NOTE]
    match = _EMBARGO.search(note)
    if not match:
        return None
    rest = note[match.end() :]
    if stamp := _TIMESTAMP.search(rest):
        return read_time(stamp[0])
    day = find_date(rest)
    return datetime.combine(day, *_clock(rest)) if day else None


def _clock(text: str) -> tuple[time, timezone]:
    """Return the first time of day in *text*: one with minutes, a half of the day or a zone; midnight without one."""
    for match in _CLOCK.finditer(text):
        if match["min"] or match["half"] or match["zone"]:
            hour = int(match["h"]) % 12 + 12 * (match["half"][0] in "pP") if match["half"] else int(match["h"])
            return time(hour, int(match["min"] or 0)), _zone(match["zone"])
    return time(), UTC


def _zone(written: str | None) -> timezone:
    if not written or written[0] not in "+-":
        return UTC
    sign = -1 if written[0] == "-" else 1
    digits = written[1:].replace(":", "").ljust(4, "0")
    return timezone(sign * timedelta(hours=int(digits[:2]), minutes=int(digits[2:])))
