"""The story's words as runs: cut where anything that lies on them begins or ends, in one pass over the text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from annotations.export.colours import Ink
from annotations.export.docx.direction import right_to_left_ranges
from annotations.export.docx.look import RIGHTWARD, On, address, properties
from annotations.export.docx.xml import run
from newsroom.text.ranges import Range

_RIGHTWARD = On(RIGHTWARD)


class Laid(NamedTuple):
    """Something that lies on ``[start, end)``, in code points of the text."""

    start: int
    end: int
    on: On


class Runs:
    """Writes pieces of *text* (paragraphs, or a table's cells), which have to be asked for in reading order.

    *laid* is what lies on the words, *inserted* the markup that stands between them, by the code point before which it
    stands.
    """

    def __init__(self, text: str, laid: Iterable[Laid], inserted: Mapping[int, str], inks: Mapping[str, Ink]) -> None:
        self._text, self._inserted, self._inks = text, inserted, inks
        self._changes: defaultdict[int, list[tuple[On, int]]] = defaultdict(list)
        for start, end, on in laid:
            self._changes[start].append((on, 1))
            self._changes[end].append((on, -1))
        self._edges = sorted(self._changes.keys() | inserted.keys())
        self._here: Counter[On] = Counter()
        self._looks: dict[frozenset[On], tuple[str, str]] = {}

    def piece(self, start: int, end: int, is_rightward: bool = False) -> str:
        """Return the runs of ``[start, end)`` with what is inserted from its first place to its last."""
        turned = [
            (start + first, start + last) for first, last in right_to_left_ranges(self._text[start:end], is_rightward)
        ]
        out = _Linked()
        for left, right in self._cuts(start, end, turned):
            self._cross(left, turned)
            out.insert(self._inserted.get(left, ""))
            if left < right:
                look, link = self._look()
                out.write(run(self._text[left:right], look), link)
        return out.whole()

    def _cuts(self, start: int, end: int, turned: Iterable[Range]) -> Iterator[Range]:
        """Yield what lies between the edges, and the empty range at the end."""
        inside = self._edges[bisect_left(self._edges, start) : bisect_right(self._edges, end)]
        turns = [edge for bounds in turned for edge in bounds]
        yield from pairwise(sorted({start, end, *inside, *turns}))
        yield end, end

    def _cross(self, at: int, turned: Iterable[Range]) -> None:
        for on, change in self._changes.get(at, ()):
            self._here[on] += change
        self._here[_RIGHTWARD] = int(any(first <= at < last for first, last in turned))

    def _look(self) -> tuple[str, str]:
        """Return the properties of words at the position, and the id of the address they lead to."""
        here = frozenset(on for on, count in self._here.items() if count)
        if here not in self._looks:
            self._looks[here] = properties(here, self._inks), address(here)
        return self._looks[here]


class _Linked:
    """Runs in links. A link begins anew after what falls into it: many programs look for comments beside links only."""

    def __init__(self) -> None:
        self._out: list[str] = []
        self._link = ""

    def insert(self, markup: str) -> None:
        if markup:
            self._turn_to("")
            self._out.append(markup)

    def write(self, runs: str, link: str) -> None:
        self._turn_to(link)
        self._out.append(runs)

    def whole(self) -> str:
        self._turn_to("")
        return "".join(self._out)

    def _turn_to(self, link: str) -> None:
        if link != self._link:
            self._out += ["</w:hyperlink>"] if self._link else []
            self._out += [f'<w:hyperlink r:id="{link}" w:history="1">'] if link else []
            self._link = link
