"""Stored pictures in the Word copy, so that opening it asks nobody for them."""

from __future__ import annotations

import io
from collections.abc import Iterable

from docx.document import Document
from docx.shared import Emu
from lxml import etree
from PIL import Image as Pillow

from annotations.export.pictures import images_of
from annotations.rows import ImageRow, ReadingParagraph
from newsroom.models import Image

_WIDTH, _HEIGHT = 5_759_450, 6_500_000
"""The most that a picture may be on the page, in EMU: the measure, and most of a page."""

_PIXEL = 9_525  # EMU, at 96 to the inch
_WORD_READS = {"image/png", "image/jpeg"}


class Pictures:
    """The stored pictures of *paragraphs*, written into *document* as they are asked for."""

    def __init__(self, document: Document, paragraphs: Iterable[ReadingParagraph]) -> None:
        self._document = document
        self._images = images_of(paragraphs)
        self._count = 0

    def drawn(self, row: ImageRow, shows: str) -> str:
        """Return the picture as a run; *shows* is what it shows in words."""
        self._count += 1
        width, height = _size(row)
        inline = self._document.part.new_pic_inline(io.BytesIO(_data(self._images[row.id])), Emu(width), Emu(height))
        inline.docPr.set("id", str(self._count))
        inline.docPr.set("name", f"Picture {self._count}")
        inline.docPr.set("descr", shows)
        return f"<w:r><w:drawing>{etree.tostring(inline, encoding='unicode')}</w:drawing></w:r>"


def _size(row: ImageRow) -> tuple[int, int]:
    width, height = row.width * _PIXEL, row.height * _PIXEL
    scale = min(1.0, _WIDTH / width, _HEIGHT / height)
    return round(width * scale), round(height * scale)


def _data(image: Image) -> bytes:
    """Return what Word can show: it reads no WebP."""
    if image.media_type in _WORD_READS:
        return bytes(image.data)
    out = io.BytesIO()
    with Pillow.open(io.BytesIO(image.data)) as picture:
        picture.save(out, "PNG")
    return out.getvalue()
