"""What a comparison of two revisions is to one reader: their marks on both sides, and what matters to them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from annotations.models import Note
from annotations.page_rows import highlights_then
from annotations.rows import HighlightRow
from newsroom.comparison import Comparison
from newsroom.models import Reader
from newsroom.naming.telling import telling_changes, told_by
from newsroom.text.differences import ParagraphChange, Piece
from newsroom.text.ranges import Range, overlap


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why a change matters to a reader: their own marks that it touches, their notes beside it, what it tells anew.

    ``telling`` are of "headline", "numbers", "names" and "quotations".
    """

    marks: tuple[HighlightRow, ...] = ()
    noted: bool = False
    telling: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return self.is_mine or bool(self.telling)

    @property
    def is_mine(self) -> bool:
        """Whether it touches what the reader marked, or a paragraph that they wrote a note beside."""
        return bool(self.marks) or self.noted


@dataclass(frozen=True)
class Compared:
    """A comparison with the marks that a reader sees on the two texts. ``reasons`` are by the index of the change."""

    comparison: Comparison
    marks_before: Sequence[HighlightRow]
    marks_after: Sequence[HighlightRow]
    headline: Reasons
    standfirst: Reasons
    reasons: Mapping[int, Reasons]

    @property
    def mattering(self) -> list[Reasons]:
        """The reasons of every change that has some."""
        return [reasons for reasons in (self.headline, self.standfirst, *self.reasons.values()) if reasons]


def compared(comparison: Comparison, reader: Reader) -> Compared:
    """Return *comparison* as it is to *reader*, in five queries."""
    before = list(highlights_then(comparison.old, reader))
    after = list(highlights_then(comparison.new, reader))
    old, new = comparison.old, comparison.new
    return Compared(
        comparison,
        before,
        after,
        Reasons(telling=("headline",) if _is_changed(comparison.headline) else ()),
        Reasons(telling=told_by(old.standfirst, new.standfirst, comparison.standfirst)),
        _reasons(comparison, [row for row in before if row.mine], [row for row in after if row.mine], reader),
    )


def _reasons(
    comparison: Comparison, before: Sequence[HighlightRow], after: Sequence[HighlightRow], reader: Reader
) -> dict[int, Reasons]:
    telling = telling_changes(comparison)
    noted = _noted(comparison, reader)
    found = {
        index: Reasons(_touched(change.pieces, before, after), _keys(comparison, change) & noted > set(), told)
        for index, change in enumerate(comparison.changes)
        if _is_changed(change.pieces)
        for told in [telling.get(index, ())]
    }
    return {index: reasons for index, reasons in found.items() if reasons}


def _is_changed(pieces: Iterable[Piece]) -> bool:
    return any(piece.kind == "changed" for piece in pieces)


def _noted(comparison: Comparison, reader: Reader) -> set[str]:
    """Return the keys of the paragraphs beside which *reader* wrote notes."""
    notes = Note.objects.visible_to(reader).filter(article=comparison.new.article_id, author=reader)
    return set(notes.order_by().values_list("paragraph_key", flat=True))


def _keys(comparison: Comparison, change: ParagraphChange) -> set[str]:
    before = {comparison.before[change.old].key} if change.old is not None else set()
    return before | ({comparison.after[change.new].key} if change.new is not None else set())


def _touched(
    pieces: Iterable[Piece], before: Sequence[HighlightRow], after: Sequence[HighlightRow]
) -> tuple[HighlightRow, ...]:
    """Return the marks whose words *pieces* change, on either side, each once."""
    changed = [piece for piece in pieces if piece.kind == "changed"]
    touched = [*_over(before, [piece.old for piece in changed]), *_over(after, [piece.new for piece in changed])]
    return tuple({row.id: row for row in touched}.values())


def _over(rows: Iterable[HighlightRow], ranges: Sequence[Range]) -> list[HighlightRow]:
    """Return those of *rows* that overlap one of *ranges*, which are in order and not none."""
    first, last = ranges[0][0], ranges[-1][1]
    near = [row for row in rows if row.start < last and first < row.end]
    return [row for row in near if any(overlap((row.start, row.end), each) for each in ranges)]
