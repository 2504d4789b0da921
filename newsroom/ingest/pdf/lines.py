"""Lines of text on a page, from the pieces that stand beside each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from unicodedata import bidirectional

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


def lines_of(pieces: Sequence[Piece]) -> list[Line]:
    """Return the lines that the *pieces* of a column make, from its top to its foot."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: (piece.baseline, piece.left)):
        row = next((row for row in reversed(rows[-3:]) if _is_of(piece, row)), None)
        if row is None:
            rows.append([piece])
        else:
            row.append(piece)
    lines = sorted((_line(row) for row in rows), key=lambda line: line.baseline)
    return [_mirrored(line) for line in lines] if _is_right_to_left(pieces) else lines


def _mirrored(line: Line) -> Line:
    """Return *line* as if its column were read from the left: what begins and ends paragraphs is told alike then."""
    return replace(line, left=-line.right, right=-line.left)


def _is_of(piece: Piece, row: Sequence[Piece]) -> bool:
    size = max(piece.size, *(other.size for other in row))
    return min(abs(piece.baseline - other.baseline) for other in row) < _SAME * size


def _line(row: list[Piece]) -> Line:
    backwards = _is_right_to_left(row)
    row.sort(key=lambda piece: -piece.right if backwards else piece.left)
    size, bold = _most(row, "size"), bool(_most(row, "bold"))
    baseline = max(row, key=lambda piece: (piece.size == size, len(piece.text))).baseline
    text, raised = row[0].text, []
    for before, piece in pairwise(row):
        gap = before.left - piece.right if backwards else piece.left - before.right
        space = " " if gap > _SPACE * size and not text.endswith(" ") else ""
        text += space + piece.text
        if piece.size < _SMALL * size and baseline - piece.baseline > _RAISED * size:
            raised.append(Inline(len(text) - len(piece.text), len(text.rstrip()), "superscript"))
    edges = min(piece.left for piece in row), max(piece.right for piece in row)
    return Line(text.rstrip(), *edges, baseline, size, bold, tuple(raised))


def _is_right_to_left(row: Sequence[Piece]) -> bool:
    """Tell whether most letters of *row* are of a script that is written from right to left."""
    letters = [bidirectional(character) for piece in row for character in piece.text if character.isalpha()]
    return 2 * sum(each in ("R", "AL") for each in letters) > len(letters)


def _most(row: Sequence[Piece], name: str) -> float:
    """Return the value of that *name* that most characters of *row* have."""
    counted = Counter[float]()
    for piece in row:
        counted[getattr(piece, name)] += len(piece.text)
    return counted.most_common(1)[0][0]
