"""Days and times of an archive, which are sound: reading it has seen to that."""

from __future__ import annotations

from datetime import date, datetime


def moment(written: str) -> datetime:
    return datetime.fromisoformat(written)


def moment_if(written: str | None) -> datetime | None:
    return moment(written) if written else None


def day_if(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None
