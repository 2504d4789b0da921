"""Is this HTML, or a story's plain text? Judged by the file's name, else by what it looks like."""

import json
import re
from pathlib import PurePath
from typing import Literal

from newsroom.ingest.errors import NotText

_HTML_SUFFIXES = {".html", ".htm", ".xhtml"}
_OPENS_A_PAGE = re.compile(
    r"\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*"
    r"<(?:!doctype\s+html|(?:html|head|body|main|article|section|header|div|figure|table|ul|ol|p|h[1-6])[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_ENDS_A_BLOCK = re.compile(r"</(?:p|div|h[1-6]|li|td|blockquote|article|section|body|html)\s*>", re.IGNORECASE)
_UNKNOWN = (
    "This is {what} of no kind that Newsroom knows. Bring the story’s page or its text; feeds, wire items and the"
    " exports of read-later services are known by what is in them."
)
_NO_WORDS = "There are no words in this, only a few characters again and again. Paste a story’s text."
_LONG, _LETTERS = 60, 6  # characters of a text, and how many different ones it has at least
_MOST_OPENED = 200_000
_ENOUGH = 2  # ends of blocks: a copied piece of a page has several, a text that speaks of HTML seldom more than one


def kind_of(text: str, name: str = "") -> Literal["text", "html"]:
    """Return what *text* is; *name* is the file it came in, if any. Raises NotText for what is written for programs."""
    if PurePath(name).suffix.lower() in _HTML_SUFFIXES or _OPENS_A_PAGE.match(text):
        return "html"
    if len(_ENDS_A_BLOCK.findall(text)) >= _ENOUGH:
        return "html"
    if sentence := _no_story(text.removeprefix("\ufeff").strip(), name):
        raise NotText(sentence)
    return "text"


def _no_story(text: str, name: str) -> str:
    """Return why *text*, which is of no kind with marks of its own, is no story's text either, or ""."""
    if text.startswith(("{", "[")) and _is_json(text):
        return _UNKNOWN.format(what="JSON")
    if text.startswith("<?xml") or (text.startswith("<") and name.lower().endswith(".xml")):
        return _UNKNOWN.format(what="XML")
    return _NO_WORDS if len(text) > _LONG and len(set(text)) < _LETTERS else ""


def _is_json(text: str) -> bool:
    """Tell whether *text* is an object or a list as JSON has it. One that opens more than a story can is one."""
    if text.count("[") + text.count("{") > _MOST_OPENED:
        return True
    try:
        return isinstance(json.loads(text), dict | list)
    except (ValueError, RecursionError):
        return False
