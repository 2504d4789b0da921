"""The PDF with notes in the margin."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from annotations.export.contents.threads import Place, Places, Thread, at_their_places, threads
from annotations.export.options import ExportOptions
from annotations.export.pdf.copies import marked_runs, refuse_too_much, shared
from annotations.export.pdf.margin import Column, Wanted, placed
from annotations.export.pdf.nodes import node
from annotations.export.pdf.pictures import stored
from annotations.export.pdf.sections import about, filled, lost, marks, names, notes, sources
from annotations.export.pdf.story import MARK_RANK, inserted, story_nodes, tagged
from annotations.export.pdf.threads import at_end, in_margin
from annotations.export.pdf.typeset import compiler_of, set_pdf, with_fonts_at_hand
from annotations.reading import ReadingPage
from annotations.rows import HighlightRow
from annotations.weave import Insertion

GEOMETRY = {"top": 24, "bottom": 22, "edge": 18, "text": 112, "gap": 7, "note": 60}
"""Of an A4 page whose wide margin is for notes, in millimetres."""

_HEIGHT = 297
_FAR = GEOMETRY["edge"] + GEOMETRY["text"] + GEOMETRY["gap"]
_POINTS = 72 / 25.4  # in a millimetre
_GAP = 8.0  # points between two notes
_ASCENT = 8.0  # points from a line's top to its baseline, where references are measured
_COLUMN = Column(GEOMETRY["top"] * _POINTS, (_HEIGHT - GEOMETRY["bottom"]) * _POINTS, _GAP)
_TEMPLATE = "margin.typ"
_NO_ROOM = "These have no room in the margin, or stand beside no words that the text still has."


def write_pdf(page: ReadingPage, options: ExportOptions) -> bytes:
    """Return the copy as PDF/UA-1 with its notes in the margin. Raises ExportError."""
    refuse_too_much(page)
    with stored(page.paragraphs) as pictures:
        copy = _copy(page, options, pictures.names)
        return with_fonts_at_hand(copy, lambda shown: _set_twice(shown, pictures.folder, options))


def _set_twice(copy: Mapping[str, Any], folder: Path, options: ExportOptions) -> bytes:
    """Set once to learn where references stand and how tall notes are, then with the notes where these have room."""
    beside = _beside(copy, folder) if copy["notes"] else {}
    rest = [end for number, end in copy["ends"].items() if number not in beside]
    final = {**copy, "sections": filled([notes(_NO_ROOM, rest)]) + copy["sections"]}
    return set_pdf(compiler_of(_TEMPLATE, final, folder, placed=beside), options.made_on)


def _beside(copy: Mapping[str, Any], folder: Path) -> dict[str, dict[str, float]]:
    """Return the notes that have room in the margin, by number, with their places as margin.typ takes them."""
    story = {**copy, "sections": [], "ends": {}}
    found = json.loads(compiler_of(_TEMPLATE, story, folder, placed=None).query("<at>", field="value"))
    references = {at["number"]: at for at in found if "number" in at}
    ends = {int(number): at for at in found for number in at.get("ends", ())}
    wanted = (Wanted(number, at["page"], at["y"] - _ASCENT, at["height"]) for number, at in references.items())
    left = (GEOMETRY["edge"] if copy["head"]["rtl"] else _FAR) * _POINTS
    return {
        str(number): _place(references[number], ends[number], left, top)
        for number, top in placed(wanted, _COLUMN).items()
    }


def _place(reference: Mapping[str, float], end: Mapping[str, float], left: float, top: float) -> dict[str, float]:
    """Return the place of a note as seen from the end of its paragraph, or from the reference if pages differ."""
    early = reference["page"] != end["page"]
    at = reference if early else end
    return {"dx": left - at["x"], "dy": top - at["y"], "height": reference["height"], "early": early}


def _copy(page: ReadingPage, options: ExportOptions, files: Mapping[int, str]) -> dict[str, Any]:
    noted = threads(page)
    made = marked_runs(page)
    tags = [tagged(run.start, run.end, MARK_RANK, "m", str(made.looks[run.look])) for run in made.runs]
    sections = [marks(page), lost(page), sources(page), names(page), about(page, options)]
    return {
        **shared(page, made),
        "geometry": GEOMETRY,
        "blocks": story_nodes(page, tags, list(_insertions(page, noted)), files),
        "notes": {str(thread.number): node("span", *in_margin(thread)) for thread in noted if thread.place},
        "ends": {str(thread.number): at_end(thread) for thread in noted},
        "sections": filled(sections),
    }


def _insertions(page: ReadingPage, noted: Iterable[Thread]) -> Iterator[Insertion]:
    places = Places(page.paragraphs)
    for row in page.highlights:
        yield _name(row, places.after(row))
    numbers: defaultdict[str, list[str]] = defaultdict(list)
    for thread, nth in at_their_places(noted):
        if thread.place:
            yield inserted(thread.place.at, "ref", str(thread.number), str(nth))
            numbers[thread.place.key].append(str(thread.number))
    ends = {paragraph.key: paragraph.end for paragraph in page.paragraphs}
    yield from (inserted(ends[key], "end", *there) for key, there in numbers.items())


def _name(row: HighlightRow, place: Place) -> Insertion:
    """What the list of marks leads to, and the name of a reader whose mark it is where that is another."""
    if row.mine and not row.brought_by:
        return inserted(place.at, "named", f"h-{row.id}")
    return inserted(place.at, "who", f"h-{row.id}", f"mark-{row.id}", row.reader)
