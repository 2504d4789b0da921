"""Which element makes which kind of paragraph, and which range."""

from __future__ import annotations

from dataclasses import dataclass

from lxml.html import HtmlElement

from newsroom.ingest.article import InlineKind, ParagraphKind, Picture
from newsroom.text.words import words

INLINES: dict[str, InlineKind] = {
    "a": "link",
    "em": "emphasis",
    "i": "emphasis",
    "cite": "emphasis",
    "strong": "strong",
    "b": "strong",
    "sup": "superscript",
    "sub": "subscript",
    "code": "code",
    "kbd": "code",
    "samp": "code",
}
HEADINGS = {"h1": 2, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}  # level 1 is the headline's
BLOCKS = words("p div section article dl dt dd blockquote ul ol li hr thead tbody tfoot tr th td caption figcaption")
_LISTS = ("ul", "ol")


@dataclass(frozen=True)
class Block:
    """What kind of paragraph the text within an element belongs to."""

    kind: ParagraphKind = "body"
    level: int = 0
    ordered: bool = False
    picture: Picture | None = None


def inner_block(element: HtmlElement, outer: Block) -> Block:
    """Return what *element* makes of the text in it; most leave it what the *outer* one made it."""
    tag = str(element.tag)
    if tag in HEADINGS:
        return Block("heading", HEADINGS[tag])
    if tag == "li":
        lists = list(element.iterancestors(*_LISTS))
        return Block("list_item", max(len(lists), 1), ordered=bool(lists) and lists[0].tag == "ol")
    return Block("quote") if tag == "blockquote" else outer
