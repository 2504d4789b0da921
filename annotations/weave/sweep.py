"""The sweep: one pass over sorted boundaries that joins text and everything standing off it.

Linear in text, ranges and output (but for sorting the boundaries). Between two neighbouring boundaries nothing
changes, so each such run of text is written once: inside the tags open there, inside at most one ``<mark>``.
"""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
from itertools import takewhile

from annotations.weave.marks import STARTS, mark_table
from annotations.weave.ranges import Insertion, Mark, Tag
from newsroom.text.ranges import Range

Segment = Callable[[int, int], str]
"""Gives the text of ``[start, end)`` in the language that is written, such as HTML."""


def sweep(
    segment: Segment,
    bounds: Sequence[Range],
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
    near_marks = [mark for mark in marks if first < mark[1] and mark[0] < last and mark[0] < mark[1]]
    pass_ = _Sweep(segment, near_tags, near_marks, [i for i in insertions if first <= i.at <= last])
    return [pass_.piece(start, end) for start, end in bounds]


class _Sweep:
    """Where the sweep stands. Only its pieces may be asked for, in order.

    An event is one integer, its position shifted by the bits of a step plus the step, so that sorting and looping stay
    cheap. A step says what happens: marks end, marks start, tags end, tags start, insertions, and the end of a piece,
    in this order of their numbers. (At one position any order gives the same markup.)
    """

    def __init__(
        self, segment: Segment, tags: Sequence[Tag], marks: Sequence[Mark], insertions: Sequence[Insertion]
    ) -> None:
        self._segment, self._tags, self._insertions = segment, tags, insertions
        self._marks = mark_table(marks)
        edges = [*self._marks.ends, *self._marks.starts, *(t.end for t in tags), *(t.start for t in tags)]
        edges += [insertion.at for insertion in insertions]
        self._shift = len(edges).bit_length()
        self._last_step = (1 << self._shift) - 1  # the end of a piece
        shift = self._shift
        self._events = sorted([(at << shift) + step for step, at in enumerate(edges)])
        self._first_tag_end, self._first_tag_start = 2 * len(marks), 2 * len(marks) + len(tags)
        self._first_insertion = self._first_tag_start + len(tags)
        self._next = self._position = 0
        self._active_tags: list[Tag] = []  # outermost first
        self._open: list[Tag] = []  # those that were written and not yet closed, outermost first
        self._begun: set[int] = set()  # ids of the tags that were written at least in part
        self._out: list[str] = []
        self._active_ids: dict[str, None] = {}
        self._counts = dict.fromkeys(self._marks.bits, 0)  # of active marks
        self._present = 0  # the bits whose count is not 0
        self._starting = 0  # STARTS where a mark has begun since the last run

    def piece(self, start: int, end: int) -> str:
        if self._next < len(self._events) and self._events[self._next] < start << self._shift:
            self._run(self._position, start - 1)  # between the bounds: crossed, and not shown
        return self._run(start, end)

    def _run(self, position: int, end: int) -> str:
        """Write ``[position, end)``. This is the hot loop: a call for each mark or run would double its time."""
        segment, shift, last_step, moved = self._segment, self._shift, self._last_step, True
        _, _, ids, bits, openings, depths = self._marks
        active, counts, present, starting = self._active_ids, self._counts, self._present, self._starting
        first_start, first_tag = len(ids), 2 * len(ids)
        out: list[str] = []
        self._out = out
        write = out.append
        for event in [*self._events_until(end), (end << shift) + last_step]:
            at = event >> shift
            if position < at:
                if moved:
                    self._reopen()
                    moved = False
                if active:
                    look = present + depths[len(active)] + starting
                    write(f'{openings[look]}{" ".join(active)}">{segment(position, at)}</mark>')
                    starting = 0
                else:
                    write(segment(position, at))
                position = at
            step = event & last_step
            if step < first_start:
                del active[ids[step]]
                bit = bits[step]
                counts[bit] -= 1
                if not counts[bit]:
                    present ^= bit
            elif step < first_tag:
                active[ids[step - first_start]] = None
                bit = bits[step - first_start]
                counts[bit] += 1
                present |= bit
                starting = STARTS
            else:
                self._move(step)
                moved = True
        self._position, self._present, self._starting = end, present, starting
        return "".join(out)

    def _events_until(self, end: int) -> Sequence[int]:
        first, self._next = self._next, bisect_left(self._events, (end + 1) << self._shift, self._next)
        return self._events[first : self._next]

    def _move(self, step: int) -> None:
        """Cross the edge of a tag, an insertion, or the end of the piece."""
        if step < self._first_tag_start:
            self._active_tags.remove(self._tags[step - self._first_tag_end])
        elif step < self._first_insertion:
            insort(self._active_tags, self._tags[step - self._first_tag_start], key=_outermost_first)
        else:
            self._close(0)
            if step < self._last_step:
                self._out.append(self._insertions[step - self._first_insertion].markup)

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
