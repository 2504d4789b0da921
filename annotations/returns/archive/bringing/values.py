"""Days and times of an archive, which are sound: reading it has seen to that."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.utils import timezone

_GRACE = timedelta(minutes=1)  # clocks differ


def moment(written: str) -> datetime:
    """Return the time *written*; one to come is now, since nothing was done then."""
    return min(datetime.fromisoformat(written), timezone.now() + _GRACE)


def moment_if(written: str | None) -> datetime | None:
    return moment(written) if written else None


def coming_if(written: str | None) -> datetime | None:
    """Return the time *written*, which may be to come."""
    return datetime.fromisoformat(written) if written else None


def day_if(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None
