"""Lines in reading order become blocks: a paragraph's lines together, told by their distance, indent and type."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsroom.ingest.pdf.lines import Line

_LEADING = 1.35  # times the usual distance of lines
_LOOSE = 1.5  # times the type's size: large type is set with less than twice its own height
_INDENT = 0.6  # of the type's height
_OTHER_SIZE = 0.07  # share by which the type of another block differs
_SHORT = 0.12  # share of a column's width that a paragraph's last line leaves free
_ENDS = re.compile(r"""[.!?:…。！？]["'”’»)\]]*$""")
# U+F0A7 and the like are the bullets of the fonts Symbol and Wingdings.
BULLET = re.compile(r"\s*(?:[•‣◦▪▫■□●○➢➤✓✔–*·-]|[\uf020-\uf0ff]|\(?(?:\d{1,2}|[a-z])[.)])\s+")


def blocks_of(column: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the lines of each block of a *column*."""
    leading, left, right = _leading(column), _edge(column), max(line.right for line in column)
    block: list[Line] = []
    for line in column:
        if block and _begins(line, block, leading, (left, right)):
            yield block
            block = []
        block.append(line)
    yield block


def goes_on(before: Sequence[Line], after: Sequence[Line]) -> bool:
    """Tell whether a paragraph that a column or page ends with goes on in the next one's first block."""
    end, start = before[-1], after[0]
    alike = abs(end.size - start.size) <= _OTHER_SIZE * end.size and end.bold == start.bold
    return alike and not _ENDS.search(end.text) and not BULLET.match(start.text) and not _is_short_line(before)


def _is_short_line(block: Sequence[Line]) -> bool:
    """A heading's only line ends nowhere near the right edge; a paragraph's does when it goes on."""
    right, left = max(line.right for line in block), min(line.left for line in block)
    return len(block) > 1 and block[-1].right < right - _SHORT * (right - left)


def _begins(line: Line, block: Sequence[Line], leading: float, edges: tuple[float, float]) -> bool:
    before, (left, right) = block[-1], edges
    if abs(line.size - before.size) > _OTHER_SIZE * max(line.size, before.size) or line.bold != before.bold:
        return True
    if line.baseline - before.baseline > max(_LEADING * leading, _LOOSE * before.size) or BULLET.match(line.text):
        return True
    if _is_indented(line, left) and not _is_indented(before, left):
        return not _hangs(block)
    ends_short = before.right < right - _SHORT * (right - left)
    starts = not line.text[:1].islower()
    return ends_short and bool(_ENDS.search(before.text)) and starts and not _is_ragged(block, right - left)


def _is_indented(line: Line, left: float) -> bool:
    return line.left > left + _INDENT * line.size


def _hangs(block: Sequence[Line]) -> bool:
    """A list item's further lines stand right of its bullet."""
    return bool(BULLET.match(block[0].text))


def _is_ragged(block: Sequence[Line], width: float) -> bool:
    """Where lines end anywhere, a short one tells nothing."""
    reach = [line.right for line in block[:-1]]
    return len(reach) > 1 and max(reach) - min(reach) > _SHORT * width


def _leading(column: Sequence[Line]) -> float:
    """Return the usual distance of lines: the lower quarter, since many paragraphs may have one line only."""
    steps = sorted(b.baseline - a.baseline for a, b in pairwise(column) if b.baseline > a.baseline)
    return steps[len(steps) // 4] if steps else 0.0


def _edge(column: Sequence[Line]) -> float:
    """Return where most lines begin."""
    lefts = sorted(line.left for line in column)
    return lefts[len(lefts) // 4] if len(lefts) > 3 else lefts[0]
