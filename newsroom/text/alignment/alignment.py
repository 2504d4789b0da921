"""Two versions of a text laid side by side, and moving ranges from one to the other. Places count code points."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from newsroom.text.alignment.runs import Run
from newsroom.text.ranges import trim

_GROWTH, _SOME = 2, 40
"""What is longer than so many times what stood there, and so many code points, has not come in its place alone."""

_LIGHT, _STRAY = 8, 12
"""So many code points of longer text, for each of its letters and once more, part an end of a range from the rest."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a range of the old text is in the new one. ``kept``: the share of its letters that are still there."""

    start: int
    end: int
    kept: float


@dataclass(frozen=True)
class Alignment:
    """The runs that *old* and *new* share, in the order of the old text; parts that moved cross others.

    ``cut``: they are pieces of longer texts, so where they start and end says nothing.
    """

    old: str
    new: str
    runs: Sequence[Run]
    cut: bool = False

    def move(self, start: int, end: int) -> Place | None:
        """Return where ``[start, end)`` of the old text is now, or None where nothing of it is left, or marks alone.

        Its ends are where their words are now. What was put in place of its first or last words belongs to it, unless
        that also stands for words beyond it. Of a range whose parts went apart, the place of most of it is returned.
        """
        shared = list(self._shared(start, end))
        if not shared or not self._says_as_much(shared, start, end):
            return None
        together = max(self._together(shared, start, end), key=lambda parts: sum(part.length for part in parts))
        parts = self._without_strays(self._without_strays(together)[::-1])[::-1]
        return Place(self._start(parts, start), self._end(parts, end), self._kept(parts, start, end))

    def instead(self, start: int, end: int) -> tuple[int, int] | None:
        """Return what stands in the new text for ``[start, end)``, of which nothing is left.

        None where what was around it is no longer side by side, or nothing stands between.
        """
        at = bisect_right(self.runs, start, key=lambda run: run.old)
        if at == 0 or at == len(self.runs) or self._after(self.runs[at - 1]) != self.runs[at][:2]:
            return None
        before, after = self.runs[at - 1], self.runs[at]
        if before.old + before.length > start or after.old < end:
            return None
        left, right = trim(self.new, before.new + before.length, after.new)
        return (left, right) if left < right else None

    def kept_in_old(self, start: int, end: int) -> list[Run]:
        """Return the runs that lie in ``[start, end)`` of the old text, cut to it, in its order."""
        return list(self._shared(start, end))

    def from_elsewhere(self, start: int, end: int, bounds: tuple[int, int]) -> int:
        """Return how many code points of ``[start, end)`` of the new text were outside *bounds* in the old one."""
        return sum(
            part.length - max(0, min(part.old + part.length, bounds[1]) - max(part.old, bounds[0]))
            for part in self._shared_by_new(start, end)
        )

    def _shared(self, start: int, end: int) -> Iterator[Run]:
        first = bisect_right(self.runs, start, key=lambda run: run.old + run.length)
        for run in self.runs[first : bisect_left(self.runs, end, key=lambda run: run.old)]:
            left, right = max(run.old, start), min(run.old + run.length, end)
            yield Run(left, left + run.new - run.old, right - left)

    def _shared_by_new(self, start: int, end: int) -> Iterator[Run]:
        runs = self._by_new
        first = bisect_right(runs, start, key=lambda run: run.new + run.length)
        for run in runs[first : bisect_left(runs, end, key=lambda run: run.new)]:
            left, right = max(run.new, start), min(run.new + run.length, end)
            yield Run(left - run.new + run.old, left, right - left)

    @cached_property
    def _by_new(self) -> Sequence[Run]:
        return sorted(self.runs, key=lambda run: run.new)

    def _together(self, shared: Sequence[Run], start: int, end: int) -> Iterator[list[Run]]:
        """Yield the parts of a range in the new text, those as one list between which nothing from elsewhere stands."""
        parts: list[Run] = []
        for part in sorted(shared, key=lambda run: run.new):
            if parts and self.from_elsewhere(parts[-1].new + parts[-1].length, part.new, (start, end)):
                yield parts
                parts = []
            parts.append(part)
        yield parts

    def _without_strays(self, parts: list[Run]) -> list[Run]:
        """Return *parts* without light ones at their end that new text carried off from the rest, like a full stop."""
        letters = grown = 0
        for at in range(len(parts) - 1, 0, -1):
            letters += sum(map(str.isalnum, self.old[parts[at].old : parts[at].old + parts[at].length]))
            grown += _growth(parts[at - 1], parts[at])
            if grown > _LIGHT * letters + _STRAY:
                return self._without_strays(parts[:at])
        return parts

    def _start(self, parts: Sequence[Run], start: int) -> int:
        """Return the start of *parts*, or of what stands there for the first words of the range."""
        first, before = parts[0], self._before(parts[0])
        if before is None or not before[0] <= start < first.old or self.old[before[0] : start].strip():
            return first.new
        replaced = self.old[before[0] : first.old]
        if _outgrows(len(replaced), first.new - before[1]):
            return first.new
        return _after_break(self.new, before[1], first.new, replaced)

    def _end(self, parts: Sequence[Run], end: int) -> int:
        """Return the end of *parts*, or of what stands there for the last words of the range."""
        after = self._after(parts[-1])
        old, new = parts[-1].old + parts[-1].length, parts[-1].new + parts[-1].length
        if after is None or not old < end <= after[0] or self.old[end : after[0]].strip():
            return new
        replaced = self.old[old : after[0]]
        return new if _outgrows(len(replaced), after[1] - new) else _before_break(self.new, new, after[1], replaced)

    def _before(self, part: Run) -> tuple[int, int] | None:
        """Return the ends in both texts of the run before *part*; None when it is not the same one in both."""
        at = bisect_left(self.runs, part.old, key=lambda run: run.old) - 1
        other = bisect_left(self._by_new, part.new, key=lambda run: run.new) - 1
        if at < 0 or other < 0:
            return (0, 0) if at == other and not self.cut else None
        run = self.runs[at]
        return (run.old + run.length, run.new + run.length) if run == self._by_new[other] else None

    def _after(self, part: Run) -> tuple[int, int] | None:
        at = bisect_right(self.runs, part.old + part.length - 1, key=lambda run: run.old)
        other = bisect_right(self._by_new, part.new + part.length - 1, key=lambda run: run.new)
        if at == len(self.runs) or other == len(self.runs):
            return (len(self.old), len(self.new)) if at == other and not self.cut else None
        run = self.runs[at]
        return (run.old, run.new) if run == self._by_new[other] else None

    def _says_as_much(self, parts: Sequence[Run], start: int, end: int) -> bool:
        """Tell whether a letter or figure is among *parts*, if the range has any."""
        kept = (self.old[part.old : part.old + part.length] for part in parts)
        return any(map(str.isalnum, "".join(kept))) or not any(map(str.isalnum, self.old[start:end]))

    def _kept(self, parts: Sequence[Run], start: int, end: int) -> float:
        letters = sum(_letters(self.old[part.old : part.old + part.length]) for part in parts)
        whole = _letters(self.old[start:end])
        return letters / whole if whole else 1.0


def _letters(text: str) -> int:
    return len("".join(text.split()))


def _growth(one: Run, other: Run) -> int:
    """Return by how many code points more the two are apart in the new text than in the old one."""
    first, last = sorted((one, other))
    come = max(last.new - first.new - first.length, first.new - last.new - last.length)
    return come - (last.old - first.old - first.length)


def _outgrows(old: int, new: int) -> bool:
    return new > _GROWTH * old + _SOME


def _after_break(text: str, start: int, end: int, stood: str) -> int:
    """Return *start*, without white space; after the last line break when what *stood* there had none."""
    broken = text.rfind("\n", start, end) if "\n" not in stood.strip() else -1
    start = max(start, broken + 1)
    return end - len(text[start:end].lstrip())


def _before_break(text: str, start: int, end: int, stood: str) -> int:
    given = text[start:end]
    if "\n" not in stood.strip():
        given = given.lstrip("\n").split("\n")[0] if given.strip() else ""
    return start + len(given.rstrip())
