"""Attributions as rows, without a database."""

from __future__ import annotations

from itertools import count

from newsroom.naming.attributions import AttributionRow, Range, Speaker

KARROW = Speaker(1, "ilse-karrow", "Ilse Karrow", "person")
BRILL = Speaker(2, "tomas-brill", "Tomas Brill", "person")
_numbers = count(1)


def attribution(text: str, content: str | tuple[Range, ...], source: str = "", **values: object) -> AttributionRow:
    """Return a row of *text*: *content* and *source* are its words, or *content* the ranges of its pieces."""
    pieces = (place(text, content),) if isinstance(content, str) else content
    fields: dict[str, object] = {
        "id": next(_numbers),
        "start": pieces[0][0],
        "end": pieces[-1][1],
        "content": pieces,
        "source": place(text, source) if source else None,
        **dict.fromkeys(["cue", "told", "basis", "outer"]),
        "speech": "indirect",
        "stance": "statement",
        "unnamed": False,
        "score": 1.0,
        "speakers": (),
        **values,
    }
    return AttributionRow(**fields)  # type: ignore[arg-type]


def place(text: str, words: str) -> Range:
    start = text.index(words)
    return start, start + len(words)
