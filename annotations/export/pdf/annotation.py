"""The annotations of PDF (ISO 32000-1, 12.5.6): highlights, notes, and replies to either."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from annotations.export.pdf.quads import Quad, around, corners

_PRINTED = 4
_OF_A_THREAD = 30  # hidden on the page, printed, neither zoomed nor turned: read in the thread that it is part of
_NOTE_COLOUR = "#fdf3b0"


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer to what is listed."""

    id: str
    author: str
    words: str
    made_at: datetime
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Listed:
    """An annotation: on the runs numbered ``runs``, or, where there are none, on the place of the note ``number``.

    ``id`` is the same in every copy. ``colour`` (hexadecimal RGB) is that of the mark, and empty of a note on none.
    """

    id: str
    author: str
    subject: str
    words: str
    made_at: datetime
    changed_at: datetime
    colour: str = ""
    runs: range = range(0)
    number: int = 0
    replies: Sequence[Reply] = ()


def highlight(writer: PdfWriter, mark: Listed, quads: Sequence[Quad], part: int) -> DictionaryObject:
    """Return a highlight of *mark* on *quads*; *part* counts the pages that it goes over, from 0."""
    made = _markup("/Highlight", mark, around(quads), part)
    made[NameObject("/QuadPoints")] = _floats(corners(quads))
    made[NameObject("/C")] = _floats(_rgb(mark.colour))
    made[NameObject("/AP")] = _dictionary(N=writer._add_object(_appearance(mark.colour, quads)))
    return made


def note(given: Listed, quads: Sequence[Quad]) -> DictionaryObject:
    """Return a note beside the text, at the first of *quads*."""
    made = _markup("/Text", given, quads[0], 0)
    made[NameObject("/Name")] = NameObject("/Comment")
    made[NameObject("/C")] = _floats(_rgb(_NOTE_COLOUR))
    return made


def reply(given: Reply, to: IndirectObject, at: Quad) -> DictionaryObject:
    """Return an answer to the annotation *to*."""
    made = _annotation("/Text", given, at, _OF_A_THREAD)
    made[NameObject("/IRT")] = to
    made[NameObject("/RT")] = NameObject("/R")
    return made


def _markup(subtype: str, given: Listed, at: Quad, part: int) -> DictionaryObject:
    made = _annotation(subtype, given, at, _PRINTED)
    made[NameObject("/Subj")] = TextStringObject(given.subject)
    if part:
        made[NameObject("/NM")] = TextStringObject(f"{given.id}-{part + 1}")
        made[NameObject("/Contents")] = TextStringObject(f"{given.subject}, continued from the page before")
    return made


def _annotation(subtype: str, given: Listed | Reply, at: Quad, flags: int) -> DictionaryObject:
    return _dictionary(
        Type=NameObject("/Annot"),
        Subtype=NameObject(subtype),
        Rect=_floats(at),
        F=NumberObject(flags),
        NM=TextStringObject(given.id),
        T=TextStringObject(given.author),
        Contents=TextStringObject(given.words),
        CreationDate=TextStringObject(_moment(given.made_at)),
        M=TextStringObject(_moment(given.changed_at)),
    )


def _appearance(colour: str, quads: Sequence[Quad]) -> DecodedStreamObject:
    """Return how a highlight is drawn: over the words as ink is, so that these stay black."""
    red, green, blue = _rgb(colour)
    boxes = " ".join(f"{q.left:.2f} {q.bottom:.2f} {q.right - q.left:.2f} {q.top - q.bottom:.2f} re" for q in quads)
    drawn = DecodedStreamObject()
    drawn.set_data(f"/M gs {red:.3f} {green:.3f} {blue:.3f} rg {boxes} f".encode("ascii"))
    drawn.update(_form(_floats(around(quads))))
    return drawn


def _form(box: ArrayObject) -> DictionaryObject:
    """Return what makes a drawing in *box* a part of the page on which one colour multiplies another."""
    multiply = _dictionary(M=_dictionary(Type=NameObject("/ExtGState"), BM=NameObject("/Multiply")))
    return _dictionary(
        Type=NameObject("/XObject"),
        Subtype=NameObject("/Form"),
        BBox=box,
        Resources=_dictionary(ExtGState=multiply),
        Group=_dictionary(S=NameObject("/Transparency")),
    )


def _moment(at: datetime) -> str:
    """Return a moment as PDF writes it (ISO 32000-1, 7.9.4), in UTC."""
    return at.astimezone(UTC).strftime("D:%Y%m%d%H%M%SZ")


def _rgb(colour: str) -> list[float]:
    return [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]


def _floats(numbers: Sequence[float]) -> ArrayObject:
    return ArrayObject(FloatObject(round(number, 3)) for number in numbers)


def _dictionary(**values: Any) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{name}"): value for name, value in values.items()})
