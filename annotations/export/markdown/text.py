"""Plain words as Markdown that shows them unchanged, in CommonMark, pandoc, GitHub and Obsidian."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

from annotations.weave.sweep import Segment

SPECIAL = re.compile(
    r"""
      [\\`*\[\]<~^$|={]         # code, emphasis, links, HTML, strike-out, superscript, maths, tables, marks
    | (?<![^\W_])_ | _(?![^\W_])  # emphasis; within a word an underscore is one
    | (?<!\w)[#@]               # headings and tags, pandoc's citations
    | &(?=\#?\w+;)              # entities
    | %(?=%) | (?<=%)%          # Obsidian's comments
    | -(?=-) | (?<=-)- | \.(?=\.\.)  # pandoc's dashes and ellipses
    """,
    re.VERBOSE,
)
"""What means something wherever it stands."""

LINE_START = re.compile(
    r"^[ ]*(?:(>|[+:-](?=\s|$))|\(?(?:\d{1,9}|[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+)([.)])(?=\s|$))", re.MULTILINE
)
"""What means something at the beginning of a line: quotes, list items, definitions. A group holds what to escape."""

_IN_ADDRESS = "!#$%&'*+,/:;=?@[]~"
"""Characters of an address that stay; spaces, brackets and backslashes would end it or change it."""


def segments(text: str, brackets: Iterable[int] = ()) -> Segment:
    """Return what gives ``[start, end)`` of *text* escaped; *brackets* are where links and references will begin.

    A newline inside a paragraph becomes a hard line break.
    """
    characters = list(text)
    escaped = {match.start() for match in SPECIAL.finditer(text)}
    escaped |= {match.start(match.lastindex or 0) for match in LINE_START.finditer(text)}
    for at in brackets:
        # A mark of exclamation before makes them an image; a round bracket after makes a link, a colon a footnote.
        escaped |= {at - 1} if text[at - 1 : at] == "!" else set()
        escaped |= {at} if text[at : at + 1] in {"(", ":"} else set()
    for at in escaped:
        characters[at] = "\\" + characters[at]
    return lambda start, end: "".join(characters[start:end]).replace("\n", "\\\n")


def plain(words: str) -> str:
    """Return *words* escaped, for use in a line of its own."""
    return segments(words)(0, len(words))


def address(href: str) -> str:
    """Return *href* so that it can stand between the round brackets of a link."""
    return quote(href, safe=_IN_ADDRESS)
