"""Captions that pages write without ``figcaption``, by class or as the slanted line under a picture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml import html as lxml_html
from lxml.html import HtmlElement

from newsroom.ingest.page.credit_lines import join_credits
from newsroom.ingest.page.picture_boxes import mark_boxes
from newsroom.text.words import words

_MAX_CAPTION = 600  # code points
_CLIMB = 4  # elements from a caption up to what holds its picture too
_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:wp-)?(?:caption(?:s|-?text|_text)?|img-?caption|image-?caption|photo-?caption|cutline|legende?"
    r"|bild(?:unter|be)schrift\w*|bildtext|pie-?(?:de-?)?foto|pie|didascalia|onderschrift|bijschrift"
    r"|leyenda|pie-?de-?imagen|kuvateksti|popisek|podpis(?:-zdj\w*)?|подпись|图注|图说|キャプション"
    r"|(?:image|img|photo|foto|picture|pic|media|bild)[-_]*(?:description|desc|text|txt|info|legend\w*|credits?))"
    r"(?=$|[\s_-])|caption\b",
    re.IGNORECASE,
)
_NO_CAPTION = re.compile(r"closed|video-?js|vjs|subtitle|toggle|hide|button|track", re.IGNORECASE)
_SWITCH = re.compile(
    r"(?:^|[\s_-])(?:hide|toggle|show)-caption(?=$|[\s_-])", re.IGNORECASE
)  # of a caption, not its words
_CAPTION_TAGS = words("div p span dd td small em i cite aside section center")
_HOLDERS = words("figure div p span dl li section a center td table aside article header")
_MAX_CAPTIONS = 300  # of a page
_ROWS = words("tr tbody")
_SLANTED = words("em i small cite")


def mark_figures(root: HtmlElement) -> None:
    """Make ``figure`` and ``figcaption`` of pictures and what is called their caption, or stands under them slanted."""
    for switch in [each for each in root.iter("b", "button", "a", "span") if _SWITCH.search(each.get("class", ""))]:
        switch.drop_tree()
    captions = (each for each in root.iter(*_CAPTION_TAGS) if _is_called_caption(each))
    for caption in list(islice(captions, _MAX_CAPTIONS)):
        _mark(caption)
    for paragraph in list(root.iter("p", "div", "td", "center")):
        if (caption := _slanted(paragraph)) is not None:
            caption.tag = "figcaption"
            _figure_in(paragraph)
    mark_boxes(root)
    join_credits(root)


def _mark(caption: HtmlElement) -> None:
    """Pair *caption* with the picture right above it, or else with the one in the box that is around both."""
    if next(caption.iterancestors("figure"), None) is None and (picture := _above(caption)) is not None:
        figure = lxml_html.Element("figure")
        caption.addprevious(figure)
        figure.tail, caption.tail, picture.tail = caption.tail, None, None
        figure.extend([picture, caption])
    elif (holder := _holder(caption)) is not None:
        _figure_in(holder)
    else:
        return
    caption.tag = "figcaption"


def _above(caption: HtmlElement) -> HtmlElement | None:
    """Return what stands right before *caption*, if that is a picture and nothing else."""
    before = caption.getprevious()
    while before is not None and before.tag == "br" and not (before.tail or "").strip():
        before = before.getprevious()
    if before is None or caption.tag == "td" or (before.tail or "").strip():
        return None
    return before if not any(_bounded_text(before)) and next(before.iter("img"), None) is not None else None


def _is_called_caption(element: HtmlElement) -> bool:
    names = element.get("class", "")
    if not names or not _CAPTION.search(names) or _NO_CAPTION.search(names):
        return False
    return _is_line(element) and next(element.iter("img", "figure", "figcaption"), None) is None


def _is_line(element: HtmlElement) -> bool:
    length = sum(len(text) for text in _bounded_text(element))
    return 0 < length <= _MAX_CAPTION


def _bounded_text(element: HtmlElement) -> Iterator[str]:
    """Yield the element's text until it is longer than a caption is."""
    seen = 0
    for text in element.itertext():
        yield text.strip()
        seen += len(text.strip())
        if seen > _MAX_CAPTION:
            return


def _holder(caption: HtmlElement) -> HtmlElement | None:
    """Return the nearest element with the caption's picture, if that holds little else and is no figure yet."""
    own = sum(map(len, _bounded_text(caption)))
    for holder, _ in zip(caption.iterancestors(), range(_CLIMB), strict=False):
        if holder.tag in _ROWS:
            continue
        if holder.tag not in _HOLDERS or sum(map(len, _bounded_text(holder))) > own + _MAX_CAPTION // 4:
            return None
        if next(holder.iter("img"), None) is not None:
            return None if next(holder.iter("figcaption"), None) is not None else holder
    return None


def _figure_in(holder: HtmlElement) -> None:
    """Make *holder* a figure, or all that is in it where it is a cell."""
    if holder.tag != "td":
        holder.tag = "figure"
        return
    figure = lxml_html.Element("figure")
    figure.extend(list(holder))
    holder.append(figure)


def _slanted(paragraph: HtmlElement) -> HtmlElement | None:
    """Return what stands slanted under the picture that is all else in *paragraph*."""
    children = [child for child in paragraph if child.tag != "br"]
    if len(children) != 2 or (paragraph.text or "").strip() or any((child.tail or "").strip() for child in paragraph):
        return None
    picture, caption = children
    is_alone = not "".join(picture.itertext()).strip() and next(picture.iter("img"), None) is not None
    return caption if is_alone and caption.tag in _SLANTED and _is_line(caption) else None
