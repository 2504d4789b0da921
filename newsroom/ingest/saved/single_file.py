"""SingleFile keeps each picture once, in a style sheet; here it goes back to where it is shown."""

from __future__ import annotations

import re

from lxml import etree
from lxml import html as lxml_html

from newsroom.text.sanitise import bound_attributes

_KEPT = re.compile(
    r"--sf-img-(?P<number>\d{1,5})\s*:\s*url\(\s*(?P<quote>[\"']?)(?P<data>data:image/[^\"')\s]+)(?P=quote)\s*\)"
)
_SHOWN = re.compile(r"var\(\s*--sf-img-(\d{1,5})\s*\)")
_MAX_TAGS = 60_000  # longer pages are refused anyway


def with_pictures_back(markup: str) -> str:
    """Return *markup* with the pictures that SingleFile put into its style sheet as the sources of its images."""
    if "--sf-img-" not in markup or markup.count("<") > _MAX_TAGS:
        return markup
    kept = {match["number"]: match["data"] for match in _KEPT.finditer(markup)}
    try:
        root = lxml_html.document_fromstring(bound_attributes(markup).encode("utf-8", "replace"), parser=_parser())
    except etree.ParserError:
        return markup
    for image in root.iter("img"):
        shown = _SHOWN.search(image.get("style", ""))
        if shown and shown[1] in kept:
            image.set("src", kept[shown[1]])
    return str(lxml_html.tostring(root, encoding="unicode"))


def _parser() -> lxml_html.HTMLParser:
    return lxml_html.HTMLParser(encoding="utf-8")
