"""Where a story's text begins and ends in a dump: the stretch of lines that weighs most.

Running text weighs its length, everything else weighs against it, so that menus above and other stories' teasers below
cost more than they bring. The heaviest stretch is found as the maximum subarray (Kadane's algorithm), in one pass.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsroom.ingest.byline import read_byline
from newsroom.ingest.dates import find_date
from newsroom.ingest.dump.furniture import ends_story, is_furniture, opens_box
from newsroom.ingest.dump.lines import is_prose, is_sentence
from newsroom.ingest.rights import is_rights_line

# In code points of running text.
_MAX_PROSE = 400
_SENTENCE = 10
_SCRAP = -30
_FURNITURE = -40
_BOX = -300
_END = -5000

_HEAD_LINES = 8  # lines of a stretch among which its byline is looked for
_MAX_CREDIT_LINE = 140  # code points of a line with byline, date or both


def story_span(lines: Sequence[str]) -> tuple[int, int]:
    """Return the half-open range of lines that holds the story's text; empty when there is no running text."""
    best = start = weight = best_weight = 0
    end = 0
    for at, line in enumerate(lines):
        if weight <= 0:
            start, weight = at, 0
        weight += _weight(line)
        if weight > best_weight:
            best, end, best_weight = start, at + 1, weight
    return _after_credits(lines, best, end)


def is_credit_line(line: str) -> bool:
    """Tell whether *line* is a byline with its label, or states a date and little else."""
    if len(line) > _MAX_CREDIT_LINE or is_sentence(line):
        return False
    return read_byline(line) is not None or (find_date(line) is not None and not is_prose(line))


def _weight(line: str) -> int:
    if ends_story(line):
        return _END
    if opens_box(line) or is_rights_line(line):
        return _BOX
    if is_furniture(line):
        return _FURNITURE
    if is_prose(line):
        return min(len(line), _MAX_PROSE)
    return _SENTENCE if is_sentence(line) else _SCRAP


def _after_credits(lines: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """A standfirst may have drawn the start above the byline: the text begins under it."""
    head = range(start, min(start + _HEAD_LINES, end))
    return max((at + 1 for at in head if is_credit_line(lines[at])), default=start), end
