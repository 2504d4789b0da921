"""What the card of a new claim says before its reader changes it: who says so in the story, to whom, on what ground."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from annotations.models import Highlight
from annotations.words import on_one_line
from newsroom.models import Attribution
from newsroom.naming.attributions import AttributionRow, chain_of
from newsroom.text.ranges import Range
from newsroom.text.said_on import said_on
from newsroom.text.sentences import sentences

NEEDED_SHARE = 0.5
"""How much of the marked words has to belong to an attribution (content, cue or source) for it to be about them."""

_SAID = (Attribution.Stance.STATEMENT, Attribution.Stance.BELIEF)
_WORDS_LIMIT = 300  # code points, as long as the table's columns are
_AROUND = 600  # code points on either side of a cue in which its sentence is looked for


def prefill(highlight: Highlight, rows: Sequence[AttributionRow]) -> dict[str, Any]:
    """Return the fields of an Appearance of *highlight*, from the attribution that it belongs to; none without one.

    *rows* are all attributions of its text: what a statement hangs on may stand elsewhere. ``said_on`` is the day named
    beside it, else that of publication.
    """
    row = attribution_at(rows, highlight.start, highlight.end)
    text, published = highlight.revision.text, highlight.article.published_on
    if row is None:
        return {}
    _, *outer = chain_of(row, {other.id: other for other in rows})
    return {
        "speaker_id": row.speakers[0].entity if row.speakers else None,
        "speaker_words": _words(text, row.source),
        "chain": [words for far in outer if (words := _words(text, far.source))],
        "told": _words(text, row.told),
        "basis": _words(text, row.basis),
        "said_on": said_on(_beside(text, row), published),
    }


def attribution_at(rows: Sequence[AttributionRow], start: int, end: int) -> AttributionRow | None:
    """Return what is said in ``[start, end)``: of *rows* that with the most of it as content, the innermost of equals.

    Who wishes, or denies it, does not say so: these are passed over.
    """
    said = [row for row in rows if row.stance in _SAID and _about(row, start, end)]
    if not said:
        return None
    return max(said, key=lambda row: (_overlap(row.content, start, end), row.start - row.end))


def _about(row: AttributionRow, start: int, end: int) -> bool:
    pieces = [*row.content, *(part for part in (row.source, row.cue) if part)]
    enough = _overlap(pieces, start, end) >= NEEDED_SHARE * (end - start)
    return enough and _overlap(row.content, start, end) > 0


def _overlap(pieces: Iterable[Range], start: int, end: int) -> int:
    return sum(max(0, min(end, last) - max(start, first)) for first, last in pieces)


def _words(text: str, at: Range | None) -> str:
    return on_one_line(text[slice(*at)])[:_WORDS_LIMIT] if at else ""


def _beside(text: str, row: AttributionRow) -> str:
    """Return the sentence around the cue of *row* without what is said in it, where other days are named."""
    if not row.cue:
        return ""
    shift = max(0, row.cue[0] - _AROUND)
    near = [(start + shift, end + shift) for start, end in sentences(text[shift : row.cue[1] + _AROUND])]
    start, end = next((at for at in near if at[0] <= row.cue[0] < at[1]), row.cue)
    inside = [at for at in row.content if at[0] < end and at[1] > start]
    cuts = [start, *(place for at in inside for place in at), end]
    return " ".join(text[left:right] for left, right in zip(cuts[::2], cuts[1::2], strict=True))
