"""Characters that no markup can hold: XML 1.0 forbids them, and HTML calls them errors. Pure.

A page's text keeps every code point that its source had; copies in HTML and EPUB are written without these.
"""

from __future__ import annotations

import re

NOT_IN_XML = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
"""What no XML can hold, as it stands between the brackets of a regular expression: control characters but tab and line
ends, halves of surrogate pairs, the noncharacters at the end of the first plane."""

# HTML calls more control characters and noncharacters errors. Those beyond the first plane are left: XML allows them,
# and a class of characters of several planes takes eight times as long.
_UNMARKABLE = re.compile(f"[{NOT_IN_XML}\x7f-\x9f\ufdd0-\ufdef]")


def markable(text: str) -> str:
    """Return *text* without the characters that neither XML 1.0 nor HTML may hold."""
    return _UNMARKABLE.sub("", text)
