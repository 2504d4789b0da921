"""The PDF with notes in the margin."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from annotations.export.options import ExportOptions
from annotations.export.pdf.copies import marked_runs, shared
from annotations.export.pdf.margin import Column, Wanted, placed
from annotations.export.pdf.nodes import node
from annotations.export.pdf.pictures import stored
from annotations.export.pdf.sections import about, filled, lost, marks, notes, sources
from annotations.export.pdf.story import MARK_RANK, inserted, story_nodes, tagged
from annotations.export.pdf.threads import at_end, in_margin
from annotations.export.pdf.typeset import compiler_of, set_pdf, with_fonts_at_hand
from annotations.export.threads import Place, Places, Thread, threads
from annotations.reading import ReadingPage
from annotations.rows import HighlightRow
from annotations.weave import Insertion

GEOMETRY = {"top": 24, "bottom": 22, "edge": 18, "text": 112, "gap": 7, "note": 60}
"""Of an A4 page whose wide margin is for notes, in millimetres."""

_HEIGHT = 297
_POINTS = 72 / 25.4  # in a millimetre
_GAP = 8.0  # points between two notes
_ASCENT = 8.0  # points from a line's top to its baseline, where references are measured
_COLUMN = Column(GEOMETRY["top"] * _POINTS, (_HEIGHT - GEOMETRY["bottom"]) * _POINTS, _GAP)
_TEMPLATE = "margin.typ"
_NO_ROOM = "These have no room in the margin, or stand beside no words that the text still has."


def write_pdf(page: ReadingPage, options: ExportOptions) -> bytes:
    """Return the copy as PDF/UA-1 with its notes in the margin. Raises ExportError."""
    with stored(page.paragraphs) as pictures:
        copy = _copy(page, options, pictures.names)
        return with_fonts_at_hand(copy, lambda shown: _set_twice(shown, pictures.folder, options))


def _set_twice(copy: Mapping[str, Any], folder: Path, options: ExportOptions) -> bytes:
    """Set once to learn where references stand and how tall notes are, then with the notes where these have room."""
    known = _measured(copy, folder) if copy["notes"] else _Measured({}, [])
    rest = [end for number, end in copy["ends"].items() if number not in known.tops]
    final = {**copy, "sections": filled([notes(_NO_ROOM, rest)]) + copy["sections"]}
    return set_pdf(compiler_of(_TEMPLATE, final, folder, tops=known._asdict()), options.made_on)


class _Measured(NamedTuple):
    """Where the notes stand that have room in the margin, and which stand on another page than their paragraph's end.

    Tops are points from that of the page. Notes are known by their numbers, as texts.
    """

    tops: Mapping[str, float]
    early: Sequence[str]


def _measured(copy: Mapping[str, Any], folder: Path) -> _Measured:
    found = json.loads(compiler_of(_TEMPLATE, copy, folder, tops=None).query("<at>", field="value"))
    wanted = [Wanted(at["number"], at["page"], at["y"] - _ASCENT, at["height"]) for at in found if "number" in at]
    last_page = {int(number): at["page"] for at in found for number in at.get("ends", ())}
    early = [str(note.number) for note in wanted if note.page != last_page[note.number]]
    return _Measured({str(number): top for number, top in placed(wanted, _COLUMN).items()}, early)


def _copy(page: ReadingPage, options: ExportOptions, names: Mapping[int, str]) -> dict[str, Any]:
    noted = threads(page)
    made = marked_runs(page)
    tags = [tagged(run.start, run.end, MARK_RANK, "m", str(made.looks[run.look])) for run in made.runs]
    sections = [marks(page), lost(page), sources(page), about(page, options)]
    return {
        **shared(page, made),
        "geometry": GEOMETRY,
        "blocks": story_nodes(page, tags, list(_insertions(page, noted)), names),
        "notes": {str(thread.number): node("span", *in_margin(thread)) for thread in noted if thread.place},
        "ends": {str(thread.number): at_end(thread) for thread in noted},
        "sections": filled(sections),
    }


def _insertions(page: ReadingPage, noted: Iterable[Thread]) -> Iterator[Insertion]:
    places = Places(page.paragraphs)
    for row in page.highlights:
        yield _place(row, places.after(row))
    numbers: defaultdict[str, list[str]] = defaultdict(list)
    for thread in noted:
        if thread.place:
            yield inserted(thread.place.at, "ref", str(thread.number))
            numbers[thread.place.key].append(str(thread.number))
    ends = {paragraph.key: paragraph.end for paragraph in page.paragraphs}
    yield from (inserted(ends[key], "end", *there) for key, there in numbers.items())


def _place(row: HighlightRow, place: Place) -> Insertion:
    """What the list of marks leads to, and the name of a reader whose mark it is where that is another."""
    if row.mine:
        return inserted(place.at, "named", f"h-{row.id}")
    return inserted(place.at, "who", f"h-{row.id}", f"mark-{row.id}", row.reader)
