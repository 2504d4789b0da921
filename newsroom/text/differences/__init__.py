"""What a revision changed, for a person to read. Pure: two texts and their paragraphs in, plain data out."""

from newsroom.text.differences.count import Counts, count
from newsroom.text.differences.paragraphs import ParagraphChange, differences
from newsroom.text.differences.pieces import Piece
from newsroom.text.differences.readable import compare

__all__ = ["Counts", "ParagraphChange", "Piece", "compare", "count", "differences"]
