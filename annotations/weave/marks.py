"""How runs of text under highlights are named."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from annotations.weave.ranges import Mark

Group = tuple[str, bool]
"""Highlights of one kind and one ownership: the kind, and whether they are the reader's own."""


class ClassNames(dict[int, str]):
    """Class names by which groups are present, a bit for each.

    Made once for each combination that occurs: ``mark``, every kind present, and ``theirs`` when no group is "mine".
    """

    def __init__(self, groups: frozenset[Group]) -> None:
        super().__init__()
        self.bits = {group: 1 << n for n, group in enumerate(sorted(groups))}

    def __missing__(self, present: int) -> str:
        groups = [group for group, bit in self.bits.items() if present & bit]
        kinds = dict.fromkeys(kind for kind, _ in groups)
        names = ["mark", *kinds] if any(mine for _, mine in groups) else ["mark", *kinds, "theirs"]
        return self.setdefault(present, " ".join(names))


class MarkTable(NamedTuple):
    """What the sweep looks up: ids and bits by mark, class names by the bits present, a depth's class by the depth."""

    ids: Sequence[str]
    bits: Sequence[int]
    classes: ClassNames
    depths: Sequence[str]


def mark_table(marks: Sequence[Mark]) -> MarkTable:
    groups = [(mark.kind, mark.mine) for mark in marks]
    classes = _class_names(frozenset(groups))
    ids, bits = [str(mark.id) for mark in marks], [classes.bits[group] for group in groups]
    return MarkTable(ids, bits, classes, ["", "", " d2", *[" d3"] * len(marks)])


# Six kinds make hundreds of combinations in a busy story. Keeping them from page to page saves a third of the weaving.
@lru_cache(maxsize=64)
def _class_names(groups: frozenset[Group]) -> ClassNames:
    return ClassNames(groups)
