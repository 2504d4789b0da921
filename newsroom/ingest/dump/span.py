"""Where a story's text begins and ends in a dump: the stretch of lines that weighs most.

Running text weighs its length, everything else weighs against it, so that menus above and other stories' teasers below
cost more than they bring. The heaviest stretch is found as the maximum subarray (Kadane's algorithm), in one pass.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from newsroom.ingest.byline import read_byline
from newsroom.ingest.dates import find_date
from newsroom.ingest.dump.furniture import ends_story, is_furniture, opens_box, opens_comments
from newsroom.ingest.dump.lines import is_prose, is_sentence
from newsroom.ingest.rights import is_rights_line

# In code points of running text.
_MAX_PROSE = 400
_SENTENCE = 10
_SCRAP = -30
_FURNITURE = -40
_BOX = -300
_END = -800
_COMMENTS = -5000  # readers write at length too

_HEAD_PROSE = 2  # lines of running text that may stand above the byline
_DATE_LABEL = re.compile(
    r"(?:first )?(?:published|posted|updated|veröffentlicht|aktualisiert|publié|publicado)\b", re.I
)
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
    if len(line) > _MAX_CREDIT_LINE:
        return False
    if _DATE_LABEL.match(line):
        return find_date(line) is not None
    return not is_sentence(line) and _is_byline_or_date(line)


def _is_byline_or_date(line: str) -> bool:
    return read_byline(line) is not None or (find_date(line) is not None and not is_prose(line))


def _weight(line: str) -> int:
    if opens_comments(line):
        return _COMMENTS
    if ends_story(line):
        return _END
    if opens_box(line) or is_rights_line(line):
        return _BOX
    if is_furniture(line) or is_credit_line(line):
        return _FURNITURE
    if is_prose(line):
        return min(len(line), _MAX_PROSE)
    return _SENTENCE if is_sentence(line) else _SCRAP


def _after_credits(lines: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """A standfirst or a caption may have drawn the start above the byline: the text begins under it."""
    prose = list(accumulate(is_prose(line) for line in lines[start:end]))
    head = [start + at for at, count in enumerate(prose) if count <= _HEAD_PROSE]
    begin = max((at + 1 for at in head if is_credit_line(lines[at])), default=start)
    while begin < end and _is_bare_name(lines[begin]):
        begin += 1
    return begin, end


def _is_bare_name(line: str) -> bool:
    return not is_sentence(line) and read_byline(line, trusted=True) is not None
