"""Is this HTML, or a story's plain text? Judged by the file's name, else by what it looks like."""

import re
from pathlib import PurePath
from typing import Literal

_HTML_SUFFIXES = {".html", ".htm", ".xhtml"}
_OPENS_A_PAGE = re.compile(
    r"\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*"
    r"<(?:!doctype\s+html|(?:html|head|body|main|article|section|header|div|figure|table|ul|ol|p|h[1-6])[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_ENDS_A_BLOCK = re.compile(r"</(?:p|div|h[1-6]|li|td|blockquote|article|section|body|html)\s*>", re.IGNORECASE)
_ENOUGH = 2  # ends of blocks: a copied piece of a page has several, a text that speaks of HTML seldom more than one


def kind_of(text: str, name: str = "") -> Literal["text", "html"]:
    """Return what *text* is; *name* is the file it came in, if any."""
    if PurePath(name).suffix.lower() in _HTML_SUFFIXES or _OPENS_A_PAGE.match(text):
        return "html"
    return "html" if len(_ENDS_A_BLOCK.findall(text)) >= _ENOUGH else "text"
