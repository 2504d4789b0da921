"""What is wrong with an archive, and where."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from annotations.returns.errors import BrokenFile


class Problem(NamedTuple):
    """``place`` is the way to a member, as "highlights/3/start"; ``what`` is said of it: "lies outside the text"."""

    place: str
    what: str


def refuse_first(problems: Iterable[Problem]) -> None:
    """Raise BrokenFile with the first of *problems*, if there is any."""
    for problem in problems:
        raise BrokenFile(
            f"This archive contradicts itself: {problem.place} {problem.what}. Nothing of it was brought in; export the"
            " story again and bring that file unchanged."
        )
