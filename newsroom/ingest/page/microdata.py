"""What a page states in microdata, RDFa, and the classes of hNews and h-entry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from newsroom.ingest.page.author_names import names_in
from newsroom.ingest.page.json_ld import clean
from newsroom.ingest.page.place import Place
from newsroom.ingest.page.stated import Stated
from newsroom.text.words import words

# Property to what it means; RDFa's prefixes are cut off. Classes are those of microformats.
_PROPERTIES = {
    "headline": "headlines",
    "author": "authors",
    "creator": "authors",
    "datepublished": "published",
    "datecreated": "published",
    "datemodified": "updated",
    "articlesection": "section",
}
_CLASSES = {
    "entry-title": "headlines",
    "p-author": "authors",
    "dt-published": "published",
    "published": "published",
    "dt-updated": "updated",
}
_VALUES = ("content", "datetime", "title")
_DATES = words("published updated")
_MAX = 20  # values of one meaning
_PREFIX = re.compile(r"^.*[:/#]")


def microdata_stated(place: Place) -> Stated:
    """Return what is stated of the story in *place*; what stands beside it, such as other stories' cards, is not."""
    found: dict[str, list[str]] = {name: [] for name in (*_PROPERTIES.values(), *_CLASSES.values())}
    for meaning, element in _marked(place):
        if len(found[meaning]) < _MAX:
            found[meaning] += _values(meaning, element)
    several = {name: tuple(dict.fromkeys(values)) for name, values in found.items() if name != "section"}
    return Stated(where="microdata", section=next(iter(found["section"]), ""), **several)  # type: ignore[arg-type]


def _marked(place: Place) -> Iterator[tuple[str, HtmlElement]]:
    for element in place.root.iter():
        meaning = _meaning(element) if element.attrib and isinstance(element.tag, str) else ""
        if meaning and not place.is_beside(element):
            yield meaning, element


def _meaning(element: HtmlElement) -> str:
    named = element.get("itemprop") or (element.get("property", "") if element.tag != "meta" else "")
    properties = (_PROPERTIES.get(_PREFIX.sub("", name).lower(), "") for name in named.split())
    classes = (_CLASSES.get(name, "") for name in element.get("class", "").lower().split())
    return next(filter(None, (*properties, *classes)), "")


def _values(meaning: str, element: HtmlElement) -> Iterator[str]:
    if meaning == "authors":
        yield from ([stated] if (stated := clean(element.get("content", ""))) else islice(names_in(element), _MAX))
        return
    stated = next(filter(None, (element.get(name, "") for name in _VALUES)), "")
    text = stated if stated and (meaning in _DATES or element.tag == "meta") else element.text_content()
    yield from filter(None, [clean(text)])
