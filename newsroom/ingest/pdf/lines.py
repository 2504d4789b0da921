"""Lines of text on a page, from the pieces that stand beside each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from newsroom.ingest.article import Inline
from newsroom.ingest.pdf.pieces import Piece

_SAME = 0.5  # of the larger type's size: baselines nearer than this are of one line
_SPACE = 0.12  # of the type's size: white space this wide parts two words
_SMALL = 0.8  # of the line's type: smaller and raised is superscript
_RAISED = 0.1  # of the line's type


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its text with superscripts, its box, and the type that most of it is in."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    bold: bool
    superscripts: tuple[Inline, ...] = ()


def lines_of(pieces: Iterable[Piece]) -> list[Line]:
    """Return the lines that the *pieces* of a column make, from its top to its foot."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: (piece.baseline, piece.left)):
        row = next((row for row in reversed(rows[-3:]) if _is_of(piece, row)), None)
        if row is None:
            rows.append([piece])
        else:
            row.append(piece)
    return sorted((_line(row) for row in rows), key=lambda line: line.baseline)


def _is_of(piece: Piece, row: Sequence[Piece]) -> bool:
    size = max(piece.size, *(other.size for other in row))
    return min(abs(piece.baseline - other.baseline) for other in row) < _SAME * size


def _line(row: list[Piece]) -> Line:
    row.sort(key=lambda piece: piece.left)
    size, bold = _most(row, "size"), bool(_most(row, "bold"))
    baseline = max(row, key=lambda piece: (piece.size == size, len(piece.text))).baseline
    text, raised = row[0].text, []
    for before, piece in pairwise(row):
        space = " " if piece.left - before.right > _SPACE * size and not text.endswith(" ") else ""
        text += space + piece.text
        if piece.size < _SMALL * size and baseline - piece.baseline > _RAISED * size:
            raised.append(Inline(len(text) - len(piece.text), len(text.rstrip()), "superscript"))
    return Line(text.rstrip(), row[0].left, row[-1].right, baseline, size, bold, tuple(raised))


def _most(row: Sequence[Piece], name: str) -> float:
    """Return the value of that *name* that most characters of *row* have."""
    counted = Counter[float]()
    for piece in row:
        counted[getattr(piece, name)] += len(piece.text)
    return counted.most_common(1)[0][0]
