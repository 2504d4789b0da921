"""Where a story's text begins and ends in a dump: the stretch of lines that weighs most.

Running text weighs its length, everything else weighs against it, so that menus above and other stories' teasers below
cost more than they bring. The heaviest stretch is found as the maximum subarray (Kadane's algorithm), in one pass.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise

from newsroom.ingest.appeals import is_appeal
from newsroom.ingest.byline import Byline, read_byline
from newsroom.ingest.dates import find_date
from newsroom.ingest.dump.boxes import links_from
from newsroom.ingest.dump.comments import comments_at
from newsroom.ingest.dump.furniture import ends_story, is_advertisement, is_furniture, opens_box
from newsroom.ingest.dump.lines import is_prose, is_sentence, is_text, runs_on, told_length
from newsroom.ingest.dump.teasers import without_teasers
from newsroom.ingest.rights import is_rights_line

# In code points of running text.
_MAX_PROSE = 400
_MAX_SENTENCE = 75
_OPEN_LINE = 0  # of a list or a poem
_SCRAP = -30
_FURNITURE = -25
_ADVERTISEMENT = -5
_BOX = -150
_SMALL_BOX = -60
_RIGHTS = -300
_END = -800
_COMMENT = -150
_READERS = 4  # times what stands above: readers write at length too, but what is above their heading is the story

_MAX_SMALL_BOX = 3  # lines, its heading among them

_HEAD_PROSE = 2  # lines of running text that may stand above the byline
_DATE_LABEL = re.compile(
    r"(?:(?:first|originally|last) )?(?:published|posted|updated)\b|(?:zuletzt )?(?:veröffentlicht|aktualisiert)\b"
    r"|(?:stand|date)\s?:|publiée?\b|mise? à jour\b|(?:publicad|actualizad|pubblicat|aggiornat|atualizad)[oa]\b",
    re.IGNORECASE,
)
_COMMENT_HEAD = re.compile(
    r"[^.!?]{2,40}\s(?:hace (?:\d+|una?) \w+|(?:\d+|an?) (?:second|minute|hour|day|week|month|year)s? ago"
    r"|vor (?:\d+|eine[rm]) \w+|il y a (?:\d+|une?) \w+)",
    re.IGNORECASE,
)
_TIME_AT_END = re.compile(
    r"(?:\s(?:at|um|à|a las|às|alle|om|kl\.?|в|la ora))?\s+\d{1,2}[:.h]\d\d(?:\s?(?:[ap]\.?\s?m|h|hrs?|uhr))?\.?$",
    re.IGNORECASE,
)
_MAX_CREDIT_LINE = 140  # code points of a line with byline, date or both


def story_span(lines: Sequence[str]) -> tuple[int, int]:
    """Return the half-open range of lines that holds the story's text; empty when there is no running text."""
    weights, best, span = _weights(lines), 0, (0, 0)
    for above, below in pairwise([-1, *sorted(comments_at(lines)), len(lines)]):
        weight, start, end = _heaviest(weights, above + 1, below)
        told = sum(map(is_prose, lines[slice(*span)])) > _HEAD_PROSE
        if weight > best * (_READERS if told else 1):
            best, span = weight, (start, without_teasers(lines, start, end))
    return _after_credits(lines, *span)


def _heaviest(weights: Sequence[int], first: int, last: int) -> tuple[int, int, int]:
    """Return the weight of the heaviest stretch from line *first* up to *last*, and where it begins and ends."""
    weight, start, best = 0, first, (0, first, first)
    for at in range(first, last):
        if weight <= 0:
            start, weight = at, 0
        weight += weights[at]
        if weight > best[0]:
            best = weight, start, at + 1
    return best


def is_credit_line(line: str) -> bool:
    """Tell whether *line* is a byline with its label, or states a date and little else."""
    if len(line) > _MAX_CREDIT_LINE:
        return False
    if _DATE_LABEL.match(line):
        return find_date(line) is not None
    return (not is_sentence(line) or bool(_TIME_AT_END.search(line))) and _is_byline_or_date(line)


def read_signature(line: str) -> Byline | None:
    """Return the byline in *line*, which may end with a time of day: "Posted by Ana Ruiz at 9:12 AM"."""
    return read_byline(_TIME_AT_END.sub("", line))


def _is_byline_or_date(line: str) -> bool:
    return read_signature(line) is not None or (find_date(line) is not None and not is_prose(line))


def _weights(lines: Sequence[str]) -> list[int]:
    """Weigh each line; a box of a link or two, as stories have them between paragraphs, weighs little."""
    weights = [_weight(line) for line in lines]
    for at in [at for at, weight in enumerate(weights) if weight == _BOX]:
        box = links_from(lines, at)
        if len(box) <= _MAX_SMALL_BOX:
            weights[at : box.stop] = [_SMALL_BOX, *(max(weight, 0) for weight in weights[at + 1 : box.stop])]
    return weights


def _weight(line: str) -> int:
    if ends_story(line):
        return _END
    if is_rights_line(line):
        return _RIGHTS
    if opens_box(line):
        return _BOX
    if is_advertisement(line):
        return _ADVERTISEMENT
    if _COMMENT_HEAD.fullmatch(line):
        return _COMMENT
    if is_furniture(line) or is_appeal(line) or is_credit_line(line):
        return _FURNITURE
    return _weight_of_words(line)


def _weight_of_words(line: str) -> int:
    if is_prose(line):
        return min(told_length(line), _MAX_PROSE)
    if is_sentence(line):
        return min(told_length(line), _MAX_SENTENCE)
    return _OPEN_LINE if is_text(line) or runs_on(line) else _SCRAP


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
