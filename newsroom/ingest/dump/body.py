"""The paragraphs of a story, out of the lines between its head and its end."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from newsroom.ingest.appeals import is_appeal
from newsroom.ingest.article import IngestedParagraph
from newsroom.ingest.byline import read_byline
from newsroom.ingest.dump.boxes import boxed_lines
from newsroom.ingest.dump.furniture import is_captioned, is_furniture
from newsroom.ingest.dump.lines import announces, bullet, is_prose, is_sentence, is_text, runs_on
from newsroom.ingest.dump.teasers import gallery_lines
from newsroom.ingest.rights import is_rights_line

_MAX_HEADING = 90  # code points
_MAX_LOOSE = 1  # lines that are no text and stand together: more are links to other stories
_MIN_VERSE = 0.3  # share of such lines that run on, in a poem
_DASHED_HEADING = re.compile(r"[-–—]\s(.{2,60})\s[-–—]")  # as agencies write them
_CAPTION_CREDITS = ("foto:", "photo:", "image:", "bild:", "toggle caption", "©")


def paragraphs(lines: Sequence[str], counts: Counter[str], *, clean: bool) -> Iterator[IngestedParagraph]:
    """Yield the story's paragraphs; *counts* says how often each line stands in the whole dump.

    A *clean* text, pasted without the page around it, keeps every line.
    """
    kept = list(lines) if clean else list(_without_furniture(lines, counts))
    before = ""
    for text, group in groupby(kept, key=is_text):
        run = list(group)
        if text or len(run) <= _MAX_LOOSE:
            yield from map(_paragraph, run)
        elif announces(before) and not _is_verse(run):
            yield from (IngestedParagraph(line, "list_item", level=1) for line in run)
        elif announces(before) or _runs_on(run):
            yield from map(IngestedParagraph, run)
        elif clean:
            yield from map(_paragraph, run)
        before = run[-1]


def is_credit(line: str) -> bool:
    """Tell whether *line* credits a photographer: "Photo: …", "Ana Ruiz/Marrow Wire", "Ana Ruiz, Marrow Wire"."""
    if is_sentence(line) or len(line) > _MAX_HEADING:
        return False
    people = read_byline(line.replace("/", ", "), trusted=True)
    return bool(people and people.authors and people.agency)


def is_caption_of(after: str) -> bool:
    """Tell whether the line *after* another makes that one a caption."""
    return is_credit(after) or after.casefold().startswith(_CAPTION_CREDITS)


def _without_furniture(lines: Sequence[str], counts: Counter[str]) -> Iterator[str]:
    boxed, begun = boxed_lines(lines) | gallery_lines(lines), False
    for at, (line, after) in enumerate(pairwise([*lines, ""])):
        caption = is_captioned(line) or (is_text(line) and is_caption_of(after))
        repeated = counts[line] > 1 and not is_prose(line) and not (begun and is_sentence(line))
        if not (at in boxed or caption or repeated or _is_scrap(line)):
            begun = True
            yield line


def _is_scrap(line: str) -> bool:
    return is_furniture(line) or is_credit(line) or is_rights_line(line) or is_appeal(line)


def _is_verse(run: Sequence[str]) -> bool:
    return any(line.endswith((",", "—", "–")) for line in run)


def _runs_on(run: Sequence[str]) -> bool:
    return sum(map(runs_on, run)) >= _MIN_VERSE * len(run)


def _paragraph(line: str) -> IngestedParagraph:
    if dashed := _DASHED_HEADING.fullmatch(line):
        return IngestedParagraph(dashed[1], "heading", level=2)
    if mark := bullet(line):
        return IngestedParagraph(line[len(mark) :], "list_item", level=1, ordered=mark[0].isdigit())
    if is_text(line) or runs_on(line) or len(line) > _MAX_HEADING or line.endswith(":"):
        return IngestedParagraph(line)
    return IngestedParagraph(line, "heading", level=2)
