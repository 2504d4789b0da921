"""Small boxes of a picture and a few words, which are its caption whatever they are called."""

from __future__ import annotations

import re
from itertools import islice

from lxml.html import HtmlElement

from newsroom.ingest.page.short import is_short
from newsroom.text.words import words

_MAX_WORDS = 400  # code points of all that stands in the box
_MIN_PROSE = 60  # code points of the paragraph beside it
_MAX_PICTURES = 300  # of a page
_MAX_PARTS = 40  # elements in a box
_CLIMB = 5  # elements from a picture up to the box that holds words too
_BOXES = words("div section span center aside")
_NOT_OF_PICTURES = words("h1 h2 h3 h4 h5 h6 ul ol table form input button blockquote iframe video figure figcaption")
_CALLED = re.compile(
    r"(?:^|[\s_-])(?:pic|pics|picture|pict|image|img|imgbox|photo|photobox|foto|media|bild|illustration|figure|fig)"
    r"(?=$|[\s_-])",
    re.IGNORECASE,
)
_CALLED_ELSE = re.compile(
    r"author|byline|bio|avatar|profile|related|promo|card|teaser|(?:^|[\s_-])ads?(?=$|[\s_-])|advert|sponsor|newsletter"
    r"|subscri|share|social|recommend|more|product|item|list|nav|menu|logo|header|footer|comment|banner|widget|video",
    re.IGNORECASE,
)


def mark_boxes(root: HtmlElement) -> None:
    """Make figures of the boxes in *root* that hold one picture and its words, and stand amid prose."""
    for image in list(islice(root.iter("img"), _MAX_PICTURES)):
        if next(image.iterancestors("figure"), None) is None and (box := _box(image)) is not None:
            box.tag = "figure"


def _box(image: HtmlElement) -> HtmlElement | None:
    """Return the first box around *image* with words, if all of them go with the picture."""
    for around, _ in zip(image.iterancestors(), range(_CLIMB), strict=False):
        if len(list(islice(around.iter(), _MAX_PARTS + 1))) > _MAX_PARTS:
            return None
        if not is_short(around, 0):
            return around if _is_of_picture(around) else None
    return None


def _is_of_picture(box: HtmlElement) -> bool:
    names = box.get("class", "")
    if box.tag not in _BOXES or not is_short(box, _MAX_WORDS) or _CALLED_ELSE.search(names):
        return False
    if len(list(islice(box.iter("img"), 2))) > 1 or next(box.iterdescendants(*_NOT_OF_PICTURES), None) is not None:
        return False
    return not _leads_on(box) and _holds_words_apart(box, is_called=bool(_CALLED.search(names))) and _is_amid_prose(box)


def _leads_on(box: HtmlElement) -> bool:
    """Words that are a link are those of another story."""
    linked = sum(len((link.text_content() or "").strip()) for link in box.iter("a"))
    return 2 * linked > len(box.text_content().strip())


def _holds_words_apart(box: HtmlElement, *, is_called: bool) -> bool:
    """Tell whether the words are in one element after the picture, and no paragraph unless the box is a picture's."""
    own = (box.text or "").strip() or any((child.tail or "").strip() for child in box)
    spoken = [child for child in box if not is_short(child, 0)]
    if own or not spoken or next(spoken[0].iter("img"), None) is not None:
        return False
    return is_called or (len(spoken) == 1 and spoken[0].tag != "p" and next(spoken[0].iter("p"), None) is None)


def _is_amid_prose(box: HtmlElement) -> bool:
    """Tell whether a paragraph is right beside *box*: elsewhere such boxes show people and other stories."""
    beside = (next(box.itersiblings(), None), next(box.itersiblings(preceding=True), None))
    return any(each is not None and each.tag in ("p", "div") and _is_prose(each) for each in beside)


def _is_prose(element: HtmlElement) -> bool:
    return not is_short(element, _MIN_PROSE) and next(element.iterdescendants("p", "div", "img", "li"), None) is None
