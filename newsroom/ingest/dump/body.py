"""The paragraphs of a story, out of the lines between its head and its end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from newsroom.ingest.article import IngestedParagraph
from newsroom.ingest.byline import read_byline
from newsroom.ingest.dump.furniture import is_captioned, is_furniture, opens_box
from newsroom.ingest.dump.lines import bullet, is_prose, is_sentence

_MAX_HEADING = 90  # code points
_MAX_LOOSE = 1  # lines that are no sentences and stand together: more are links to other stories


def paragraphs(lines: Sequence[str], counts: Counter[str], *, clean: bool) -> Iterator[IngestedParagraph]:
    """Yield the story's paragraphs; *counts* says how often each line stands in the whole dump.

    A *clean* text, pasted without the page around it, keeps every line.
    """
    kept = list(lines) if clean else list(_without_furniture(lines, counts))
    for text, group in groupby(kept, key=_is_text):
        run = list(group)
        if text or clean or len(run) <= _MAX_LOOSE:
            yield from _run(run, text=text)


def is_credit(line: str) -> bool:
    """Tell whether *line* credits a photographer: "Photo: …", "Ana Ruiz/Marrow Wire", "Ana Ruiz, Marrow Wire"."""
    if is_sentence(line) or len(line) > _MAX_HEADING:
        return False
    people = read_byline(line.replace("/", ", "), trusted=True)
    return bool(people and people.authors and people.agency)


def _without_furniture(lines: Sequence[str], counts: Counter[str]) -> Iterator[str]:
    boxed = False
    for line, after in pairwise([*lines, ""]):
        boxed = (boxed and not _is_text(line)) or opens_box(line)
        if not (boxed or _is_scrap(line, counts) or is_captioned(line) or (_is_text(line) and is_caption_of(after))):
            yield line


def is_caption_of(after: str) -> bool:
    """Tell whether the line *after* another makes that one a caption."""
    return is_credit(after) or after.casefold().startswith(("foto:", "photo:", "image:", "bild:", "toggle caption"))


def _is_scrap(line: str, counts: Counter[str]) -> bool:
    repeated = counts[line] > 1 and not is_prose(line)
    return repeated or is_furniture(line) or is_credit(line)


def _is_text(line: str) -> bool:
    return is_prose(line) or is_sentence(line) or bool(bullet(line))


def _run(lines: Iterable[str], *, text: bool) -> Iterator[IngestedParagraph]:
    for line in lines:
        mark = bullet(line)
        if mark:
            yield IngestedParagraph(line[len(mark) :], "list_item", level=1, ordered=mark[0].isdigit())
        elif text or len(line) > _MAX_HEADING or line.endswith(":"):
            yield IngestedParagraph(line)
        else:
            yield IngestedParagraph(line, "heading", level=2)
