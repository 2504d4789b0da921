"""A name and the words beside it, cut once for all clues."""

import re
from typing import NamedTuple

_TOKEN = re.compile(r"[^\W_]+(?:['’&.-]+[^\W_]+)*|['’]s\b|[^\w\s]")
_REACH = 60  # code points looked at on each side
_SIDE = 6  # words and marks kept on each side


class Surroundings(NamedTuple):
    """The words of a name; those before it, the nearest first; and those after it. Marks count as words."""

    name: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def spelling(self) -> str:
        """The name's words, parted by spaces."""
        return " ".join(self.name)


def surroundings(text: str, start: int, end: int) -> Surroundings:
    """Return the half-open code point range ``[start, end)`` of *text* with what stands beside it in its line."""
    before = text[max(0, start - _REACH) : start].rpartition("\n")[2]
    after = text[end : end + _REACH].partition("\n")[0]
    name = tuple(text[start:end].split())
    return Surroundings(name, tuple(_TOKEN.findall(before)[: -_SIDE - 1 : -1]), tuple(_TOKEN.findall(after)[:_SIDE]))
