"""A headline that no heading shows: the part of the page's title that stands on the page as a text of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from lxml.html import HtmlElement

from newsroom.ingest.page.likeness import folded, is_wordy
from newsroom.ingest.page.short import is_short
from newsroom.ingest.title import title_runs
from newsroom.text import whitespace
from newsroom.text.words import words

_MAX_HEADLINE = 400  # code points
_MAX_LOOKED_AT = 4_000  # elements
_NEVER = words("a li nav aside footer button label option title script head figcaption")


def shown_headline(root: HtmlElement, stated: Sequence[str], title: str) -> tuple[HtmlElement, str] | None:
    """Return the first element that says one of *stated*, else the longest run of *title*'s parts that one says."""
    wanted = [folded(text) for text in (*stated, *title_runs(title)) if is_wordy(text)]
    shown: dict[str, tuple[HtmlElement, str]] = {}
    for element, text in _texts(root) if wanted else ():
        if (words_ := folded(text)) in wanted:
            shown.setdefault(words_, (element, text))
    return next((shown[each] for each in wanted if each in shown), None)


def _texts(root: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """Yield short texts with the element that holds each: all that is in it, or a line of it between breaks."""
    for count, element in enumerate(_looked_at(root)):
        if count >= _MAX_LOOKED_AT:
            return
        lines = chain([element.text], (child.tail for child in element))
        whole = element.text_content() if is_short(element, _MAX_HEADLINE) else ""
        for text in map(whitespace.line, filter(None, (whole, *lines))):
            if 0 < len(text) <= _MAX_HEADLINE:
                yield element, text


def _looked_at(holder: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the elements in *holder* outside of links, lists and navigation."""
    waiting = [holder]
    while waiting:
        element = waiting.pop()
        if element.tag in ("html", "body") or (isinstance(element.tag, str) and element.tag not in _NEVER):
            yield element
            waiting += reversed(element)
