"""A dump as clean lines, each one paragraph, heading or scrap of the page around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newsroom.text import whitespace

MAX_WRAP = 120  # code points: a longer line was not wrapped by hand
_MIN_WRAP = 45
_SENTENCE_END = re.compile(r"[.!?…。！？؟۔।][\"'”’»“)\]」』]*$")
_WITHIN = re.compile(r"[.!?…][\"'”’»)]*\s+[\"'“‘«¿¡(]*[^\W\d_]|[。！？؟۔।]")
_IDEOGRAPH = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_MIN_ANNOUNCEMENT = 4  # words
_PROSE_LENGTH = 75  # code points from which a line with a sentence in it is prose
_IDEOGRAPH_LENGTH = 2.5  # letters that say as much as an ideograph
_BULLET = re.compile(r"(?:[-*•‣·–]|\d{1,2}[.)])\s+(?=\S)")


def split_lines(text: str) -> list[str]:
    """Return the non-empty lines of *text*, cleaned; lines wrapped at a width are joined to their paragraph."""
    blocks = [[line for line in map(whitespace.line, block) if line] for block in _blocks(text)]
    width = max((len(line) for block in blocks for line in block if len(block) > 1), default=0)
    return [line for block in blocks for line in _unwrapped(block, width)]


def is_sentence(line: str) -> bool:
    """Tell whether *line* ends as a sentence does."""
    return bool(_SENTENCE_END.search(line)) and len(line) > 8


def is_prose(line: str) -> bool:
    """Tell whether *line* is running text: long, and with the end of a sentence in it."""
    return told_length(line) >= _PROSE_LENGTH and bool(_SENTENCE_END.search(line) or _WITHIN.search(line))


def told_length(line: str) -> int:
    """Return the length of *line* in code points, as many as Latin letters take to say what ideographs do."""
    return int(len(line) * _IDEOGRAPH_LENGTH) if _IDEOGRAPH.search(line) else len(line)


def is_text(line: str) -> bool:
    """Tell whether *line* is certainly of a text: prose, a sentence, an item of a list or what announces one."""
    return is_prose(line) or is_sentence(line) or bool(bullet(line)) or announces(line)


def announces(line: str) -> bool:
    """Tell whether *line* ends with a colon and is more than a label: a list, a poem or speech follows."""
    return line.endswith((":", "：")) and len(line.split()) >= _MIN_ANNOUNCEMENT


def runs_on(line: str) -> bool:
    """Tell whether *line* is one that goes on in the next, or goes on from the last, as headlines never do."""
    return line.endswith((",", ";", "—", "–")) or line[:1].islower()


def bullet(line: str) -> str:
    """Return the bullet or number that *line* begins with, ``""`` when it has none."""
    match = _BULLET.match(line)
    return match[0] if match else ""


def _blocks(text: str) -> Iterator[list[str]]:
    block: list[str] = []
    for line in [*text.splitlines(), ""]:
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []


def _unwrapped(block: list[str], width: int) -> list[str]:
    """Join the lines of a paragraph if every break in it stands where the next word would not have fitted.

    Where most lines end as sentences do, each is a paragraph.
    """
    breaks = list(pairwise(block))
    fits = (len(line) + 1 + len(after.split()[0]) <= width for line, after in breaks)
    ended = sum(is_sentence(line) for line, _ in breaks)
    if not breaks or not _MIN_WRAP <= width <= MAX_WRAP or 2 * ended >= len(breaks) or any(fits):
        return block
    return [" ".join(block)]
