"""When a site wants to be asked again (RFC 9110, section 10.2.3)."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

LONGEST = 86_400.0
"""Seconds, a day: nobody is asked to wait for longer, whatever a site says."""

_DIGITS = 20  # of a number that is read; one of more is longer than the longest


def seconds_of(retry_after: str, now: datetime | None = None) -> float | None:
    """Return after how many seconds, LONGEST at most, the header Retry-After says so, or None: it does not.

    It is a number or a date.
    """
    said = retry_after.strip()
    if said.isascii() and said.isdecimal():
        return min(LONGEST, float(said[:_DIGITS]))
    try:
        at = parsedate_to_datetime(said)
        at = at if at.tzinfo else at.replace(tzinfo=UTC)
        return min(LONGEST, max(0.0, (at - (now or datetime.now(UTC))).total_seconds()))
    except (ValueError, OverflowError):
        return None
