"""Run as a program: a PDF file on standard input becomes its pages as JSON on standard output.

PDFium is C++ that reads hostile files, so it has a process of its own, which may run out of time or memory or crash
without taking the worker along (open.py).
"""

from __future__ import annotations

import json
import resource
import sys
from collections.abc import Iterator
from ctypes import byref, c_double
from math import hypot, pi
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

MAX_PAGES = 300
MAX_CHARACTERS = 600_000
_MEMORY = 1_500_000_000  # bytes of address space, of which a usual file takes a tenth
_SECONDS = 25  # of the processor
_BOLD = 600  # weight
_GAP = 0.5  # of a type's size: white space this wide parts pieces, which may be words or columns
_ASKEW = 0.05  # quarters
_BREAKS = {"\r", "\n", "\x02", "\ufffe", "\uffff"}


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    try:
        document = pypdfium2.PdfDocument(sys.stdin.buffer.read())
    except pypdfium2.PdfiumError as error:
        print(json.dumps({"error": "password" if "password" in str(error).lower() else "broken"}))
        return
    pages = [document[number] for number in range(min(len(document), MAX_PAGES))]
    told = {"metadata": document.get_metadata_dict(skip_empty=True), "more": len(document) > MAX_PAGES}
    print(json.dumps(told | {"pages": list(_pages(pages))}))


def _pages(pages: list[pypdfium2.PdfPage]) -> Iterator[dict[str, Any]]:
    left = MAX_CHARACTERS
    for page in pages:
        text = page.get_textpage()
        count = min(text.count_chars(), left)
        left -= count
        turn = _turn(text.raw, count)
        width, height = page.get_size() if turn % 2 == 0 else page.get_size()[::-1]
        yield {"width": width, "height": height, "pieces": list(_pieces(_characters(text.raw, count, page, turn)))}


def _turn(page: Any, count: int) -> int:
    """Return how many quarters most of the text is turned by, against the clock."""
    turns = [_quarters(page, at) for at in range(0, count, 7)]
    return max(range(4), key=turns.count) if turns else 0


def _quarters(page: Any, at: int) -> int | None:
    """Return how many quarters a character is turned by; None when it stands askew."""
    angle = -pdfium.FPDFText_GetCharAngle(page, at) / (pi / 2)
    return round(angle) % 4 if abs(angle - round(angle)) < _ASKEW else None


Character = tuple[str, float, float, float, float, bool]


def _characters(page: Any, count: int, sheet: pypdfium2.PdfPage, turn: int) -> Iterator[Character]:
    """Yield each character with left, right, baseline, size and weight; what stands askew is left out."""
    box, origin, matrix = pdfium.FS_RECTF(), (c_double(), c_double()), pdfium.FS_MATRIX()
    for at in range(count):
        text = chr(pdfium.FPDFText_GetUnicode(page, at))
        if _quarters(page, at) != turn and text not in _BREAKS:
            continue
        pdfium.FPDFText_GetLooseCharBox(page, at, byref(box))
        pdfium.FPDFText_GetCharOrigin(page, at, byref(origin[0]), byref(origin[1]))
        if pdfium.FPDFText_IsHyphen(page, at) == 1:
            text = "\xad"
        pdfium.FPDFText_GetMatrix(page, at, byref(matrix))
        size = pdfium.FPDFText_GetFontSize(page, at) * hypot(matrix.c, matrix.d)
        left, right, baseline = _placed(box, origin[0].value, origin[1].value, sheet, turn)
        yield text, left, right, baseline, size, pdfium.FPDFText_GetFontWeight(page, at) >= _BOLD


def _placed(box: Any, x: float, y: float, sheet: pypdfium2.PdfPage, turn: int) -> tuple[float, float, float]:
    """Return left, right and baseline as they are when the page is held so that its text stands upright."""
    width, height = sheet.get_size()
    return (
        (box.left, box.right, height - y),
        (box.bottom, box.top, x),
        (width - box.right, width - box.left, y),
        (height - box.top, height - box.bottom, width - x),
    )[turn]


def _pieces(characters: Iterator[Character]) -> Iterator[list[Any]]:
    """Join characters that stand on one line in one type, with nothing wide between them."""
    piece: list[Any] = []
    for character in characters:
        text, left, right, *_ = character
        if piece and (text in _BREAKS or not _goes_on(piece, character)):
            yield piece
            piece = []
        if piece:
            piece[0] += text
            piece[1:3] = piece[1:3] if text.isspace() else [min(piece[1], left), max(piece[2], right)]
        elif text not in _BREAKS and not text.isspace():
            piece = list(character)
    yield from [piece] if piece else []


def _goes_on(piece: list[Any], character: Character) -> bool:
    """Tell whether *character* follows right of *piece*, or left of it, as Hebrew and Arabic do."""
    text, left, right, baseline, size, bold = character
    near = any(-size < gap < _GAP * size for gap in (left - piece[2], piece[1] - right))
    alike = abs(baseline - piece[3]) < 0.1 * size and abs(size - piece[4]) < 0.1 * size
    return text.isspace() or (near and alike and bold is piece[5])


if __name__ == "__main__":
    main()
