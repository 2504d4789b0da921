"""Pull quotes without a name: what stands aside, and is a quotation or says again what the story says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from newsroom.ingest.page.short import is_short
from newsroom.text.words import words

_MIN_LETTERS = 12  # letters and digits of what is said again
_MAX_QUOTE = 400  # code points
_MAX_ASIDES = 100  # of a page
_MAX_PAGE = 1_000_000  # code points that are searched
_BOXES = words("div section span p")
_ASIDE = re.compile(
    r"(?:^|[\s_-])(?:(?:float|align|pull)-?(?:right|left)|(?:right|left)-?(?:float|align)|highlight|destacado|callout"
    r"|exergue|sumario|pulled)(?=$|[\s_-])",
    re.IGNORECASE,
)
_FLOATS = re.compile(r"(?:^|[;\s])float\s*:\s*(?:left|right)", re.IGNORECASE)
_MARKS = '"“”„«»‘’「」『』'
_NO_QUOTE = words("a img figure blockquote h1 h2 h3 h4 h5 h6 ul ol table form button iframe")
_NOT_SAID = words("script style noscript template head")


def mark_repeats(root: HtmlElement) -> None:
    """Make ``blockquote`` of what stands aside in *root* if it is all a quotation, or its words are the story's too."""
    asides = list(islice(filter(_may_be_quote, root.iter("aside", *_BOXES)), _MAX_ASIDES))
    said = "".join(_said(root)) if asides else ""
    for aside in reversed(asides):
        if next(aside.iterdescendants("blockquote"), None) is None and _is_quote(aside, said):
            aside.tag = "blockquote"
            aside.attrib.pop("class", None)


def _may_be_quote(element: HtmlElement) -> bool:
    named = (
        element.tag == "aside" or _ASIDE.search(element.get("class", "")) or _FLOATS.search(element.get("style", ""))
    )
    if not named or is_short(element, 0) or not is_short(element, _MAX_QUOTE):
        return False
    around = next(element.iterancestors("blockquote", "figure"), None)
    return around is None and next(element.iterdescendants(*_NO_QUOTE), None) is None


def _is_quote(aside: HtmlElement, said: str) -> bool:
    text = (aside.text_content() or "").strip()
    spoken = "".join((quote.text_content() or "").strip() for quote in aside.iter("q"))
    if spoken == text or (text[0] in _MARKS and text[-1] in _MARKS):
        return True
    return len(_plain(text)) >= _MIN_LETTERS and said.count(_plain(text)) > 1


def _said(root: HtmlElement) -> Iterator[str]:
    """Yield the letters of all that *root* shows."""
    total = 0
    for element in root.iter("*"):
        for text in ("" if element.tag in _NOT_SAID else element.text or "", element.tail or ""):
            total += len(text)
            if text and total <= _MAX_PAGE:
                yield _plain(text)


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
