"""Who took a picture, where a page says that beside the caption: it is a caption too, under the other."""

from __future__ import annotations

import re
from itertools import islice

from lxml import html as lxml_html
from lxml.html import HtmlElement

from newsroom.ingest.page.short import is_short
from newsroom.text.words import words

_MAX_CREDIT = 160  # code points
_MAX_FIGURES = 300  # of a page
_MAX_LINES = 30  # of a figure
_LINES = words("div p span small cite em")
_CALLED = re.compile(
    r"(?:^|[\s_-])(?:credits?|credit-?line|photo-?credits?|image-?credits?|copyright|photographer|bildnachweis|crédits?"
    r"|fotograf\w*)(?=$|[\s_-])",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"(?:(?:photo|photograph|picture|image|foto|bild|crédit|credit|courtesy|фото|снимок|写真|撮影|摄影|图)\w*"
    r"(?:\s+(?:credit|by|de|di|von))?\s*[:：|/]|©|\(c\)\s)",
    re.IGNORECASE,
)


def join_credits(root: HtmlElement) -> None:
    """Let the credit that stands in a ``figure`` of *root* beside its one ``figcaption`` be another, below it."""
    for figure in list(islice(root.iter("figure"), _MAX_FIGURES)):
        captions = list(islice(figure.iter("figcaption"), 2))
        lines = islice(figure.iter(*_LINES), _MAX_LINES) if len(captions) == 1 else ()
        for credit in [line for line in lines if _is_credit(line, captions[0])]:
            _join(captions[0], credit)


def says_credit(text: str) -> bool:
    """Tell whether *text* begins as a credit does: "Photo: …"."""
    return bool(_SAID.match(text))


def _is_credit(line: HtmlElement, caption: HtmlElement) -> bool:
    if is_short(line, 0) or not is_short(line, _MAX_CREDIT) or next(line.iter("img", "figcaption"), None) is not None:
        return False
    text = (line.text_content() or "").strip()
    called = _CALLED.search(line.get("class", "")) or says_credit(text)
    return bool(called) and caption not in line.iterancestors() and text not in caption.text_content()


def _join(caption: HtmlElement, credit: HtmlElement) -> None:
    """Move *credit* under *caption*, unless it went with the line around it."""
    if credit.getparent() is None or not any(each.tag == "figure" for each in credit.iterancestors()):
        return
    below = lxml_html.Element("figcaption")
    below.text = (credit.text_content() or "").strip()
    credit.drop_tree()
    caption.addnext(below)
    below.tail, caption.tail = caption.tail, None
