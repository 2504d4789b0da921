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
    "s": "struck",
    "strike": "struck",
    "del": "struck",
}
HEADINGS = {"h1": 2, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}  # level 1 is the headline's
BLOCKS = words("p div section article dl dt dd blockquote ul ol li hr thead tbody tfoot tr th td caption figcaption")
_INDENTING = ("ul", "ol", "dl", "dd")
_CAPTIONS = ("figcaption", "caption")


@dataclass(frozen=True)
class Block:
    """What kind of paragraph the text within an element belongs to.

    ``group`` is the number of the quotation or list item around it: the paragraphs of one go on with each other.
    """

    kind: ParagraphKind = "body"
    level: int = 0
    ordered: bool = False
    picture: Picture | None = None
    group: int = 0


def inner_block(element: HtmlElement, outer: Block, group: int) -> Block:
    """Return what *element* makes of the text in it; most leave it what the *outer* one made it.

    *group* is the number of the quotation or list item that it may begin. Terms and what is said of them are items of
    a list, one level apart.
    """
    tag = str(element.tag)
    if tag in HEADINGS:
        return Block("heading", HEADINGS[tag])
    if tag in ("li", "dt", "dd"):
        depth = max(sum(1 for _ in element.iterancestors(*_INDENTING)), 1)
        return Block("list_item", depth + (tag == "dd"), _is_ordered(element), group=group)
    if tag == "blockquote" and outer.kind != "quote":
        return Block("quote", group=group)
    return Block("caption") if tag in _CAPTIONS else outer


def _is_ordered(item: HtmlElement) -> bool:
    around = next(item.iterancestors("ul", "ol", "dl"), None)
    return around is not None and around.tag == "ol"
