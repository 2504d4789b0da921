"""Where a page of the notebook ended, as it stands in the address. Pure: no Django."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, Self

MARK, NOTE = "h", "n"
Side = Literal["h", "n"]

_NUMBER = r"\d{1,16}"  # of the database's large numbers, and of no time after the year 2286
_FORM = re.compile(rf"((?:{_NUMBER}-){{1,2}})([hn])({_NUMBER})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Cursor:
    """The last entry shown: the ``values`` that it is sorted by, whether it is a mark or a note, and its id.

    Of equals, marks come before notes.
    """

    values: tuple[int, ...]
    side: str
    pk: int

    @classmethod
    def read(cls, words: str) -> Self | None:
        """Return what ``str`` wrote, None for anything else."""
        found = _FORM.fullmatch(words)
        if found is None:
            return None
        values = tuple(int(value) for value in found[1].split("-")[:-1])
        return cls(values, found[2], int(found[3]))

    def __str__(self) -> str:
        return "-".join([*map(str, self.values), f"{self.side}{self.pk}"])
