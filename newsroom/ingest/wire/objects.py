"""JSON objects whose keys are written as each system likes, and whose values may be anything."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from newsroom.ingest.wire.markup import plain_text
from newsroom.ingest.wire.times import read_time
from newsroom.text.words import words

Object = Mapping[str, Any]

_OF_ITEMS = words("headline headlines bodyhtml bodytext bodies versioncreated pubstatus uri guid")
_BREAK = re.compile(r"\n|<(?:br|/p|/div)\b[^>]*>", re.IGNORECASE)


def normal(said: Object) -> dict[str, Any]:
    """Return *said* with its keys in small letters, without hyphens and underscores."""
    return {str(key).replace("_", "").replace("-", "").casefold(): value for key, value in said.items()}


def items_in(found: Any, depth: int = 3) -> list[Object]:
    """Return the items in *found*: one, those of a list, or what an answer of a server wraps *depth* deep."""
    if isinstance(found, list):
        return [item for one in found for item in items_in(one, depth)]
    if not isinstance(found, Mapping):
        return []
    if depth == 0 or _is_item(found):
        return [found]
    inner = [item for value in found.values() if isinstance(value, list | dict) for item in items_in(value, depth - 1)]
    return [item for item in inner if _is_item(item)] or [found]


def _is_item(found: Object) -> bool:
    return len(_OF_ITEMS & normal(found).keys()) > 1


def text(item: Object, name: str) -> str:
    """Return *item*'s *name* on one line, without markup; ``""`` when it is no text or number."""
    value = item.get(name)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return plain_text(str(value))


def raw(item: Object, name: str) -> str:
    """Return *item*'s text *name* as it stands."""
    value = item.get(name)
    return value.strip() if isinstance(value, str) else ""


def lines(item: Object, name: str) -> str:
    """Return *item*'s text *name*, whose lines and blocks stay apart."""
    return "\n".join(filter(None, map(plain_text, _BREAK.split(raw(item, name)))))


def time_of(item: Object, *names: str) -> datetime | None:
    """Return the first of the moments *names* that *item* has."""
    return next((time for name in names if (time := read_time(raw(item, name)))), None)


def objects(item: Object, name: str) -> list[dict[str, Any]]:
    """Return the objects in *item*'s *name*: one, a list of them, or, in ninjs 1.x, one under each key."""
    found = item.get(name)
    values: Iterable[Any] = found if isinstance(found, list) else ()
    if isinstance(found, Mapping):
        nested = [value for value in found.values() if isinstance(value, Mapping)]
        values = nested if name == "associations" and nested else [found]
    return [normal(value) for value in values if isinstance(value, Mapping)]


def name_of(part: Object) -> str:
    """Return what *part* is called."""
    return text(part, "name") or text(part, "value") or text(part, "literal")


def first_name(item: Object, name: str) -> str:
    """Return what the first of the objects in *item*'s *name* is called that is called anything."""
    return next(filter(None, map(name_of, objects(item, name))), "")


def role_of(part: Object) -> str:
    """Return the role or relation of *part*, without the vocabulary that it is from, in small letters."""
    return str(part.get("role") or part.get("rel") or "").rpartition(":")[2].casefold()


def in_role(item: Object, name: str, *roles: str) -> str:
    """Return the value in *item*'s list *name* with the first of *roles* that any has."""
    found = [(role_of(part), text(part, "value")) for part in objects(item, name)]
    return next((value for role in roles for own, value in found if value and own == role), "")
