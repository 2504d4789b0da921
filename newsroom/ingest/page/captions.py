"""Pictures of a story as paragraphs: with their caption, with what describes them, or without words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml.html import HtmlElement

from newsroom.ingest.article import WORDLESS, IngestedParagraph, Picture
from newsroom.ingest.page.addresses import PICTURE_SCHEMES, absolute
from newsroom.text import whitespace

_MIN_ALT_WORDS = 2  # of a picture without a caption: one word labels an icon or a rule
_MAX_CAPTION = 600  # code points in a figure without figcaption
_BUTTONS = re.compile(
    r"(?:[\s|/(\[]{0,4}(?:(?:hide|toggle|show|close|expand)\s(?:image\s|photo\s)?captions?"
    r"|[\s|/\]](?:click to )?enlarge)[)\]]?)+$",
    re.IGNORECASE,
)


def is_wrapper(figure: HtmlElement) -> bool:
    """Tell whether *figure* has no picture of its own: it is around a table, a quote, code, figures or an embed."""
    if next(figure.iter("img"), None) is None:
        return True
    if next(figure.iterdescendants("table", "blockquote", "pre", "figure"), None) is not None:
        return True
    return next(figure.iter("figcaption"), None) is None and len(figure.text_content()) > _MAX_CAPTION


def picture_of(image: HtmlElement, base: str) -> Picture:
    """Return the picture of an ``img``, its address absolute against *base*, ``""`` when that is none."""
    src = absolute(image.get("src", ""), base, PICTURE_SCHEMES)
    return Picture(src, whitespace.line(image.get("alt", "")))


def with_picture(caption: IngestedParagraph | None, picture: Picture) -> Iterator[IngestedParagraph]:
    """Yield *picture* with its *caption*, else with what describes it; nothing when it has no words and no address."""
    shown = picture if picture.src else None
    text = _BUTTONS.sub("", caption.text) if caption else ""
    if caption and text:
        inlines = tuple(inline for inline in caption.inlines if inline.end <= len(text))
        yield replace(caption, text=text, inlines=inlines, picture=_beside(text, shown))
    elif shown:
        yield IngestedParagraph(picture.alt if _describes(picture.alt) else WORDLESS, "caption", picture=shown)


def _beside(caption: str, picture: Picture | None) -> Picture | None:
    """A description that only repeats the caption beside it is none."""
    return replace(picture, alt="") if picture and picture.alt == caption else picture


def _describes(alt: str) -> bool:
    return len(alt.split()) >= _MIN_ALT_WORDS or (not alt.isascii() and len(alt) > _MIN_ALT_WORDS)
