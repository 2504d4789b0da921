"""IOB2 as CoNLL's shared tasks have it: a token a line with a tag for each layer, an empty line after each sentence.

The file has no comments, since many readers know of none; what it cannot hold is in a file beside it.
"""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from annotations.export.mining.document import LAYERS, Document, Layer, Span
from annotations.export.mining.flat import Flat, flat
from annotations.export.mining.left_out import FILE, LeftOut, as_json, comments, facts, lost, relations, spans
from annotations.export.mining.tokens import tokens
from annotations.export.mining.zipped import zipped
from newsroom.text.ranges import Range

Run = tuple[Range, str]
_NEVER: Run = ((sys.maxsize, sys.maxsize), "")


def iob2(document: Document) -> bytes:
    """Return a zip of the columns (token, mark, statement, name) and of what they cannot hold."""
    layers = {layer: flat((span for span in document.spans if span.layer == layer), document.text) for layer in LAYERS}
    columns = _columns(document, [layers[layer].runs for layer in LAYERS])
    return zipped({f"{document.name}.iob2": columns.encode(), FILE: as_json(document, _left_out(document, layers))})


def sentences_of(document: Document) -> list[Range]:
    """Return the ranges of all sentences in order; a paragraph of which none are known is one."""
    found = [sentence for block in document.blocks for sentence in block.sentences or [(block.start, block.end)]]
    return [(start, end) for start, end in found if start < end]


def _columns(document: Document, layers: Sequence[Sequence[Run]]) -> str:
    sentences = sentences_of(document)
    edges = {edge for runs in layers for at, _ in runs for edge in at} | {edge for at in sentences for edge in at}
    found = list(tokens(document.text, edges))
    begins = {start for start, _ in sentences}
    columns = [_tags(found, runs, begins) for runs in layers]
    lines: list[str] = []
    for (start, end), *tags in zip(found, *columns, strict=True):
        if start in begins and lines:
            lines.append("")
        lines.append("\t".join((document.text[start:end], *tags)))
    return "\n".join([*lines, "", ""])


def _tags(found: Iterable[Range], runs: Iterable[Run], begins: Set[int]) -> Iterator[str]:
    """Yield a tag for each token. A run that goes on in the next sentence begins anew there, as IOB2 asks."""
    ahead = iter(runs)
    (first, last), label = next(ahead, _NEVER)
    for start, _ in found:
        while start >= last:
            (first, last), label = next(ahead, _NEVER)
        if start < first:
            yield "O"
        else:
            yield f"{'B' if start == first or start in begins else 'I'}-{label}"


def _left_out(document: Document, layers: Mapping[Layer, Flat]) -> Iterator[LeftOut]:
    text = document.text
    for layer, each in layers.items():
        yield LeftOut(f"overlapping {layer}", "A token has one tag in each column.", spans(each.left_out, text))
    yield LeftOut("cut spans", "They begin anew in each sentence, and after each gap.", spans(_cut(document), text))
    yield lost(document)
    yield LeftOut("facts of spans", "A tag has no more than a label.", facts(document.spans))
    yield LeftOut("relations", "A tag has no more than a label.", relations(document))
    yield LeftOut("notes", "Columns have no place for them.", comments(document.comments))


def _cut(document: Document) -> Iterator[Span]:
    """Yield the spans of several pieces or sentences."""
    sentences = sentences_of(document)
    starts, ends = [start for start, _ in sentences], [end for _, end in sentences]
    for span in document.spans:
        touched = bisect_left(starts, span.end) - bisect_right(ends, span.start)
        if len(span.pieces) > 1 or touched > 1:
            yield span
