"""What stands on a very large page a thousand times: comments, posts of a live blog, links of a menu.

A story has no thousand boxes, and weighing each of them takes seconds.
"""

from __future__ import annotations

from collections import defaultdict

from lxml.html import HtmlElement

from newsroom.ingest.dump.lines import is_prose
from newsroom.ingest.page.tree import text_of
from newsroom.text.words import words

_LARGE = 10_000  # elements of a page; those with less are read as they are
_MANY = 1_000  # siblings with the same class
_LEFT = 3  # paragraphs of running text without which a page has no other story
_MEMBERS = words("div section article li")

Crowd = list[HtmlElement]


def disperse(root: HtmlElement) -> None:
    """Drop from *root*, in place, the boxes that are there a thousand times, if paragraphs of a story are left."""
    elements = list(root.iter("*"))
    crowds = _crowds(elements) if len(elements) >= _LARGE else []
    members = {element for crowd in crowds for element in crowd}
    if members and _leaves_a_story(root, members):
        for member in members:
            member.drop_tree()


def _crowds(elements: list[HtmlElement]) -> list[Crowd]:
    alike: defaultdict[tuple[HtmlElement | None, str, str], Crowd] = defaultdict(list)
    for element in elements:
        if element.tag in _MEMBERS:
            alike[element.getparent(), str(element.tag), _first_class(element)].append(element)
    return [crowd for crowd in alike.values() if len(crowd) >= _MANY]


def _first_class(element: HtmlElement) -> str:
    """Return the first class: further ones may count the boxes."""
    return next(iter(element.get("class", "").split()), "")


def _leaves_a_story(root: HtmlElement, members: set[HtmlElement]) -> bool:
    left = 0
    for paragraph in root.iter("p"):
        if is_prose(text_of(paragraph)) and members.isdisjoint(paragraph.iterancestors()):
            left += 1
        if left >= _LEFT:
            return True
    return False
