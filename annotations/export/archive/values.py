"""Values of rows as the archive writes them. Pure."""

from __future__ import annotations

import math
from datetime import UTC, date, datetime
from typing import Any

_EXACT = 2**53  # beyond this, JSON's numbers are not exact (RFC 8785, section 3.2.2.3)


def moment(at: datetime | None) -> str | None:
    """Return *at* in UTC with microseconds, "2026-05-04T09:30:00.000000Z"."""
    if at is None:
        return None
    return at.astimezone(UTC).isoformat(timespec="microseconds").removesuffix("+00:00") + "Z"


def day(on: date | None) -> str | None:
    return on.isoformat() if on else None


def place(at: Any) -> dict[str, int] | None:
    """Return a range of the database as its half-open bounds, in code points."""
    return {"start": at.lower, "end": at.upper} if at else None


def exact(value: Any) -> Any:
    """Return *value* with its numbers as JSON can hold them: whole ones as int, the large ones as the nearest float."""
    if isinstance(value, dict):
        return {key: exact(each) for key, each in value.items()}
    if isinstance(value, list):
        return [exact(each) for each in value]
    if isinstance(value, int) and abs(value) >= _EXACT:
        return float(value)
    return _number(value) if isinstance(value, float) else value


def _number(value: float) -> float | None:
    if not math.isfinite(value):
        return None
    return int(value) if value.is_integer() and abs(value) < _EXACT else value
