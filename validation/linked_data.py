"""Whether JSON-LD keeps every key and every value when a processor expands it with the W3C context (PyLD)."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pyld import jsonld

from validation.w3c_context import expanded, loader


def linked_data(path: Path) -> list[str]:
    """Return what is lost of the copy at *path*."""
    copy = json.loads(path.read_bytes())
    full = expanded(copy)
    back = jsonld.compact(full, {"@context": copy["@context"]}, {"documentLoader": loader})
    lost = (Counter(keys(copy)) - Counter(keys(back))) + (Counter(texts(copy)) - Counter(texts(back)))
    short = sorted({key for key in keys(full) if not key.startswith(("@", "http://"))})
    return [f"lost: {what}" for what in lost] + [f"no address: {key}" for key in short]


def keys(value: Any) -> Iterator[str]:
    """Yield all keys within *value*."""
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict):
            yield from each
            for inner in each.values():
                yield from keys(inner)


def texts(value: Any) -> Iterator[str]:
    """Yield everything that is no object and no list within *value*, but for the names of contexts."""
    if isinstance(value, dict):
        yield from (text for key, inner in value.items() if key != "@context" for text in texts(inner))
    elif isinstance(value, list):
        yield from (text for inner in value for text in texts(inner))
    else:
        yield str(value)
