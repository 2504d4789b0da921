"""brat's annotation.conf for our labels: without it, brat shows them as errors."""

from __future__ import annotations

from annotations.export.mining.labels import ACCORDING_TO, MARKS, PARTS, SAID, STATEMENT, STATEMENTS
from newsroom.entities.labels import LABELS

ATTRIBUTES = {
    "Speech": ("speech", (STATEMENT,), ("direct", "indirect", "mixed")),
    "Stance": ("stance", (STATEMENT,), ("statement", "belief", "attitude", "denial")),
    "Status": ("status", (MARKS["claim"],), ("open", "asked", "supported", "contradicted", "cannot_tell")),
    "Audience": ("audience", tuple(MARKS.values()), ("me", "everyone")),
}
"""Attributes: the fact that each says, of which labels, and its values."""

_RELATIONS = {SAID[part]: label for part, label in PARTS.items()} | {ACCORDING_TO: STATEMENT}
_LABELS = (*MARKS.values(), *STATEMENTS, *LABELS.values())

SETTINGS = "\n".join(
    [
        "[entities]",
        *_LABELS,
        "",
        "[relations]",
        "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>",
        *(f"{name}\tArg1:{STATEMENT}, Arg2:{of}" for name, of in _RELATIONS.items()),
        "",
        "[events]",
        "",
        "[attributes]",
        *(f"{name}\tArg:{'|'.join(of)}, Value:{'|'.join(values)}" for name, (_, of, values) in ATTRIBUTES.items()),
        "",
    ]
)
