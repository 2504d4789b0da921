"""A UIMA CAS as XMI, with its type system. UIMA counts UTF-16 units; cassis converts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cassis import Cas
from cassis.typesystem import TYPE_NAME_FS_ARRAY

from annotations.export.markup.wikidata import WIKIDATA
from annotations.export.markup.xml_text import legal
from annotations.export.mining.cas_types import (
    COMMENT,
    DOCUMENT,
    HEADING,
    MARK,
    NAME,
    PARAGRAPH,
    PART,
    SENTENCE,
    STATEMENT,
    type_system,
)
from annotations.export.mining.document import Document, Facts, Span
from annotations.export.mining.labels import ACCORDING_TO, SAID
from annotations.export.mining.left_out import FILE, LeftOut, as_json, facts, lost
from annotations.export.mining.xmi import xmi
from annotations.export.mining.zipped import zipped

_FEATURES = {"brought_by": "broughtBy", "made_at": "madeAt", "edited_at": "editedAt", "said_on": "saidOn"}
"""What facts are called in the CAS, where not as in the document."""

_REFERENCES = {label: part for part, label in SAID.items()} | {ACCORDING_TO: "outer"}
"""The feature of a statement that says each relation."""

_JOINED = ", "


def cas(document: Document) -> bytes:
    """Return a zip of the CAS, of its type system, and of what they cannot hold."""
    filled = _Filled(document)
    return zipped(
        {
            f"{document.name}.xmi": xmi(filled.cas),
            "TypeSystem.xml": filled.types.to_xml().encode(),
            FILE: as_json(document, _left_out(document)),
        }
    )


class _Filled:
    """A CAS with all of a document in it. What was made is kept by its key, for what refers to it."""

    def __init__(self, document: Document) -> None:
        self.types = type_system()
        self.cas = Cas(self.types, sofa_string=legal(document.text), sofa_mime="text/plain")
        self._made: dict[str, Any] = {}
        self._describe(document)
        self._segment(document)
        for span in document.spans:
            self._made[span.key] = self._span(span)
        self._relate(document)
        self._comment(document)

    def _add(self, kind: str, start: int, end: int, features: Mapping[str, Any]) -> Any:
        given = {name: legal(value) if isinstance(value, str) else value for name, value in features.items()}
        made = self.types.get_type(kind)(begin=start, end=end, **given)
        self.cas.add(made)
        return made

    def _describe(self, document: Document) -> None:
        facts = {"documentId": document.name, "documentTitle": document.facts["headline"]}
        address = document.facts.get("url") or document.facts.get("library")
        language = document.language or "x-unspecified"  # as UIMA writes it
        self._add(DOCUMENT, 0, len(document.text), facts | {"documentUri": address, "language": language})

    def _segment(self, document: Document) -> None:
        for block in document.blocks:
            kind = HEADING if block.kind == "heading" else PARAGRAPH
            self._add(kind, block.start, block.end, {"id": block.key, "divType": block.kind})
            for start, end in block.sentences:
                self._add(SENTENCE, start, end, {})

    def _span(self, span: Span) -> Any:
        if span.layer == "names":
            item = span.facts.get("wikidata", "")
            named = {"value": span.label, "identifier": item and WIKIDATA + item}
            return self._add(NAME, span.start, span.end, named)
        if span.layer == "marks":
            claim = span.facts.get("claim", {})
            return self._add(MARK, span.start, span.end, _said_of(span) | _features(claim))
        return self._statement(span) if span.facts else self._part(span, span.start, span.end)

    def _statement(self, span: Span) -> Any:
        """Add a statement; one in pieces covers what lies between them too, and so says which they are."""
        made = self._add(STATEMENT, span.start, span.end, _said_of(span))
        if len(span.pieces) > 1:
            pieces = [self._part(span, start, end) for start, end in span.pieces]
            made.pieces = self.types.get_type(TYPE_NAME_FS_ARRAY)(elements=pieces)
        return made

    def _part(self, span: Span, start: int, end: int) -> Any:
        return self._add(PART, start, end, {"value": span.label})

    def _relate(self, document: Document) -> None:
        for each in document.relations:
            setattr(self._made[each.source], _REFERENCES[each.label], self._made[each.target])

    def _comment(self, document: Document) -> None:
        """Add the notes, each over what it is on; what has no place stands at the beginning and covers nothing."""
        blocks = {block.key: (block.start, block.end) for block in document.blocks}
        for note in document.comments:
            on = self._made.get(note.span)
            start, end = (on.begin, on.end) if on else blocks.get(note.paragraph, (0, 0))
            facts = {"id": note.key, "body": note.body, "on": on} | _features(note.facts)
            self._made[note.key] = self._add(COMMENT, start, end, facts)
        for note in document.comments:
            self._made[note.key].replyTo = self._made.get(note.reply_to)


def _said_of(span: Span) -> dict[str, Any]:
    return {"id": span.key, "value": span.label} | _features(span.facts)


def _features(facts: Facts) -> dict[str, Any]:
    """Return *facts* as features: lists of words as words, and without what has features of its own."""
    return {
        _FEATURES.get(name, name): _JOINED.join(value) if isinstance(value, list) else value
        for name, value in facts.items()
        if name not in ("claim", "record", "kind")
    }


def _left_out(document: Document) -> Iterator[LeftOut]:
    yield lost(document)
    records = [
        {"id": span.key, "record": span.facts["claim"]["record"]}
        for span in document.spans
        if "record" in span.facts.get("claim", {})
    ]
    yield LeftOut("records of claims", "The CAS says how a claim stands, not how it came to stand so.", records)
    names = [span for span in document.spans if span.layer == "names"]
    why = "Named entities of DKPro have a value and the identifier of an item of Wikidata, no more."
    yield LeftOut("entities of names", why, facts(names))
