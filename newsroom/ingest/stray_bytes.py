"""UTF-8 into which bytes of another encoding strayed, as where a site puts old texts into new pages unchanged."""

from __future__ import annotations

import re

_ENCODING = "cp1252"  # of nearly all strays
_LOST = "\N{REPLACEMENT CHARACTER}"
_RUN = re.compile("[\udc80-\udcff]+")
_MAX_RUN = 2  # bytes; more are the rest of one character of UTF-8
_SIGNS = frozenset("‘’“”–—…«»€£°\N{NO-BREAK SPACE}")
_LEADS = frozenset("ÂÃ")  # what is left of a Latin letter in UTF-8 that lost its second byte


def decode_with_strays(data: bytes) -> tuple[str, int]:
    """Return *data* read as UTF-8, and how many bytes in it are none.

    Such a byte is the letter that Windows-1252 makes of it if letters of ASCII are beside it; where *data* has no
    character of UTF-8 at all, also a sign. What else it may be is lost, and stands as U+FFFD.
    """
    text = data.decode("utf-8", "surrogateescape")
    flaws = sum(len(run[0]) for run in _RUN.finditer(text))
    is_ascii = all(char.isascii() or "\udc80" <= char <= "\udcff" for char in set(text))
    return _RUN.sub(lambda run: _read(run, is_ascii=is_ascii), text), flaws


def _read(run: re.Match[str], *, is_ascii: bool) -> str:
    read = run[0].encode("ascii", "surrogateescape").decode(_ENCODING, "replace")
    beside = f"{run.string[max(run.start() - 1, 0) : run.start()]}{run.string[run.end() : run.end() + 1]}"
    is_word = read.isalpha() and any(char.isascii() and char.isalpha() for char in beside)
    told = (is_word and (is_ascii or not _LEADS & set(read))) or (is_ascii and set(read) <= _SIGNS)
    return read if told and len(read) <= _MAX_RUN else _LOST * len(read)
