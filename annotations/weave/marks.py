"""The class names of a run of text under highlights."""

from collections.abc import Iterable

from annotations.weave.ranges import Mark


class ClassNames(dict[int, str]):
    """Class names by which groups are present, a bit for each; a group is highlights of one kind and one ownership.

    Made once for each combination that occurs: ``mark``, every kind present, and ``theirs`` when no group is "mine".
    """

    def __init__(self, marks: Iterable[Mark]) -> None:
        super().__init__()
        self.groups = sorted({(mark.kind, mark.mine) for mark in marks})
        self._bits = {group: 1 << n for n, group in enumerate(self.groups)}

    def bit(self, mark: Mark) -> int:
        return self._bits[mark.kind, mark.mine]

    def __missing__(self, present: int) -> str:
        groups = [group for group, bit in self._bits.items() if present & bit]
        kinds = dict.fromkeys(kind for kind, _ in groups)
        names = ["mark", *kinds] if any(mine for _, mine in groups) else ["mark", *kinds, "theirs"]
        return self.setdefault(present, " ".join(names))
