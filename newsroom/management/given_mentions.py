"""Mentions that a line of the ``recognise`` command brings with it, found by hand or by another program."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newsroom.entities import Mention
from newsroom.entities.labels import LABELS
from newsroom.management.json_lines import BrokenLine, Request

FORMS = {"name": "named", "nominal": "nominal", "pronoun": "pronoun"}

_KINDS = {label: kind for kind, label in LABELS.items()} | {
    "PER": "person",
    "ORGANIZATION": "organisation",
    "GPE": "place",
    "FAC": "place",
    "PLACE": "place",
}
_REFERENCES = ("nominal", "pronoun")


def given_mentions(request: Request, text: str) -> list[Mention]:
    """Return the "mentions" of *request*, ranges in code points of *text*; BrokenLine when there are none or odd ones.

    A label that is not ours becomes a kind of its own, so that nothing else is taken for the same thing.
    """
    rows = request.get("mentions")
    if not isinstance(rows, list):
        raise BrokenLine("This line’s “mentions” are missing, or not a list.")
    return [_mention(row, len(text)) for row in rows]


def _mention(row: Any, length: int) -> Mention:
    if not isinstance(row, dict) or not _is_range(row.get("start"), row.get("end"), length):
        raise BrokenLine("A mention needs a start and an end within the text, start before end.")
    label = str(row.get("label", ""))
    kind: Any = _KINDS.get(label.upper(), label.lower())
    return Mention(row["start"], row["end"], kind, form=_form(row), source="given")


def _form(row: Mapping[str, Any]) -> Any:
    return row["kind"] if row.get("kind") in _REFERENCES else "name"


def _is_range(start: Any, end: Any, length: int) -> bool:
    return type(start) is int and type(end) is int and 0 <= start < end <= length
