"""PDFs as tests ask about them."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any, NamedTuple

import pikepdf
from pypdf import PdfReader

from annotations.export.pdf.quads import Quad, of_corners


class Chunk(NamedTuple):
    """Words that one operator shows, and where they begin: points from the lower left of the page."""

    words: str
    left: float
    baseline: float


def opened(pdf: bytes) -> PdfReader:
    """Return *pdf*, which is whole: neither pypdf nor qpdf finds anything to mend in it."""
    with pikepdf.open(BytesIO(pdf)) as checked:
        assert checked.check_pdf_syntax() == []
    return PdfReader(BytesIO(pdf), strict=True)


def annotations(reader: PdfReader, subtype: str) -> list[tuple[int, Any]]:
    """Return the annotations of one subtype ("/Link"), each with the number of its page from 0."""
    found = (
        (number, each.get_object()) for number, page in enumerate(reader.pages) for each in page.get("/Annots", ())
    )
    return [(number, each) for number, each in found if each["/Subtype"] == subtype]


def chunks(reader: PdfReader, page: int) -> list[Chunk]:
    """Return the words of a page, in the order in which they are shown."""
    found: list[Chunk] = []

    def see(words: str, cm: Any, tm: Any, font: object, size: object) -> None:
        if words.strip():
            found.append(Chunk(words.strip("\n"), cm[4] + tm[4] * cm[0], cm[5] + tm[5] * cm[3]))

    reader.pages[page].extract_text(visitor_text=see)
    return found


def under(reader: PdfReader, page: int, annotation: Any) -> str:
    """Return the words on *page* that begin in one of the quadrilaterals of *annotation*, without white space."""
    quads = of_corners(annotation["/QuadPoints"])
    return "".join("".join(c.words.split()) for c in chunks(reader, page) if any(_begins_in(c, q) for q in quads))


def elements(node: Any) -> Iterator[Any]:
    """Yield the elements of a structure tree, below *node*, in reading order."""
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        found = kid.get_object()
        if isinstance(found, dict) and found.get("/S"):
            yield found
            yield from elements(found)


def _begins_in(chunk: Chunk, quad: Quad) -> bool:
    return quad.left - 0.2 <= chunk.left < quad.right - 0.2 and quad.bottom < chunk.baseline < quad.top
