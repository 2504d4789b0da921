"""What stands in a row without being the story: titles of other stories with their leads, pictures of a gallery."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from newsroom.ingest.dump.lines import bullet, is_prose, is_sentence, is_text

_MIN_TEASERS = 5
_MIN_TITLE = 4  # words; a crosshead has fewer
_MAX_TITLE = 160  # code points
_MAX_LEAD = 320
_MAX_UNDER_TITLE = 2  # lines with names and dates between title and lead
_MIN_STORY = 3  # lines of running text above
_MIN_PICTURES = 2
_PICTURE = re.compile(r"(\d{1,2})\s?(?:of|/|von|de|sur|di|van|av|z|из)\s?(\d{1,3})(?=$|\s*[^\W\d_a-zà-ÿ]|\s*[“«„\"])")


def without_teasers(lines: Sequence[str], start: int, end: int) -> int:
    """Return where the story of lines *start* to *end* ends, if five teasers or more stand in a row under it."""
    at, count = end, 0
    while (above := _teaser_above(lines, start, at)) < at:
        at, count = above, count + 1
    told = sum(map(is_prose, lines[start:at]))
    return at if count >= _MIN_TEASERS and told >= _MIN_STORY else end


def _teaser_above(lines: Sequence[str], start: int, end: int) -> int:
    """Return where the teaser that ends at line *end* begins, *end* when none does: a lead, and a title above it."""
    if end - start < 2 or not _is_lead(lines[end - 1]):
        return end
    for at in range(end - 2, max(end - 3 - _MAX_UNDER_TITLE, start) - 1, -1):
        if is_text(lines[at]) and not _is_title(lines[at]):
            return end
        if _is_title(lines[at]):
            return at
    return end


def _is_lead(line: str) -> bool:
    return is_text(line) and len(line) <= _MAX_LEAD and not bullet(line)


def _is_title(line: str) -> bool:
    titled = len(line.split()) >= _MIN_TITLE and len(line) <= _MAX_TITLE
    return titled and not (is_sentence(line) or bullet(line) or line[:1].isdigit() or line.endswith(":"))


def gallery_lines(lines: Sequence[str]) -> set[int]:
    """Return the captions of a gallery, which are counted: "1 of 3 The pier", "2 of 3 The boat"."""
    galleries: dict[int, dict[int, int]] = defaultdict(dict)
    for at, line in enumerate(lines):
        if (match := _PICTURE.match(line)) and 0 < int(match[1]) <= int(match[2]):
            galleries[int(match[2])].setdefault(int(match[1]), at)
    return {at for found in galleries.values() if len(found) >= _MIN_PICTURES for at in found.values()}
