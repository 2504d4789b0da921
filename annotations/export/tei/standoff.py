"""What stands off the text of a TEI copy: whom it names, who says what, and what readers marked and wrote."""

from __future__ import annotations

from annotations.export.markup.xml_text import element
from annotations.export.options import ExportOptions
from annotations.export.tei.entities import entities
from annotations.export.tei.ids import Readers
from annotations.export.tei.marks import marks, spans
from annotations.export.tei.notes import notes
from annotations.export.tei.said import said
from annotations.reading import ReadingPage


def stand_off(page: ReadingPage, options: ExportOptions, readers: Readers) -> str:
    """Return the standOff, or nothing where there is nothing to hold."""
    parts = [
        *entities(page, options),
        *said(page),
        _list("spanGrp", "marks", spans(page)),
        _list("listAnnotation", "marks", marks(page, readers)),
        _list("listAnnotation", "notes", notes(page, readers)),
    ]
    inner = "".join(f"{part}\n" for part in parts if part)
    return element("standOff", "\n", inner) if inner else ""


def _list(name: str, type_: str, parts: list[str]) -> str:
    return element(name, *(f"\n{part}" for part in parts), "\n", type=type_) if parts else ""
