"""What a format for text mining cannot hold: named, counted and kept as JSON beside what it can."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from annotations.export.mining.document import Comment, Document, Facts, Span, filled

FILE = "left-out.json"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Things of one sort that are not in the copy as the format's own, or not whole: ``why`` says so in a sentence."""

    what: str
    why: str
    items: Sequence[Facts]


def as_json(document: Document, left_out: Iterable[LeftOut]) -> bytes:
    """Return the side file of a copy: the facts of the story, and what is left out by sort, with how many they are."""
    side = {"story": document.facts, "left_out": named(left_out)}
    return (json.dumps(side, ensure_ascii=False, indent=1) + "\n").encode()


def named(left_out: Iterable[LeftOut]) -> list[dict[str, Any]]:
    """Return what is left out as JSON, without sorts of which there is nothing."""
    return [
        {"what": each.what, "why": each.why, "count": len(each.items), "items": list(each.items)}
        for each in left_out
        if each.items
    ]


def lost(document: Document) -> LeftOut:
    """Return the marks that no format of text and ranges can place."""
    return LeftOut("lost marks", "Their words are not in this version of the story.", document.lost)


def spans(given: Iterable[Span], text: str) -> list[Facts]:
    """Return which *given* are, and their words."""
    return [
        {"id": span.key, "label": span.label, "ranges": list(span.pieces), "words": list(_words(span, text))}
        for span in given
    ]


def facts(given: Iterable[Span]) -> list[Facts]:
    """Return what else is known of *given*, of each of which something is."""
    return [{"id": span.key} | dict(span.facts) for span in given if span.facts]


def relations(document: Document) -> list[Facts]:
    """Return the relations as items."""
    return [{"label": each.label, "from": each.source, "to": each.target} for each in document.relations]


def comments(given: Iterable[Comment]) -> list[Facts]:
    """Return *given* as items."""
    return [
        filled({"id": note.key, "on": note.span, "paragraph": note.paragraph, "reply_to": note.reply_to})
        | {"words": note.body}
        | dict(note.facts)
        for note in given
    ]


def _words(span: Span, text: str) -> Iterator[str]:
    return (text[start:end] for start, end in span.pieces)
