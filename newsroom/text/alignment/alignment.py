"""Two versions of a text laid side by side, and moving ranges from one to the other. Places count code points."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from newsroom.text.alignment.moving import Place, moved
from newsroom.text.alignment.runs import Run
from newsroom.text.ranges import trim


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
        that stands for more words beyond it. Of a range whose parts went apart, the place of most of it is returned.
        """
        return moved(self, start, end)

    def about(self, offset: int) -> int:
        """Return where *offset* of the old text would be in the new one, as the run before it moved."""
        at = bisect_right(self.runs, offset, key=lambda run: run.old) - 1
        return min(len(self.new), offset + (self.runs[at].new - self.runs[at].old if at >= 0 else 0))

    def instead(self, start: int, end: int) -> tuple[int, int] | None:
        """Return what stands in the new text for ``[start, end)``, of which nothing is left.

        None where what was around it is no longer side by side, or nothing stands between.
        """
        at = bisect_right(self.runs, start, key=lambda run: run.old)
        if at == 0 or at == len(self.runs) or self.after(self.runs[at - 1]) != self.runs[at][:2]:
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

    def before(self, part: Run) -> tuple[int, int] | None:
        """Return the ends in both texts of the run before *part*; None when it is not the same one in both."""
        at = bisect_left(self.runs, part.old, key=lambda run: run.old) - 1
        other = bisect_left(self._by_new, part.new, key=lambda run: run.new) - 1
        if at < 0 or other < 0:
            return (0, 0) if at == other and not self.cut else None
        run = self.runs[at]
        return (run.old + run.length, run.new + run.length) if run == self._by_new[other] else None

    def after(self, part: Run) -> tuple[int, int] | None:
        """Return the starts in both texts of the run after *part*; None when it is not the same one in both."""
        at = bisect_right(self.runs, part.old + part.length - 1, key=lambda run: run.old)
        other = bisect_right(self._by_new, part.new + part.length - 1, key=lambda run: run.new)
        if at == len(self.runs) or other == len(self.runs):
            return (len(self.old), len(self.new)) if at == other and not self.cut else None
        run = self.runs[at]
        return (run.old, run.new) if run == self._by_new[other] else None
