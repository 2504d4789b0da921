"""The words of paragraphs with sentences, links, names and emphasis, and an anchor at each edge of what stands off."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from annotations.export.markup.links import valid
from annotations.export.markup.xml_text import opening, text
from annotations.export.tei.ids import RECOGNISER, anchor, entity_id
from annotations.reading import ReadingPage
from annotations.rows import ReadingParagraph
from annotations.weave import Tag
from annotations.weave.cells import pieces
from annotations.weave.sweep import Segment, sweep
from annotations.weave.tags import links
from newsroom.entities import READER
from newsroom.naming.mentions import MentionRow

Pieces = Mapping[str, Sequence[str]]
"""The XML of each paragraph's pieces (the cells of a row of a table, else one), by its key."""

NAMES = {"person": "persName", "organisation": "orgName", "place": "placeName"}
"""The elements of names; those of other kinds are a ``name`` with a type."""

RENDITIONS = {
    "emphasis": "italic",
    "strong": "bold",
    "superscript": "superscript",
    "subscript": "subscript",
    "code": "monospace",
    "struck": "line-through",
}

WITHOUT_SENTENCES = {"code", "table_row"}

_SENTENCE, _LINK, _NAME, _EMPHASIS = range(4)


def woven(page: ReadingPage) -> Pieces:
    """Return the words of *page* as XML."""
    words = page.revision.text
    bounds = [(paragraph.key, piece) for paragraph in page.paragraphs for piece in pieces(words, paragraph)]
    anchors = anchored(page)
    written = sweep(_segments(words, anchors), [piece for _, piece in bounds], list(_tags(page)))
    found: dict[str, list[str]] = {paragraph.key: [] for paragraph in page.paragraphs}
    for (key, (_, end)), inner in zip(bounds, written, strict=True):
        found[key].append(inner + (_anchor(end) if _has(anchors, end) else ""))
    return found


def anchored(page: ReadingPage) -> list[int]:
    """Return the edges of all marks and statements of *page*, each once and in order."""
    marks = ((row.start, row.end) for row in page.highlights)
    said = (part for row in page.attributions for part in (*row.content, row.source, row.cue, row.told, row.basis))
    return sorted({edge for at in (*marks, *said) if at for edge in at})


def _segments(words: str, anchors: Sequence[int]) -> Segment:
    """Return what writes a run of words with the anchors before each of them.

    An anchor at a run's end is written with what follows, inside of its elements; at the end of a piece nothing does.
    """

    def segment(start: int, end: int) -> str:
        inside = anchors[bisect_left(anchors, start) : bisect_left(anchors, end)]
        if not inside:
            return text(words[start:end])
        parts = (_anchor(at) + text(words[at:until]) for at, until in pairwise([*inside, end]))
        return text(words[start : inside[0]]) + "".join(parts)

    return segment


def _anchor(at: int) -> str:
    return f'<anchor xml:id="{anchor(at)}"/>'


def _has(anchors: Sequence[int], at: int) -> bool:
    place = bisect_left(anchors, at)
    return place < len(anchors) and anchors[place] == at


def _tags(page: ReadingPage) -> Iterator[Tag]:
    inlines = [inline for paragraph in page.paragraphs for inline in paragraph.inlines]
    for paragraph in page.paragraphs:
        if paragraph.kind not in WITHOUT_SENTENCES:
            yield from _sentences(paragraph)
    for link in links(inlines):
        if target := valid(link["href"]):
            yield Tag(link["start"], link["end"], opening("ref", {"target": target}), "</ref>", _LINK)
    yield from map(_name, page.mentions)
    yield from _emphasised(inlines)


def _sentences(paragraph: ReadingParagraph) -> Iterator[Tag]:
    for number, (start, end) in enumerate(paragraph.sentences, 1):
        yield Tag(start, end, f'<s xml:id="{paragraph.key}.s{number}">', "</s>", _SENTENCE)


def _name(row: MentionRow) -> Tag:
    """A name that a link or a sentence cuts goes on in a second element, which points to the first."""
    name = NAMES.get(row.kind, "name")
    facts = {
        "type": "" if row.kind in NAMES else row.kind,
        "ref": f"#{entity_id(row.slug)}",
        "resp": "" if row.source == READER else f"#{RECOGNISER}",
    }
    first, again = opening(name, {"xml:id": f"m{row.id}"} | facts), opening(name, facts | {"prev": f"#m{row.id}"})
    return Tag(row.start, row.end, first, f"</{name}>", _NAME, again)


def _emphasised(inlines: Iterable[Mapping[str, Any]]) -> Iterator[Tag]:
    for inline in inlines:
        if rendition := RENDITIONS.get(inline["kind"]):
            yield Tag(inline["start"], inline["end"], opening("hi", {"rend": rendition}), "</hi>", _EMPHASIS)
