"""The cover: headline and publication in a drawing, so that any script has its letters. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from textwrap import wrap

from annotations.export.markup.characters import markable

WIDTH, HEIGHT = 1200, 1800  # units of the drawing; 2:3, as covers of paper have it
_SIZES = ((6, 110, 18), (9, 84, 24), (12, 66, 31))
"""The headline's letters: up to so many lines, the size of a line's letters, and how many letters fit into it."""


def cover(headline: str, publication: str, below: Sequence[str]) -> str:
    """Return the cover as an SVG with the lines *below* at its foot."""
    size, lines = _fitted(headline)
    words = [
        *_lines([publication], 190, 48, "#b9e0e3"),
        *_lines(lines, 480, size, "#ffffff"),
        *_lines(below, HEIGHT - 90 - 62 * len(below), 40, "#b9e0e3"),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f"<title>{escape(markable(headline))}</title>"
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#174a50"/>'
        f'<rect x="90" y="280" width="{WIDTH - 180}" height="6" fill="#f0b743"/>{"".join(words)}</svg>'
    )


def _fitted(headline: str) -> tuple[int, list[str]]:
    """Return the size and the lines of *headline*, the larger the better; a very long one is cut."""
    for most, size, width in _SIZES:
        lines = wrap(headline, width)
        if len(lines) <= most:
            return size, lines
    return size, [*lines[: most - 1], f"{lines[most - 1]} …"]


def _lines(lines: Sequence[str], top: int, size: int, colour: str) -> Iterator[str]:
    """Yield each line centred, so that it does not matter from which side it is read."""
    for number, line in enumerate(lines):
        y = round(top + number * size * 1.3)
        font = f'font-family="serif" font-size="{size}" text-anchor="middle" fill="{colour}"'
        yield f'<text x="{WIDTH // 2}" y="{y}" {font}>{escape(markable(line))}</text>'
