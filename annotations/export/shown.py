"""The words of a note as a copy shows them, so that a copy that comes back can be compared with it. Pure."""

from __future__ import annotations

import re
from html import unescape

_INLINE = re.compile(r"</?(?:a|em|strong|s|del|code)(?: [^>]*)?>")
_OTHER = re.compile(r"<[^>]*>")


def shown_words(html: str) -> str:
    """Return the words of a rendered note (``NoteRow.html``), blocks and cells of tables apart, on one line."""
    return " ".join(unescape(_OTHER.sub(" ", _INLINE.sub("", html))).split())
