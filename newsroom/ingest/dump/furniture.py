"""What on a page is not the story: a line is furniture because it is one of these, or looks like one of those."""

from __future__ import annotations

import re

from newsroom.ingest.dump.tables import BEGINNINGS, BOXES, COMMENTS, ENDS, LABELS

MAX_SCRAP = 160  # code points
_MAX_HEADING = 80

_SCRAPS = re.compile(
    r"(?:[-=_*~·•|/>»›.\s]{1,80}"  # rules and separators
    r"|\w|[\d\s:./%]{1,12}|\d{1,2}\s+of\s+\d{1,3}"  # counters and running times
    r"|\d+\s+(?:comments?|shares?|likes?|views?|min(?:ute)?s?(?:\sread)?|kommentare|commentaires|comentarios)"
    r"|(?:an?|\d+)\s+(?:second|minute|hour|day|week|month|year)s?\s+ago"
    r"|<\w+\s[^>]*>.*|\{\{.*\}\}"  # markup shown as text
    r"|(?:\S+\s*·\s*)+\d{1,2}:\d\d.*)",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"(?:[\[(](?:[^()\[\]]{2,50}/[^()\[\]]{2,40}|[^()\[\]]{0,40}(?:photo|foto|via|courtesy|images)[^()\[\]]{0,40}"
    r"|[\w-]+\.(?:com|org|net|de|fr|es|co\.uk))[\])]"
    r"|\bhide caption|\b(?:Getty Images|AP Photo|Shutterstock|iStock)\b[^.]{0,30})\W*$",
    re.IGNORECASE,
)


def is_furniture(line: str) -> bool:
    """Tell whether *line* belongs to the page around the story: a label, a share button, a separator, a notice."""
    plain = _plain(line)
    return plain in LABELS or bool(_SCRAPS.fullmatch(line)) or (len(line) <= MAX_SCRAP and _begins(plain, BEGINNINGS))


def ends_story(line: str) -> bool:
    """Tell whether *line* is the head of what stands under a story: comments, other stories, legal lines."""
    return len(line) <= _MAX_HEADING and _begins(_plain(line), ENDS)


def opens_comments(line: str) -> bool:
    """Tell whether *line* is the head of what readers wrote under a story."""
    return len(line) <= _MAX_HEADING and _begins(_plain(line), COMMENTS)


def opens_box(line: str) -> bool:
    """Tell whether *line* is the head of a box of links or of notes, within a story or under it."""
    return len(line) <= _MAX_HEADING and _begins(_plain(line), BOXES)


def is_captioned(line: str) -> bool:
    """Tell whether *line* ends with a photographer's credit: the caption of a picture that a dump does not have."""
    return len(line) < 500 and bool(_CREDIT.search(line))


def _plain(line: str) -> str:
    return line.casefold().replace("’", "'").strip(" .:…>›»-")


def _begins(plain: str, table: frozenset[str]) -> bool:
    """Tell whether *plain* begins with a phrase of *table*, at the end of a word."""
    starts = (plain[:end] for end in range(1, min(len(plain), 30) + 1) if not plain[end : end + 1].isalnum())
    return any(start in table or start.strip() in table for start in starts)
