"""The part of the page's own tree that holds the story, with the boxes that are not the story cut out.

The extractors find the words but drop most of the structure, so the words lead back to the page's own markup.
"""

from __future__ import annotations

import re
from collections import defaultdict
from copy import deepcopy

from lxml.html import HtmlElement

from newsroom.ingest.page.extract import Story
from newsroom.ingest.page.tree import text_blocks
from newsroom.text.words import words

_HOLDS = 0.9  # share of the story's text that its container has
_MATCH = 0.5  # share of a block's words found in the story
_BOX_MATCH = 0.3  # a box with more of the story than this, by length, is no furniture whatever it is called
_FURNITURE_TAGS = words("nav aside footer form button script")
_FURNITURE_ROLES = words("navigation complementary banner search contentinfo dialog menu toolbar")
_FURNITURE_NAMES = re.compile(
    r"(?:^|[\s_-])(?:related|recirc\w*|recommend\w*|share|sharing|social|newsletter|subscri\w+|promo\w*|advert\w*|ads?"
    r"|sponsor\w*|comments?|disqus|outbrain|taboola|sidebar|breadcrumbs?|byline|tags?|topics?|most-?(?:read|popular)"
    r"|trending|more-?(?:stories|news|on|from)|read-?(?:more|next|also)|paywall|cookie|consent|popup|modal|toolbar|nav"
    r"|menu|author-?(?:bio|info|box)|correction-?link|print-?only|hidden|visually-?hidden|sr-only|screen-reader\w*"
    r"|follow|signup|sign-?up|donat\w+|player|gallery-?(?:nav|count)|pullquote-?share|timestamp|metadata|meta)(?=$|[\s_-])",
    re.IGNORECASE,
)


def find_container(root: HtmlElement, story: Story) -> HtmlElement | None:
    """Return a copy of the smallest element that holds the story, furniture cut out; None when it is not in *root*."""
    weights = _weights(root, story)
    total = weights.get(root, 0)
    if not total:
        return None
    element = root
    while (child := _heavy_child(element, weights, total)) is not None:
        element = child
    doomed = [i for i, part in enumerate(element.iter()) if part is not element and _is_furniture(part, weights)]
    copy = deepcopy(element)
    for part in [part for i, part in enumerate(copy.iter()) if i in set(doomed)]:
        if part.getparent() is not None:
            part.drop_tree()
    return copy


def _weights(root: HtmlElement, story: Story) -> dict[HtmlElement, int]:
    """Return for each element how many code points of the story are in it."""
    weights: dict[HtmlElement, int] = defaultdict(int)
    for element, text in text_blocks(root):
        if story.share(text) >= _MATCH:
            for holder in (element, *element.iterancestors()):
                weights[holder] += len(text)
    return weights


def _heavy_child(element: HtmlElement, weights: dict[HtmlElement, int], total: int) -> HtmlElement | None:
    return next((child for child in element if weights.get(child, 0) >= _HOLDS * total), None)


def _is_furniture(element: HtmlElement, weights: dict[HtmlElement, int]) -> bool:
    if not isinstance(element.tag, str) or element.tag in _FURNITURE_TAGS:
        return True
    if not _is_called_furniture(element):
        return False
    return weights.get(element, 0) <= _BOX_MATCH * len(element.text_content())


def _is_called_furniture(element: HtmlElement) -> bool:
    hidden = "hidden" in element.attrib or "display:none" in element.get("style", "").replace(" ", "")
    names = f"{element.get('class', '')} {element.get('id', '')}"
    return hidden or element.get("role") in _FURNITURE_ROLES or bool(_FURNITURE_NAMES.search(names))
