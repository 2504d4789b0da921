"""A page as an lxml tree, without the parts that hold no text for readers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from lxml import etree
from lxml import html as lxml_html
from lxml.html import HtmlElement

from newsroom.ingest.errors import NoArticle, SourceTooLarge
from newsroom.ingest.page.standard import standardise
from newsroom.text import whitespace
from newsroom.text.sanitise import bound_attributes, without_controls
from newsroom.text.words import words

_MAY_BE_EMPTY = words("body hr td th")
MAX_TAGS = 40_000  # long pages of news have 5,000
_MAX_NAMES = 250  # code points
_WITHOUT_TEXT = words("style template noscript iframe object embed svg math canvas audio video select textarea input")
BLOCKS = words("""
    address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul
""")


def parse(markup: str) -> HtmlElement:
    """Return the page's tree; ``script`` elements stay, since JSON-LD is in them.

    Raises NoArticle, and SourceTooLarge above MAX_TAGS.
    """
    try:
        # As bytes, because lxml refuses text that carries an encoding declaration.
        parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
        page = bound_attributes(without_controls(markup)).encode("utf-8", "replace")
        root = cast(HtmlElement, lxml_html.document_fromstring(page, parser=parser))
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise NoArticle("There is no page in this. Paste the story’s text, or upload the saved page.") from error
    if sum(1 for _ in root.iter()) > MAX_TAGS:
        raise SourceTooLarge("This page is too long for one story. Paste the story’s text alone.")
    _bound_names(root)
    standardise(root)
    for element in list(root.iterdescendants(*_WITHOUT_TEXT)):
        element.drop_tree()
    _drop_empty(root)
    return root


def _drop_empty(root: HtmlElement) -> None:
    """Drop blocks and marks of letters around nothing; pages of machines may have thousands of them."""
    for element in reversed(list(root.iter(*BLOCKS, "span", "b", "i"))):
        empty = not len(element) and not (element.text or "").strip()
        if empty and element.tag not in _MAY_BE_EMPTY and element.getparent() is not None:
            element.drop_tree()


def _bound_names(root: HtmlElement) -> None:
    """Cut classes and ids that no hand or program writes: everybody looks for words in them."""
    for element in root.iter("*"):
        for name in ("class", "id", "style"):
            if len(value := element.get(name, "")) > _MAX_NAMES:
                element.set(name, value[:_MAX_NAMES])


def text_of(element: HtmlElement, between: str = " ") -> str:
    """Return the element's text as one clean line, with *between* where one block ends and the next begins."""
    own = whitespace.line("".join(_own_text(element)))
    return between.join([*([own] if own else []), *(text for _, text in text_blocks(element))])


def text_blocks(root: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """Yield each block element that holds text of its own, with that text (of inline children too, not of blocks)."""
    for element in root.iterdescendants(*BLOCKS):
        text = whitespace.line("".join(_own_text(element)))
        if text:
            yield element, text


def _own_text(element: HtmlElement) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and child.tag not in BLOCKS and child.tag != "script":
            yield from _own_text(child)
        yield " " * (child.tag == "br") + (child.tail or "")
