"""Where a range of a text has gone in its next version. Places count code points."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.text.alignment.runs import Run

if TYPE_CHECKING:
    from newsroom.text.alignment.alignment import Alignment

_GROWTH, _SOME = 2, 40
"""What is longer than so many times what stood there, and so many code points, has not come in its place alone."""

_MOST = 0.5
"""What stands for the end of a range and for words beyond it belongs to it when so much of what stood there did."""

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)]*(?=\s|$)|\n")

_LIGHT, _STRAY = 8, 12
"""So many code points of longer text, for each of its letters and once more, part an end of a range from the rest."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a range of the old text is in the new one. ``kept``: the share of its letters that are still there."""

    start: int
    end: int
    kept: float


def moved(texts: Alignment, start: int, end: int) -> Place | None:
    """Return where ``[start, end)`` of the old text is now: see ``Alignment.move``."""
    shared = texts.kept_in_old(start, end)
    if not shared or not _says_as_much(texts, shared, start, end):
        return None
    together = max(_together(texts, shared, start, end), key=lambda parts: sum(part.length for part in parts))
    parts = _without_strays(texts, _without_strays(texts, together)[::-1])[::-1]
    return Place(_start(texts, parts, start), _end(texts, parts, end), _kept(texts, parts, start, end))


def _together(texts: Alignment, shared: Sequence[Run], start: int, end: int) -> Iterator[list[Run]]:
    """Yield the parts of a range in the new text, those as one list between which nothing from elsewhere stands."""
    parts: list[Run] = []
    for part in sorted(shared, key=lambda run: run.new):
        if parts and texts.from_elsewhere(parts[-1].new + parts[-1].length, part.new, (start, end)):
            yield parts
            parts = []
        parts.append(part)
    yield parts


def _without_strays(texts: Alignment, parts: list[Run]) -> list[Run]:
    """Return *parts* without light ones at their end that new text carried off from the rest, like a full stop."""
    end, letters, grown = len(parts), 0, 0
    for at in range(len(parts) - 1, 0, -1):
        letters += sum(map(str.isalnum, texts.old[parts[at].old : parts[at].old + parts[at].length]))
        grown += _growth(parts[at - 1], parts[at])
        if grown > _LIGHT * letters + _STRAY:
            end, letters, grown = at, 0, 0
    return parts[:end]


def _start(texts: Alignment, parts: Sequence[Run], start: int) -> int:
    """Return the start of *parts*, or of what stands there for the first words of the range."""
    first, before = parts[0], texts.before(parts[0])
    if before is None or not before[0] <= start < first.old or texts.old[before[0] : start].strip():
        return first.new
    replaced = texts.old[before[0] : first.old]
    if _outgrows(len(replaced), first.new - before[1]):
        return first.new
    return _after_break(texts.new, before[1], first.new, replaced)


def _end(texts: Alignment, parts: Sequence[Run], end: int) -> int:
    """Return the end of *parts*, or of what stands there for the last words of the range."""
    after = texts.after(parts[-1])
    old, new = parts[-1].old + parts[-1].length, parts[-1].new + parts[-1].length
    if after is None or not old < end <= after[0]:
        return new
    replaced = texts.old[old : after[0]]
    if texts.old[end : after[0]].strip():
        if _letters(texts.old[old:end]) < _MOST * _letters(replaced):
            return new
        after = after[0], _sentence_end(texts.new, new, after[1])
    return new if _outgrows(len(replaced), after[1] - new) else _before_break(texts.new, new, after[1], replaced)


def _sentence_end(text: str, start: int, end: int) -> int:
    """Return the end of the sentence that goes on at *start*, without its mark, if it ends before *end*."""
    found = _SENTENCE_END.search(text, start, end)
    return found.start() if found else end


def _says_as_much(texts: Alignment, parts: Sequence[Run], start: int, end: int) -> bool:
    """Tell whether a letter or figure is among *parts*, if the range has any."""
    kept = (texts.old[part.old : part.old + part.length] for part in parts)
    return any(map(str.isalnum, "".join(kept))) or not any(map(str.isalnum, texts.old[start:end]))


def _kept(texts: Alignment, parts: Sequence[Run], start: int, end: int) -> float:
    letters = sum(_letters(texts.old[part.old : part.old + part.length]) for part in parts)
    whole = _letters(texts.old[start:end])
    return letters / whole if whole else 1.0


def _letters(text: str) -> int:
    return len("".join(text.split()))


def _growth(one: Run, other: Run) -> int:
    """Return by how many code points more the two are apart in the new text than in the old one."""
    first, last = sorted((one, other))
    come = max(last.new - first.new - first.length, first.new - last.new - last.length)
    return come - (last.old - first.old - first.length)


def _outgrows(old: int, new: int) -> bool:
    return new > _GROWTH * old + _SOME


def _after_break(text: str, start: int, end: int, stood: str) -> int:
    """Return *start*, without white space; after the last line break when what *stood* there had none."""
    broken = text.rfind("\n", start, end) if "\n" not in stood.strip() else -1
    start = max(start, broken + 1)
    return end - len(text[start:end].lstrip())


def _before_break(text: str, start: int, end: int, stood: str) -> int:
    given = text[start:end]
    if "\n" not in stood.strip():
        given = given.lstrip("\n").split("\n")[0] if given.strip() else ""
    return start + len(given.rstrip())
