"""The comments of a returned document, as its ``comments.xml`` and the parts beside it have them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from annotations.export.docx.identity import SIGN
from annotations.export.docx.rich import BAR, BULLET, GAP, SPACE, Line, Span
from annotations.returns.files.docx.parsing import Relation, attribute, child, is_on, local
from annotations.weave.tags import is_linkable

_BEGINNING = re.compile(rf"((?:{GAP})*)(?:({BULLET}|{BAR}|\d{{1,9}}\.){SPACE})?")
_FIXED_WIDTH = re.compile(r"courier|consol|mono|menlo", re.IGNORECASE)
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "‑"}


@dataclass(frozen=True, slots=True)
class Said:
    """A comment. ``number`` is its ``w:id``, ``paragraphs`` the ids of its paragraphs, which other parts refer to.

    ``heading`` is the line that says what its mark is, and no part of ``lines``.
    """

    number: str
    author: str
    date: str
    lines: Sequence[Line]
    paragraphs: Sequence[str]
    heading: str = ""


def comments_of(root: etree._Element, links: Mapping[str, Relation]) -> Iterator[Said]:
    """Yield the comments of the root of ``comments.xml``, without the line that says what a mark is."""
    for comment in root:
        if local(comment.tag) == "comment":
            paragraphs = [each for each in comment.iter() if local(each.tag) == "p"]
            heading, lines = _parted([_line(each, links) for each in paragraphs])
            yield Said(
                attribute(comment, "id"),
                " ".join(attribute(comment, "author").split()),
                attribute(comment, "date"),
                tuple(lines),
                tuple(filter(None, (attribute(each, "paraId").upper() for each in paragraphs))),
                heading,
            )


def _parted(lines: Sequence[Line]) -> tuple[str, Sequence[Line]]:
    """Return the line that says what the mark is, empty where there is none, and the others."""
    return (lines[0].words, lines[1:]) if lines and lines[0].words.startswith(SIGN) else ("", lines)


def _line(paragraph: etree._Element, links: Mapping[str, Relation]) -> Line:
    spans = list(_spans(paragraph, links))
    beginning = _BEGINNING.match("".join(span.words for span in spans))
    assert beginning  # it matches nothing, too
    sign = beginning[2] or (BULLET if child(paragraph, "pPr", "numPr") is not None else "")
    return Line(tuple(_after(spans, beginning.end())), sign, len(beginning[1]) // len(GAP))


def _after(spans: Sequence[Span], length: int) -> Iterator[Span]:
    """Yield *spans* without their first *length* code points."""
    for span in spans:
        yield replace(span, words=span.words[length:])
        length = max(length - len(span.words), 0)


def _spans(paragraph: etree._Element, links: Mapping[str, Relation]) -> Iterator[Span]:
    """Yield the runs that stand in the paragraph when its tracked changes are accepted."""
    for element in paragraph:
        name = local(element.tag)
        if name == "r":
            yield from _run(element, "")
        elif name == "hyperlink":
            href = _href(links.get(attribute(element, "id")))
            yield from (span for run in element if local(run.tag) == "r" for span in _run(run, href))
        elif name in ("ins", "smartTag", "moveTo"):
            yield from (span for run in element if local(run.tag) == "r" for span in _run(run, ""))


def _run(run: etree._Element, href: str) -> Iterator[Span]:
    words = "".join(_written(each) for each in run)
    if words:
        look = child(run, "rPr")
        looks = (is_on(look, "b"), is_on(look, "i"), is_on(look, "strike"), _is_code(look))
        yield Span(words, *looks, href)


def _written(element: etree._Element) -> str:
    name = local(element.tag)
    return (element.text or "") if name == "t" else _SIGNS.get(name, "")


def _is_code(look: etree._Element | None) -> bool:
    """Tell by the style, or where a program knows none in comments, by the font."""
    if look is None:
        return False
    style, fonts = child(look, "rStyle"), child(look, "rFonts")
    is_styled = style is not None and attribute(style, "val") == "HTMLCode"
    return is_styled or (fonts is not None and bool(_FIXED_WIDTH.search(attribute(fonts, "ascii"))))


def _href(link: Relation | None) -> str:
    return link.target if link and link.is_outside and is_linkable(link.target) else ""
