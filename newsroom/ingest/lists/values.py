"""Values as other programs write them: times, lists of tags, lists of names."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

_DIGITS = re.compile(r"\d{9,16}(?:\.\d+)?")
_IN_SECONDS = {13: 1_000, 16: 1_000_000}  # how many a second, by the number of digits: else it counts seconds
_MOST = 100  # tags or names
_LONGEST = 5_000  # characters of a list


def moment(value: object) -> datetime | None:
    """Return the time that *value* gives as ISO 8601 or in seconds since 1970, or None."""
    text = str(value or "").strip()
    try:
        return _since_1970(text) if _DIGITS.fullmatch(text) else _aware(datetime.fromisoformat(_standard(text)))
    except (ValueError, OverflowError, OSError):
        return None


def day(value: object) -> date | None:
    """Return the day that *value* gives, or None."""
    found = moment(value)
    return found.date() if found else None


def tags_in(value: object) -> tuple[str, ...]:
    """Return the tags in *value*: a list, one written as JSON or as Python does, or words parted by bars or commas."""
    given = _listed(value) if isinstance(value, str) else value
    items = given if isinstance(given, list) else []
    return tuple(dict.fromkeys(filter(None, map(_name, items[:_MOST]))))


def names_in(value: object) -> tuple[str, ...]:
    """Return the people in *value*: a list, or names parted by commas, semicolons or "and"."""
    if isinstance(value, list):
        return tags_in(value)
    parts = re.split(r"\s*[,;]\s*|\s+(?:and|&)\s+", words(value)[:_LONGEST])
    return tuple(dict.fromkeys(part.strip() for part in parts[:_MOST] if part.strip()))


def words(value: object) -> str:
    """Return *value* if it is text or a number, without white space around and what no database holds."""
    if not isinstance(value, str | int | float):
        return ""
    return str(value).replace("\0", "").encode("utf-8", "replace").decode().strip()


def _since_1970(digits: str) -> datetime:
    whole = digits.partition(".")[0]
    return datetime.fromtimestamp(float(digits) / _IN_SECONDS.get(len(whole), 1), UTC)


def _standard(text: str) -> str:
    """Some write "2024-05-01 10:00:00 UTC", or +0000 without a colon."""
    return re.sub(r" ?(?:UTC|GMT|Z)$", "+00:00", text)


def _aware(found: datetime) -> datetime:
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _listed(text: str) -> list[Any]:
    text = text[:_LONGEST].strip()
    if text.startswith("["):
        return _literal(text)
    return text.split("|") if "|" in text else re.split(r"[,;]", text)


def _literal(text: str) -> list[Any]:
    for read in (json.loads, ast.literal_eval):
        try:
            found = read(text)
        except (ValueError, SyntaxError, RecursionError, MemoryError):
            continue
        return found if isinstance(found, list) else []
    return text.strip("[]").split(",")


def _name(item: object) -> str:
    if isinstance(item, dict):
        return next(iter(_first(item, ("label", "name", "tag", "title"))), "")
    return words(item)


def _first(item: dict[str, object], names: Iterable[str]) -> Iterable[str]:
    return (found for name in names if (found := words(item.get(name))))
