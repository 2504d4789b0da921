"""Running heads and feet, and page numbers: what stands at the same height of several pages, whatever its figures."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from newsroom.ingest.pdf.pieces import Page, Piece

_MARGIN = 0.14  # of the page's height: running heads stand above, feet below
_NUMBER = re.compile(
    r"\W*(?:page|seite|página|pagina|pág\.?|p\.|s\.)?\s*\d{1,4}(?:\s*(?:/|of|von|de|sur|di)\s*\d{1,4})?\W*"
)
_FIGURES = re.compile(r"\d+")
_BUCKET = 6.0  # points: heights nearer than this are the same


def without_running(pages: Sequence[Page]) -> list[list[Piece]]:
    """Return the pieces of each of *pages* but for running heads, feet and page numbers."""
    seen = Counter(sign for page in pages for sign in {_sign(piece) for piece in page.pieces if _is_out(page, piece)})
    return [[piece for piece in page.pieces if not (_is_out(page, piece) and _runs(piece, seen))] for page in pages]


def _is_out(page: Page, piece: Piece) -> bool:
    return not _MARGIN * page.height <= piece.baseline <= (1 - _MARGIN) * page.height


def _runs(piece: Piece, seen: Counter[tuple[str, int]]) -> bool:
    return bool(_NUMBER.fullmatch(piece.text.casefold())) or seen[_sign(piece)] > 1


def _sign(piece: Piece) -> tuple[str, int]:
    return _FIGURES.sub("0", piece.text.casefold()), round(piece.baseline / _BUCKET)
