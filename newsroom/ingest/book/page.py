"""A file of a book: its body, and where in its words each id stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from newsroom.ingest.book.book import Book, kinds_of
from newsroom.ingest.word.xml import attribute, local
from newsroom.text.words import words

UNREAD = words("head script style template svg math audio video object iframe noscript")
_ONE_LINE = words("p h1 h2 h3 h4 h5 h6 dt")  # a chapter does not begin amid these, but with them


@dataclass(frozen=True)
class Page:
    """The body of the file *path*."""

    path: str
    body: etree._Element

    @cached_property
    def by_id(self) -> Mapping[str, etree._Element]:
        """The elements with an id, or with the name of an anchor of old."""
        named = ((attribute(each, "id") or attribute(each, "name"), each) for each in self.body.iter("{*}*"))
        return {each: element for each, element in reversed(list(named)) if each}

    @cached_property
    def kinds(self) -> frozenset[str]:
        """What all of the file is, as its body says, or the only section in it."""
        sections = [each for each in self.body if local(each.tag) in ("section", "div", "nav")]
        alone = sections[0] if len(sections) == 1 and len(self.body) == 1 else None
        return kinds_of(self.body) | (kinds_of(alone) if alone is not None else frozenset())

    @cached_property
    def length(self) -> int:
        """How many code points of words the file has."""
        return self._ends[1]

    def before(self, fragment: str) -> int:
        """Return how many code points of words stand before the element *fragment*; 0 where it is not there."""
        return self._ends[0].get(self.by_id[fragment], 0) if fragment in self.by_id else 0

    def place(self, element: etree._Element) -> int:
        """Return how many code points of words stand before *element*, which is one of the file."""
        return self._ends[0].get(element, 0)

    def opening(self, fragment: str) -> etree._Element | None:
        """Return the element with which a chapter begins whose first is *fragment*: the whole line around that."""
        element = self.by_id.get(fragment)
        while element is not None:
            around = next((each for each in element.iterancestors() if local(each.tag) in _ONE_LINE), None)
            if around is None:
                return element
            element = around
        return None

    @cached_property
    def _ends(self) -> tuple[dict[etree._Element, int], int]:
        """How many code points are before each element, and in all."""
        found: dict[etree._Element, int] = {}
        length = 0
        for event, element in etree.iterwalk(self.body, events=("start", "end")):
            if event == "start":
                found[element] = length
                length += _length(element.text)
            else:
                length += _length(element.tail) if element is not self.body else 0
        return found, length


def page_of(book: Book, path: str) -> Page | None:
    """Return the file *path* of *book*, None where it cannot be read or has no body."""
    root = book.root(path)
    if root is None:
        return None
    body = next((each for each in root.iter("{*}body")), None)
    return Page(path, root if body is None else body)


def _length(words_: str | None) -> int:
    return len("".join((words_ or "").split()))
