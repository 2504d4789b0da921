"""Selectors as the Web Annotation Data Model writes them in JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from annotations.anchoring.describe import Position, Quote, Selectors, describe


def given_selectors(given: Any, old: str = "") -> Selectors | None:
    """Return the selectors that the JSON value *given* holds, or None where it has no words to look for.

    They may stand in any order, alone or in a list; kinds that are not known and refinements of known ones are passed
    over. Where a position is given without words, these are those of *old*, the text that it counts in.
    """
    selectors = {selector.get("type"): selector for selector in _selectors(given)}
    position, quote = _position(selectors.get("TextPositionSelector")), _quote(selectors.get("TextQuoteSelector"))
    if quote is None:
        return describe(old, position.start, position.end) if position and old[position.start : position.end] else None
    return Selectors(quote, position)


def _selectors(given: Any) -> Iterator[dict[str, Any]]:
    for selector in given if isinstance(given, list) else [given]:
        if isinstance(selector, dict):
            yield selector


def _quote(given: dict[str, Any] | None) -> Quote | None:
    exact, prefix, suffix = (_text(given, name) for name in ("exact", "prefix", "suffix"))
    return Quote(exact, prefix, suffix) if exact.strip() else None


def _text(given: dict[str, Any] | None, name: str) -> str:
    value = (given or {}).get(name)
    return value if isinstance(value, str) else ""


def _position(given: dict[str, Any] | None) -> Position | None:
    start, end = (_place(given, name) for name in ("start", "end"))
    return Position(start, end) if 0 <= start < end else None


def _place(given: dict[str, Any] | None, name: str) -> int:
    value = (given or {}).get(name)
    return value if isinstance(value, int) else -1
