"""JSON from elsewhere: read within bounds, and each value taken for what it is, whatever was expected. Pure."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import Any

from annotations.returns.errors import BrokenFile, TooMuch
from annotations.returns.files.returned import MOST_COMMENTS

MAX_BYTES = 10_000_000

_MOST_THINGS = 200_000
"""Objects and lists in a file: ten times as many as so many comments need. Each takes memory when it is read."""

_LONGEST_LIST = 10_000

LONGEST_ID = 500  # code points
LONGEST_NAME = 150  # code points of a name or an account
_YEARS = range(1970, 9000)
"""What a database and a time zone have room for; before 1970 nobody annotated anything on the web."""

_UNWRITABLE = re.compile("[\x00\ud800-\udfff]")
"""What no database takes."""


def loaded(data: bytes) -> Any:
    """Return the value that the JSON file *data* holds. Raises TooMuch or BrokenFile."""
    if len(data) > MAX_BYTES:
        raise TooMuch(f"This file is larger than {MAX_BYTES // 1_000_000} MB. Export fewer annotations at a time.")
    if data.count(b"{") + data.count(b"[") > _MOST_THINGS:
        raise TooMuch("This file holds many times more than annotations do. Export fewer annotations at a time.")
    try:
        return json.loads(data)
    except json.JSONDecodeError as error:
        raise BrokenFile(
            f"This is not JSON, or it is cut short: it cannot be read from line {error.lineno} on. Export it again."
        ) from None
    except RecursionError:
        raise BrokenFile("This JSON is nested deeper than annotations are. Export it again.") from None
    except ValueError:
        raise BrokenFile("This file has characters or numbers that JSON does not have. Export it again.") from None


def counted(annotations: list[Any]) -> list[Any]:
    """Return *annotations*. Raises TooMuch where nobody could look through them."""
    if len(annotations) > MOST_COMMENTS:
        raise TooMuch(
            f"This file has {len(annotations):,} annotations; {MOST_COMMENTS:,} is the most. Export fewer at a time."
        )
    return annotations


def many(value: Any) -> list[Any]:
    """Return *value* as a list: itself, nothing of None, else the one thing that it is. Raises TooMuch."""
    if isinstance(value, list):
        if len(value) > _LONGEST_LIST:
            raise TooMuch(
                f"This file has a list of {len(value):,}; {_LONGEST_LIST:,} is the most. Export fewer at a time."
            )
        return value
    return [] if value is None else [value]


def words(value: Any, longest: int | None = None) -> str:
    """Return *value* if it is a text, without what cannot be stored, its first *longest* code points; else nothing."""
    return _UNWRITABLE.sub("", value)[:longest] if isinstance(value, str) else ""


def fields(value: Any) -> dict[str, Any]:
    """Return *value* if it is an object, else one without fields."""
    return value if isinstance(value, dict) else {}


def moment(value: Any) -> datetime | None:
    """Return the time that *value* gives in ISO 8601, in UTC where it names no zone; None where it gives none."""
    try:
        at = datetime.fromisoformat(words(value))
    except ValueError:
        return None
    return (at if at.tzinfo else at.replace(tzinfo=UTC)) if at.year in _YEARS else None


def told(number: int, one: str, several: str) -> list[str]:
    """Return the sentence about *number* things, which stands for {} in *several*; none where there are none."""
    if not number:
        return []
    return [one if number == 1 else several.format(f"{number:,}")]
