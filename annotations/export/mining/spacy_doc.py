"""spaCy's JSON of a Doc, which ``Doc(vocab).from_json(…)`` reads: one story a line.

``ents`` are the names; ``spans`` has a group for each layer, in which spans may overlap. Tokens are cut at each edge
of a span, so that none is torn. Offsets count code points.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from annotations.export.mining.document import LAYERS, Document, Span
from annotations.export.mining.flat import flat, words_of
from annotations.export.mining.iob2 import sentences_of
from annotations.export.mining.left_out import LeftOut, comments, facts, lost, named, relations, spans
from annotations.export.mining.tokens import tokens
from newsroom.text.ranges import Range, trim


def spacy_doc(document: Document) -> bytes:
    """Return the story as one line of JSON."""
    names = flat((span for span in document.spans if span.layer == "names"), document.text)
    doc = {
        "text": document.text,
        "ents": [{"start": start, "end": end, "label": label} for (start, end), label in names.runs],
        **_cut(document),
        "meta": document.facts,
        "facts": facts(document.spans),
        "relations": relations(document),
        "comments": comments(document.comments),
        "left_out": named(_left_out(document, names.left_out)),
    }
    return (json.dumps(doc, ensure_ascii=False) + "\n").encode()


def _cut(document: Document) -> dict[str, Any]:
    """Return the sentences, the tokens and the spans in groups."""
    text = document.text
    sentences = [at for each in sentences_of(document) if (at := trim(text, *each))[0] < at[1]]
    placed = [(span, piece) for span in document.spans for piece in words_of(span, text)]
    edges = {edge for at in [*sentences, *(piece for _, piece in placed)] for edge in at}
    cut = enumerate(_with_spaces(text, tokens(text, edges)))
    return {
        "sents": [{"start": start, "end": end} for start, end in sentences],
        "tokens": [{"id": number, "start": start, "end": end} for number, (start, end) in cut],
        "spans": {layer: [_span(*each) for each in placed if each[0].layer == layer] for layer in LAYERS},
    }


def _span(span: Span, at: Range) -> dict[str, Any]:
    """Return one piece of *span*; pieces of one span have its id in common."""
    known = span.facts.get("wikidata", "")
    return {"start": at[0], "end": at[1], "label": span.label, "kb_id": known, "id": span.key}


def _with_spaces(text: str, found: Iterable[Range]) -> Iterator[Range]:
    """Yield *found* and the white space between as spaCy has it: one space belongs to the token before it."""
    done = 0
    for start, end in [*found, (len(text), len(text))]:
        gap = done + 1 if done and text[done : done + 1] == " " else done
        if gap < start:
            yield gap, start
        if start < end:
            yield start, end
        done = end


def _left_out(document: Document, overlapping: Iterable[Span]) -> Iterator[LeftOut]:
    empty = [span for span in document.spans if not words_of(span, document.text)]
    yield LeftOut("spans without words", "They hold white space only.", spans(empty, document.text))
    yield LeftOut(
        "overlapping names", "They are in the group of names, not in ents.", spans(overlapping, document.text)
    )
    yield lost(document)
