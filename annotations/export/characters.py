"""Characters that no markup can hold: XML 1.0 forbids them, and HTML calls them errors. Pure.

A page's text keeps every code point that its source had; copies in HTML and EPUB are written without these.
"""

from __future__ import annotations

import re

# Control characters but tab and line ends, halves of surrogate pairs, noncharacters. Those beyond the first plane are
# left: XML allows them, and a class of characters of several planes takes eight times as long.
_UNMARKABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def markable(text: str) -> str:
    """Return *text* without the characters that neither XML 1.0 nor HTML may hold."""
    return _UNMARKABLE.sub("", text)
