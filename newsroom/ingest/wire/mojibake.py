"""Text that was encoded twice: "CafÃ©" is "Café", where nothing in it speaks against that."""

from __future__ import annotations

import re

_TIMES = 2  # that a text is encoded too often
_RUN = re.compile(r"[^\x00-\x7f]+")
# What the first byte of a character in UTF-8 becomes when it is read as Windows-1252, with what may follow it.
_LEADS = "ÂÃÄÅÆÎÏÐÑØÙâãäåæçèéêëìíð"
_BROKEN = re.compile(rf"[{_LEADS}][^\x00-\x7fÀ-ÖØ-öø-ÿ]")
_SURE = re.compile(r"[ÂÃ][^\x00-\x7fÀ-ÖØ-öø-ÿ]|â€|[âï][^\x00-\x7fÀ-ÖØ-öø-ÿ]{2}")

_LOST = re.compile(r"â€(?![^\x00-\x7f])")  # a closing quotation mark: its last byte is a control, which gets lost


def mended(text: str) -> str:
    """Return *text* with what was encoded twice as it was meant.

    Where some of its letters beyond ASCII speak against that, only those change that cannot mean anything else.
    """
    for _ in range(_TIMES):
        if not _is_broken(text):
            break
        text = _mended_once(_LOST.sub("â€\x9d", text))
    return text


def _mended_once(text: str) -> str:
    try:
        return _RUN.sub(lambda run: _bytes_of(run[0]).decode(), text)
    except ValueError:
        return _RUN.sub(lambda run: _if_sure(run[0]), text)


def _if_sure(run: str) -> str:
    try:
        return _bytes_of(run).decode() if _SURE.search(run) else run
    except ValueError:
        return run


def _is_broken(text: str) -> bool:
    found = len(_BROKEN.findall(text))
    return bool(_SURE.search(text)) or found > 1


def _bytes_of(run: str) -> bytes:
    """Windows-1252, whose five holes are left as they are. Raises UnicodeEncodeError."""
    return b"".join(char.encode("latin-1" if "\x80" <= char <= "\x9f" else "cp1252") for char in run)
