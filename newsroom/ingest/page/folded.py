"""The rest of a story that its page keeps folded until a reader asks for more."""

from __future__ import annotations

from lxml.html import HtmlElement

from newsroom.ingest.appeals import is_appeal
from newsroom.ingest.dump.lines import is_prose
from newsroom.ingest.page.names import is_folded, is_metered
from newsroom.ingest.page.tree import text_of

_MIN_PARAGRAPHS = 2


def unfold(root: HtmlElement) -> None:
    """Show what is folded or behind a meter: running text right beside more of it, as a rest of a story is."""
    for element in list(root.iter("div", "section", "span", "p")):
        if (is_folded(element) or _is_metered_rest(element)) and _is_rest(element):
            for name in ("hidden", "style", "aria-hidden", "class"):
                element.attrib.pop(name, None)


def _is_metered_rest(element: HtmlElement) -> bool:
    """What asks readers to pay is called the same as what they would pay for."""
    return is_metered(element) and not any(is_appeal(text_of(paragraph)) for paragraph in element.iter("p"))


def _is_rest(element: HtmlElement) -> bool:
    holder = element.getparent()
    return holder is not None and _prose(element) >= _MIN_PARAGRAPHS and _prose(holder) >= 1


def _prose(element: HtmlElement) -> int:
    return sum(is_prose(text_of(paragraph) or paragraph.text or "") for paragraph in element.iterchildren("p"))
