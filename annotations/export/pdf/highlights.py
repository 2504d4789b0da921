"""Real highlights in a PDF: what PDF readers list, answer and export.

The typesetter was told that runs of marked words are links (marked.typ): it writes where their words stand, line by
line, and where they are in the structure tree. Here those links become highlights, which may lie on each other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from pypdf import PdfWriter
from pypdf.generic import ArrayObject, IndirectObject, NameObject, TextStringObject

from annotations.export.pdf.annotation import Listed, highlight, note, reply
from annotations.export.pdf.quads import Quad, joined, of_corners
from annotations.export.pdf.structure import Structure

_NOTE = "note"
_ADDRESS = re.compile(f"(run|{_NOTE}):([0-9]+)")
"""What marked.typ made. No link of a story or a note looks so: theirs are of the web or mail."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A piece of a page with the element of the structure tree that its words are in."""

    page: int
    quads: list[Quad]
    element: IndirectObject


@dataclass(slots=True)
class Spots:
    """Where runs and notes are, by number; a run that goes over the end of a page has two spots."""

    runs: dict[int, list[Spot]] = field(default_factory=lambda: defaultdict(list))
    notes: dict[int, list[Spot]] = field(default_factory=lambda: defaultdict(list))


def with_highlights(pdf: bytes, listed: Iterable[Listed], addresses: Mapping[int, str]) -> bytes:
    """Return *pdf*, which has links for runs and notes, with annotations for all that is *listed*.

    The words of the runs in *addresses* stay links, to there.
    """
    writer = PdfWriter(clone_from=BytesIO(pdf))
    structure = Structure(writer)
    spots = _taken(writer, structure, addresses)
    for each in listed:
        _add(writer, structure, each, spots)
    structure.keep()
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _taken(writer: PdfWriter, structure: Structure, addresses: Mapping[int, str]) -> Spots:
    """Take the links of runs and notes out of *writer*, and return where they were."""
    spots = Spots()
    for number, page in enumerate(writer.pages):
        given: Any = page.get("/Annots", ())
        dropped = {each.idnum for each in given if _is_noted(each.get_object(), number, spots, structure, addresses)}
        for each in given:
            if each.idnum in dropped:
                structure.drop(each)
        if given:
            page[NameObject("/Annots")] = ArrayObject(each for each in given if each.idnum not in dropped)
    return spots


def _is_noted(annotation: Any, page: int, spots: Spots, structure: Structure, addresses: Mapping[int, str]) -> bool:
    """Note in *spots* where a run or a note is, and return whether its link has done its work."""
    found = _ADDRESS.fullmatch(str(annotation.get("/A", {}).get("/URI", "")))
    if found is None:
        return False
    number, spot = int(found[2]), Spot(page, _quads(annotation), structure.element_of(annotation))
    if found[1] == _NOTE:
        spots.notes[number].append(spot)
        return True
    spots.runs[number].append(spot)
    if number in addresses:
        _lead(annotation, addresses[number])
    return number not in addresses


def _lead(annotation: Any, address: str) -> None:
    annotation["/A"][NameObject("/URI")] = TextStringObject(address)
    annotation[NameObject("/Contents")] = TextStringObject(address)


def _quads(annotation: Any) -> list[Quad]:
    left, bottom, right, top = annotation["/Rect"]
    return of_corners(annotation.get("/QuadPoints") or [left, bottom, right, bottom, right, top, left, top])


def _add(writer: PdfWriter, structure: Structure, each: Listed, spots: Spots) -> None:
    """Add the annotations of one mark or note, one for each page that it is on, and its answers to the first."""
    there = [spot for number in each.runs for spot in spots.runs.get(number, ())] or spots.notes.get(each.number, [])
    for part, (page, of_page) in enumerate(_by_page(there)):
        quads = joined([quad for spot in of_page for quad in spot.quads])
        shape = highlight(writer, each, quads, part) if each.colour else note(each, quads)
        added = _put(writer, page, shape)
        structure.add(added, _reference(writer, page), of_page[0].element)
        if part == 0:
            for answer in each.replies:
                _put(writer, page, reply(answer, added, quads[0]))


def _by_page(spots: Iterable[Spot]) -> Iterator[tuple[int, list[Spot]]]:
    by_page: defaultdict[int, list[Spot]] = defaultdict(list)
    for spot in spots:
        if spot.quads:
            by_page[spot.page].append(spot)
    yield from by_page.items()


def _put(writer: PdfWriter, page: int, annotation: Any) -> IndirectObject:
    on: Any = writer.pages[page]
    annotation[NameObject("/P")] = _reference(writer, page)
    added = writer._add_object(annotation)
    on.setdefault(NameObject("/Annots"), ArrayObject()).append(added)
    return added


def _reference(writer: PdfWriter, page: int) -> IndirectObject:
    found = writer.pages[page].indirect_reference
    assert found is not None
    return found
