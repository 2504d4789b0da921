"""Cutting a text into tokens such that every span begins and ends with one.

A model's tokeniser would tear some marks; this one cuts where words end, where the script has no spaces after each
sign, and at every edge that it is given.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import pairwise

from newsroom.text.ranges import Range

_MARKED_BLOCKS = (range(0x300, 0x2000), range(0x20D0, 0x2100), range(0xA660, 0xAC00), range(0xFE00, 0xFE30))
"""Where the combining marks of living scripts are, which Python's ``\\w`` leaves out: vowel signs, tone marks."""

_COMBINING = "".join(
    chr(code) for block in _MARKED_BLOCKS for code in block if unicodedata.category(chr(code)) in ("Mn", "Mc", "Me")
)
_JOINER = "\u200d"
_SKIN = "\U0001f3fb-\U0001f3ff"
_ALONE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_LETTER = rf"[\w{_COMBINING}\u200c{_JOINER}]"
_WORD = rf"(?:(?![{_ALONE}]){_LETTER})+"
_SIGN = rf"[^\w\s][{_COMBINING}{_SKIN}]*"
_TOKEN = re.compile(rf"[{_ALONE}]|{_WORD}(?:['’.,-]{_WORD})*|{_SIGN}(?:{_JOINER}{_SIGN})*")
"""A Chinese or Japanese sign; a word, inside which apostrophes, stops, commas and hyphens may stand; any other sign,
with what is joined to it (the members of a family are one emoji)."""


def tokens(text: str, edges: Iterable[int]) -> Iterator[Range]:
    """Yield the ranges of the tokens of *text*, none of which white space is in; *edges* are where some must end."""
    cuts = [*sorted(set(edges)), sys.maxsize]
    next_cut = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        while cuts[next_cut] <= start:
            next_cut += 1
        inside = []
        while cuts[next_cut] < end:
            inside.append(cuts[next_cut])
            next_cut += 1
        yield from pairwise([start, *inside, end])
