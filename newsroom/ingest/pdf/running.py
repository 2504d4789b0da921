"""Running heads and feet, and page numbers: what stands at the same height of several pages, whatever its figures."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from statistics import median

from newsroom.ingest.pdf.pieces import Page, Piece

_MARGIN = 0.14  # of the page's height: running heads stand above, feet below
_NUMBER = re.compile(
    r"\W*(?:page|seite|página|pagina|pág\.?|p\.|s\.)?\s*\d{1,4}(?:\s*(?:/|of|von|de|sur|di)\s*\d{1,4})?\W*"
)
_FIGURES = re.compile(r"\d+")
_EDGE = 0.1  # of the page's height: what stands apart there is a running head even of a single page
_APART = 1.7  # of the text's size, from the next line
_SAME_ROW = 0.5  # of the type's size
_LARGER = 1.15  # times the text's size: a headline may stand at the top by itself
_BUCKET = 6.0  # points: heights nearer than this are the same


def without_running(pages: Sequence[Page]) -> list[list[Piece]]:
    """Return the pieces of each of *pages* but for running heads, feet and page numbers."""
    seen = Counter(sign for page in pages for sign in {_sign(piece) for piece in page.pieces if _is_out(page, piece)})
    kept = [[piece for piece in page.pieces if not (_is_out(page, piece) and _runs(piece, seen))] for page in pages]
    return [_without_head(pages[0], kept[0]), *kept[1:]] if kept else []


def _without_head(page: Page, pieces: list[Piece]) -> list[Piece]:
    """Leave out a line that stands by itself at the top of the first page, no larger than the text: nothing repeats it
    where there is one page only."""
    first = min((piece.baseline for piece in pieces), default=0.0)
    head = [piece for piece in pieces if piece.baseline - first < _SAME_ROW * piece.size]
    below = [piece.baseline for piece in pieces if piece not in head]
    size = median(piece.size for piece in pieces) if pieces else 0.0
    is_apart = bool(below) and min(below) - first > _APART * size and first < _EDGE * page.height
    small = all(piece.size <= _LARGER * size for piece in head)
    return [piece for piece in pieces if piece not in head] if is_apart and small else pieces


def _is_out(page: Page, piece: Piece) -> bool:
    return not _MARGIN * page.height <= piece.baseline <= (1 - _MARGIN) * page.height


def _runs(piece: Piece, seen: Counter[tuple[str, int]]) -> bool:
    return bool(_NUMBER.fullmatch(piece.text.casefold())) or seen[_sign(piece)] > 1


def _sign(piece: Piece) -> tuple[str, int]:
    return _FIGURES.sub("0", piece.text.casefold()), round(piece.baseline / _BUCKET)
