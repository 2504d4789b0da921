"""brat's standoff format, as https://brat.nlplab.org/standoff.html describes it: the text, and a line for each thing.

Text-bound annotations (T), relations (R), attributes (A), normalisations (N) and notes (#). Offsets count code points.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, count

from annotations.export.mining.brat_settings import ATTRIBUTES, SETTINGS
from annotations.export.mining.document import Comment, Document, Span
from annotations.export.mining.flat import words_of
from annotations.export.mining.left_out import FILE, LeftOut, as_json, comments, facts, lost, spans
from annotations.export.mining.zipped import zipped
from newsroom.text.ranges import Range, trim

_BREAK = re.compile("[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")
"""What ends a line or a column: words are quoted in lines of columns, so a span over these comes in fragments."""


def brat(document: Document) -> bytes:
    """Return a zip of the text, its annotations, brat's settings for them, and what these cannot hold."""
    placed = {span.key: fragments for span in document.spans if (fragments := list(_fragments(span, document.text)))}
    ids = {key: f"T{number}" for number, key in enumerate(placed, 1)}
    files = {
        f"{document.name}.txt": document.text.encode(),
        f"{document.name}.ann": "".join(f"{line}\n" for line in _lines(document, placed, ids)).encode(),
        "annotation.conf": SETTINGS.encode(),
        FILE: as_json(document, _left_out(document, ids)),
    }
    return zipped(files)


def _lines(document: Document, placed: Mapping[str, Sequence[Range]], ids: Mapping[str, str]) -> Iterator[str]:
    """Yield the annotations, those first that others point to."""
    shown = [span for span in document.spans if span.key in ids]
    yield from _text_bound(shown, placed, ids, document.text)
    yield from _relations(document, ids)
    yield from _attributes(shown, ids)
    yield from _normalisations(shown, ids)
    yield from _notes(document, shown, ids)


def _fragments(span: Span, text: str) -> Iterator[Range]:
    for start, end in words_of(span, text):
        edges = [start, *chain.from_iterable(found.span() for found in _BREAK.finditer(text, start, end)), end]
        pieces = (trim(text, *piece) for piece in zip(edges[::2], edges[1::2], strict=True))
        yield from ((first, last) for first, last in pieces if first < last)


def _text_bound(
    shown: Iterable[Span], placed: Mapping[str, Sequence[Range]], ids: Mapping[str, str], text: str
) -> Iterator[str]:
    for span in shown:
        fragments = placed[span.key]
        at = ";".join(f"{start} {end}" for start, end in fragments)
        words = " ".join(text[start:end] for start, end in fragments)
        yield f"{ids[span.key]}\t{span.label} {at}\t{words}"


def _relations(document: Document, ids: Mapping[str, str]) -> Iterator[str]:
    known = (each for each in document.relations if each.source in ids and each.target in ids)
    for number, each in enumerate(known, 1):
        yield f"R{number}\t{each.label} Arg1:{ids[each.source]} Arg2:{ids[each.target]}"


def _attributes(shown: Iterable[Span], ids: Mapping[str, str]) -> Iterator[str]:
    numbers = count(1)
    for span in shown:
        known = dict(span.facts) | dict(span.facts.get("claim", {}))
        for name, (fact, _, _) in ATTRIBUTES.items():
            if value := known.get(fact):
                yield f"A{next(numbers)}\t{name} {ids[span.key]} {value}"


def _normalisations(shown: Iterable[Span], ids: Mapping[str, str]) -> Iterator[str]:
    known = (span for span in shown if "wikidata" in span.facts)
    for number, span in enumerate(known, 1):
        yield f"N{number}\tReference {ids[span.key]} Wikidata:{span.facts['wikidata']}\t{_line(span.facts['name'])}"


def _notes(document: Document, shown: Iterable[Span], ids: Mapping[str, str]) -> Iterator[str]:
    text = document.text
    said = [
        (ids[span.key], words) for span in shown if (words := _about(span)) and words != text[span.start : span.end]
    ]
    written = [(ids[note.span], _signed(note)) for note in document.comments if note.span in ids]
    for number, (target, words) in enumerate(said + written, 1):
        yield f"#{number}\tAnnotatorNotes {target}\t{_line(words)}"


def _about(span: Span) -> str:
    """Return in words what attributes cannot say of *span*: their values are few, and known beforehand."""
    facts, claim = span.facts, span.facts.get("claim", {})
    tags = ", ".join(facts.get("tags", ()))
    parts = (
        facts.get("reader", ""),
        tags and f"tags: {tags}",
        claim.get("statement", ""),
        claim.get("speaker", ""),
        facts.get("by", ""),
        facts.get("name", "") if "wikidata" not in facts else "",
    )
    return " · ".join(part for part in parts if part)


def _signed(note: Comment) -> str:
    return f"{note.facts['author']}: {note.body}"


def _line(words: str) -> str:
    return " ".join(words.split())


def _left_out(document: Document, ids: Mapping[str, str]) -> Iterator[LeftOut]:
    empty = [span for span in document.spans if span.key not in ids]
    unplaced = [note for note in document.comments if note.span not in ids]
    broken = [note for note in document.comments if note.span in ids and _line(note.body) != note.body]
    yield LeftOut("spans without words", "They hold white space only.", spans(empty, document.text))
    yield lost(document)
    yield LeftOut("notes without marks", "Notes of brat are on annotations only.", comments(unplaced))
    yield LeftOut("notes with line breaks", "They are on one line in brat.", comments(broken))
    yield LeftOut("facts of spans", "Times, records and the like have no place in brat.", facts(document.spans))
