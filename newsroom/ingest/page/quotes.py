"""Quotations that pages set apart without ``blockquote``: pull quotes, by what they are called."""

from __future__ import annotations

import re
from itertools import islice

from lxml.html import HtmlElement

from newsroom.ingest.page.repeats import mark_repeats
from newsroom.text.words import words

_MAX_QUOTE = 600  # code points
_MAX_QUOTES = 200  # of a page
_QUOTE = re.compile(
    r"(?:^|[\s_-])(?:pull-?quotes?|block-?quotes?|quote-?block|article-?quotes?|inline-?quotes?|zitat|citation-?block"
    r"|destacado-?cita)(?=$|[\s_-])",
    re.IGNORECASE,
)
_TAGS = words("aside div p section span center")


def mark_quotes(root: HtmlElement) -> None:
    """Make ``blockquote`` of short boxes that are called quotations, the innermost of those within each other.

    What stands at the foot of a quotation says whose it is, where elsewhere a ``footer`` is the page's.
    """
    for foot in list(root.iter("footer")):
        if next(foot.iterancestors("blockquote"), None) is not None:
            foot.tag = "p"
    called = (each for each in root.iter(*_TAGS) if _QUOTE.search(each.get("class", "")))
    for element in reversed(list(islice(called, _MAX_QUOTES))):
        if _is_quote(element):
            element.tag = "blockquote"
            element.attrib.pop("class", None)
    mark_repeats(root)


def _is_quote(element: HtmlElement) -> bool:
    around = next(element.iterancestors("blockquote"), None)
    within = next(element.iter("blockquote", "figure", "img"), None)
    return around is None and within is None and 0 < len((element.text_content() or "").strip()) <= _MAX_QUOTE
