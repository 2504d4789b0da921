"""Lists as JSON: an array of objects, each a story."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from newsroom.ingest.errors import NotText, SourceTooLarge
from newsroom.ingest.lists.columns import Row, row_of

_MOST_VALUES = 2_000_000
"""Objects and lists in one JSON: each costs memory when it is read."""

_AROUND = ("entries", "items", "articles", "bookmarks", "data", "_embedded")
"""Under what name an object holds the array."""

_BROKEN = "This file begins as JSON and does not go on as such: it is cut short or damaged. Export it once more."
_TOO_MUCH = "This file holds more than Newsroom can look through. Export fewer stories at a time."


def objects_in(data: bytes) -> Iterator[Row]:
    """Yield the objects in *data*, each under our names. Raises IngestError."""
    return (row_of(item) for item in plain_objects_in(data))


def plain_objects_in(data: bytes) -> Iterator[dict[str, Any]]:
    """Yield the objects in *data* as they are. Raises IngestError."""
    given = json_in(data)
    while isinstance(given, dict):
        given = next((given[name] for name in _AROUND if name in given), [given])
    return (item for item in given if isinstance(item, dict)) if isinstance(given, list) else iter(())


def json_in(data: bytes) -> Any:
    """Return what *data* holds. Raises IngestError."""
    if data.count(b"{") + data.count(b"[") > _MOST_VALUES:
        raise SourceTooLarge(_TOO_MUCH)
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        raise NotText(_BROKEN) from error
