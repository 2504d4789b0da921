"""The sweep: one pass over sorted boundaries that joins text and everything standing off it.

Linear in text, ranges and output (but for sorting the boundaries). Between two neighbouring boundaries nothing
changes, so each such run of text is written once: inside the tags open there, inside at most one ``<mark>``.
"""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
from itertools import takewhile

from annotations.weave.marks import ClassNames
from annotations.weave.ranges import Insertion, Mark, Tag

Bound = tuple[int, int]
Segment = Callable[[int, int], str]
"""Gives the text of ``[start, end)`` in the language that is written, such as HTML."""

# An event is one integer, so that sorting and looping stay cheap: position, what happens, index of what it happens to.
_INDEX = (1 << 32) - 1
_MARK_ENDS, _TAG_ENDS, _INSERTION, _TAG_STARTS, _MARK_STARTS = (n << 32 for n in range(5))  # in this order at one place
_WHAT = 7 << 32
_POSITION = 35

_STARTS = ("", " starts")


def sweep(
    segment: Segment,
    bounds: Sequence[Bound],
    tags: Iterable[Tag],
    marks: Iterable[Mark] = (),
    insertions: Iterable[Insertion] = (),
) -> list[str]:
    """Return the markup of each of *bounds* (sorted, non-overlapping ``(start, end)`` in code points), in order.

    Tags close at the end of a bound and open again in the next. Insertions stand outside every tag and mark; those
    outside every bound are left out. Empty ranges are left out too.
    """
    if not bounds:
        return []
    first, last = bounds[0][0], bounds[-1][1]
    near_tags = [tag for tag in tags if tag.start < tag.end and tag.start < last and tag.end > first]
    near_marks = [mark for mark in marks if mark.start < mark.end and mark.start < last and mark.end > first]
    pass_ = _Sweep(segment, near_tags, near_marks, [i for i in insertions if first <= i.at <= last])
    return [pass_.piece(start, end) for start, end in bounds]


class _Sweep:
    """Where the sweep stands. Only its pieces may be asked for, in order."""

    def __init__(
        self, segment: Segment, tags: Sequence[Tag], marks: Sequence[Mark], insertions: Sequence[Insertion]
    ) -> None:
        self._segment, self._tags, self._insertions = segment, tags, insertions
        self._events = _events(tags, marks, insertions)
        self._next = self._position = 0
        self._active_tags: list[Tag] = []  # outermost first
        self._open: list[Tag] = []  # those that were written and not yet closed, outermost first
        self._begun: set[int] = set()  # ids of the tags that were written at least in part
        self._out: list[str] = []
        self._classes = ClassNames(marks)
        self._ids = [str(mark.id) for mark in marks]
        self._bits = [self._classes.bit(mark) for mark in marks]
        self._depths = ["", "", " d2", *[" d3"] * len(marks)]  # by number of highlights over a run
        self._active_ids: dict[str, None] = {}
        self._counts = dict.fromkeys(self._bits, 0)
        self._present = 0  # the bits whose count is not 0
        self._starting = False

    def piece(self, start: int, end: int) -> str:
        if self._next < len(self._events) and self._events[self._next] >> _POSITION < start:
            self._run(self._position, start - 1)  # between the bounds: crossed, and not shown
        return self._run(start, end)

    def _run(self, position: int, end: int) -> str:
        """Write ``[position, end)``. This is the hot loop: a call for each mark or run would double its time."""
        segment, classes, ids, bits, counts = self._segment, self._classes, self._ids, self._bits, self._counts
        active, present, starting, depths = self._active_ids, self._present, self._starting, self._depths
        moved = True
        self._out = out = []
        for event in [*self._events_until(end), end << _POSITION | _WHAT]:
            at = event >> _POSITION
            if position < at:
                if moved:
                    self._reopen()
                    moved = False
                if active:
                    names = classes[present] + depths[len(active)] + _STARTS[starting]
                    out.append(f'<mark class="{names}" data-marks="{" ".join(active)}">{segment(position, at)}</mark>')
                    starting = False
                else:
                    out.append(segment(position, at))
                position = at
            what, index = event & _WHAT, event & _INDEX
            if what == _MARK_STARTS:
                active[ids[index]] = None
                counts[bits[index]] += 1
                present |= bits[index]
                starting = True
            elif what == _MARK_ENDS:
                del active[ids[index]]
                counts[bits[index]] -= 1
                if not counts[bits[index]]:
                    present ^= bits[index]
            else:
                self._move(what, index)
                moved = True
        self._position, self._present, self._starting = end, present, starting
        return "".join(out)

    def _events_until(self, end: int) -> Sequence[int]:
        first, self._next = self._next, bisect_left(self._events, end + 1 << _POSITION, self._next)
        return self._events[first : self._next]

    def _move(self, what: int, index: int) -> None:
        """Cross the boundary of a tag, an insertion, or the end of the piece."""
        if what == _TAG_STARTS:
            insort(self._active_tags, self._tags[index], key=_outermost_first)
        elif what == _TAG_ENDS:
            self._active_tags.remove(self._tags[index])
        else:
            self._close(0)
            self._out += [self._insertions[index].markup] if what == _INSERTION else []

    def _reopen(self) -> None:
        pairs = zip(self._open, self._active_tags, strict=False)
        shared = sum(1 for _ in takewhile(lambda pair: pair[0] is pair[1], pairs))
        self._close(shared)
        self._out += [self._opening(tag) for tag in self._active_tags[shared:]]
        self._open = self._active_tags.copy()

    def _opening(self, tag: Tag) -> str:
        written_before = id(tag) in self._begun
        self._begun.add(id(tag))
        return tag.again if written_before and tag.again else tag.open

    def _close(self, kept: int) -> None:
        """Close what is open but for the outermost *kept*."""
        self._out += [tag.close for tag in reversed(self._open[kept:])]
        del self._open[kept:]


def _outermost_first(tag: Tag) -> tuple[int, int, int]:
    return tag.rank, tag.start, -tag.end


def _events(tags: Sequence[Tag], marks: Sequence[Mark], insertions: Iterable[Insertion]) -> list[int]:
    events = [i.at << _POSITION | _INSERTION | n for n, i in enumerate(insertions)]
    events += _edges(tags, _TAG_STARTS, _TAG_ENDS) + _edges(marks, _MARK_STARTS, _MARK_ENDS)
    events.sort()
    return events


def _edges(ranges: Sequence[Tag | Mark], starts: int, ends: int) -> list[int]:
    return [r.start << _POSITION | starts | n for n, r in enumerate(ranges)] + [
        r.end << _POSITION | ends | n for n, r in enumerate(ranges)
    ]
