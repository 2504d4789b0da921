"""Escaped text with some of its ranges marked."""

from collections.abc import Iterable
from html import escape


def marked(text: str, ranges: Iterable[tuple[int, int]]) -> str:
    """Return *text* as HTML with each half-open code point range in a ``mark`` element.

    The ranges are in order and do not overlap.
    """
    pieces: list[str] = []
    done = 0
    for start, end in ranges:
        pieces += [escape(text[done:start]), "<mark>", escape(text[start:end]), "</mark>"]
        done = end
    return "".join([*pieces, escape(text[done:])])
