"""Headings that pages write as plain boxes: a short line between paragraphs of prose, bold or of a class of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from newsroom.ingest.page.short import is_short
from newsroom.text import whitespace
from newsroom.text.words import words

_MAX_HEADING = 120  # code points
_MIN_PROSE = 80  # code points of each paragraph beside it, in letters of alphabets
_DENSER = 3  # times as much is said by a letter of scripts without spaces
_MAX_BLOCKS = 20_000  # of a page
_RECURS = 2
_NEAR = 4  # elements
_LEVEL = "h3"  # below whatever the page has made headings itself; the outline closes gaps
_PARAGRAPHS = ("p", "div")
_BOLD = ("b", "strong")
_NO_HEADING = words("a img figure figcaption table ul ol br hr input button time iframe script p div")
_STOPS = tuple(".:;,!?…。！？；：，।|*\"'”’»")
_DENSE = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_CALLED = re.compile(
    r"(?:^|[\s_-])(?:(?:mid|sub|inter|cross|zwischen|inner|section)[-_]?(?:title|titre|titel|head\w*|titulo|titolo"
    r"|überschrift|ueberschrift)|h[2-6]|heading|subhead\w*|ladillo|intertítulo|zwischentitel|tussenkop\w*|mellanrubrik"
    r"|mellemrubrik|väliotsikko|śródtytuł|srodtytul|mezititulek|подзаголовок|小标题|小見出し)(?=$|[\s_-])",
    re.IGNORECASE,
)
_CALLED_ELSE = re.compile(
    r"caption|credit|byline|author|date|time|tag|share|label|(?:^|[\s_-])ads?(?=$|[\s_-])|advert|sponsor|promo|related"
    r"|more|quote|speaker|question|answer|verse|line|note|source|photo|image|pic|button|link|nav|menu|comment|teaser"
    r"|kicker|lead|intro|dateline|copyright|correction",
    re.IGNORECASE,
)


def mark_subheads(root: HtmlElement) -> None:
    """Make headings of the lines in *root* that are called so, are all bold, or recur with a class of their own."""
    lines = [line for line in islice(root.iter(*_PARAGRAPHS), _MAX_BLOCKS) if _stands_amid_prose(line)]
    recurring = {name for name, times in _classes(lines).items() if times >= _RECURS}
    for line in lines:
        if _CALLED.search(name := line.get("class", "")) or _is_bold_box(line) or name in recurring:
            line.tag = _LEVEL


def _classes(lines: list[HtmlElement]) -> Counter[str]:
    """Count classes by the different lines they are on: what is said again and again is no heading."""
    said = {(line.get("class", ""), line.text_content().strip()) for line in lines if line.tag == "div"}
    return Counter(name for name, _ in said if name)


def _is_bold_box(line: HtmlElement) -> bool:
    """Of a paragraph that is bold nobody knows what it is; a box that holds one bold line is set apart."""
    alone = len(line) == 1 and not (line.text or "").strip() and not (line[0].tail or "").strip()
    return line.tag == "div" and alone and line[0].tag in _BOLD


def _stands_amid_prose(line: HtmlElement) -> bool:
    if not is_short(line, _MAX_HEADING) or _CALLED_ELSE.search(line.get("class", "")):
        return False
    text = whitespace.line(line.text_content())
    if not text or text.endswith(_STOPS) or next(line.iterdescendants(*_NO_HEADING), None) is not None:
        return False
    beside = (_nearest(line.itersiblings(preceding=True)), _nearest(line.itersiblings()))
    return not (line.tail or "").strip() and all(_is_prose(each, line) for each in beside)


def _nearest(siblings: Iterator[HtmlElement]) -> HtmlElement | None:
    """Return the first of *siblings* that is text; pictures and blank lines may stand between a heading and that."""
    return next((each for each in islice(siblings, _NEAR) if each.tag in _PARAGRAPHS and not _is_between(each)), None)


def _is_between(element: HtmlElement) -> bool:
    return is_short(element, 0) or next(element.iterdescendants("img", "figure"), None) is not None


def _is_prose(element: HtmlElement | None, line: HtmlElement) -> bool:
    """Tell whether *element* is a paragraph, which is not called what *line* is."""
    if element is None or (element.get("class") and element.get("class") == line.get("class")):
        return False
    if next(element.iterdescendants(*_PARAGRAPHS, "ul", "table", "form"), None) is not None:
        return False
    text = element.text_content()[: 10 * _MIN_PROSE].strip()
    return len(text) + (_DENSER - 1) * len(_DENSE.findall(text)) >= _MIN_PROSE
