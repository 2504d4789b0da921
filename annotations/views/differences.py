"""The changes of a story as HTML: a section each, and what stayed folded between them.

Strings are joined here because a template loop over a long story's paragraphs costs eight times as much
(docs/decisions/0007). Every text passes the weaving or ``escape``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from django.utils.html import escape

from annotations.compared import Compared
from annotations.rows import HighlightRow
from annotations.views.change_section import NO_REASONS, Section, title
from annotations.weave import Mark
from annotations.weave.differences import Side, weave_differences
from newsroom.models import Article
from newsroom.text.differences import ParagraphChange, Piece

UNFOLDED = 1
"""So many paragraphs that stayed are shown between changes; more are folded."""

_BEGINNING = 60  # code points of a paragraph by which it is named


class Shown(NamedTuple):
    """The page's HTML, and the ids of the changes in it, in order."""

    html: str
    ids: list[str]


def changes_html(article: Article, found: Compared, only_mine: bool) -> Shown:
    """Return the changes of *found*; with *only_mine*, those that matter to the reader, and the rest folded."""
    page = _Page(article, found, only_mine)
    items = [*page.head(), *page.items()]
    ids = [item.id for item in items if isinstance(item, Section) and item.is_counted]
    return Shown("".join(item.html(ids) if isinstance(item, Section) else item for item in items), ids)


class _Page:
    def __init__(self, article: Article, found: Compared, only_mine: bool) -> None:
        self._found, self._comparison, self._only_mine = found, found.comparison, only_mine
        self._story = article.get_absolute_url() if found.comparison.new.pk == article.current_id else ""
        old = Side(self._comparison.old.text, _marks(found.marks_before))
        new = Side(self._comparison.new.text, _marks(found.marks_after))
        self._words = weave_differences(old, new, [change.pieces for change in self._comparison.changes])
        self._starts = sorted(row.start for row in found.marks_after if row.mine)
        changes = enumerate(self._comparison.changes)
        self._left = {change.new: index for index, change in changes if change.kind == "left"}

    def head(self) -> Iterator[Section]:
        """Yield what became of headline and standfirst, if anything did."""
        old, new, found = self._comparison.old, self._comparison.new, self._found
        lines = (
            ("headline", old.headline, new.headline, self._comparison.headline, found.headline),
            ("standfirst", old.standfirst, new.standfirst, self._comparison.standfirst, found.standfirst),
        )
        for name, before, after, pieces, reasons in lines:
            if _has_changed(pieces) and (reasons or not self._only_mine):
                [words] = weave_differences(Side(before), Side(after), [pieces])
                yield Section(f"change-{name}", f"{name.capitalize()} changed", words, name, reasons)

    def items(self) -> Iterator[Section | str]:
        """Yield a section for each change that is shown, and what lies between as HTML."""
        for is_shown, group in groupby(enumerate(self._comparison.changes), key=self._is_shown):
            rows = list(group)
            yield from (self._section(*row) for row in rows) if is_shown else self._between(rows)

    def _is_shown(self, row: tuple[int, ParagraphChange]) -> bool:
        index, change = row
        return bool(self._found.reasons.get(index)) if self._only_mine else not self._is_quiet(change)

    def _is_quiet(self, change: ParagraphChange) -> bool:
        return change.kind == "same" and not change.moved and not self._other_kind(change)

    def _other_kind(self, change: ParagraphChange) -> bool:
        both = change.old is not None and change.new is not None
        return both and self._comparison.before[change.old or 0].kind != self._comparison.after[change.new or 0].kind

    def _section(self, index: int, change: ParagraphChange) -> Section:
        if change.kind == "left":
            return self._stood_here(index, change)
        is_higher = self._left.get(change.new, -1) > index
        what = title(self._comparison, change, is_higher)
        reasons = self._found.reasons.get(index, NO_REASONS)
        return Section(_id(index), what, self._words[index], self._kind(change), reasons, list(self._links(change)))

    def _stood_here(self, index: int, change: ParagraphChange) -> Section:
        before = self._comparison.before[change.old or 0]
        words = escape(_beginning(self._comparison.old.text[before.start : before.end]))
        now = next(at for at, row in enumerate(self._comparison.changes) if row.moved and row.new == change.new)
        links = [f'<a href="#{_id(now)}">Where it is now</a>']
        return Section(_id(index), "A paragraph stood here", f"“{words}”", "left", links=links, is_counted=False)

    def _links(self, change: ParagraphChange) -> Iterator[str]:
        if change.moved and not self._only_mine:
            yield f'<a href="#{_id(self._left[change.new])}">Where it stood</a>'
        if self._story and change.new is not None:
            yield f'<a href="{self._story}#{self._comparison.after[change.new].key}">In the story</a>'

    def _between(self, rows: Sequence[tuple[int, ParagraphChange]]) -> Iterator[str]:
        """Yield what is not shown by itself: open if it is little, else folded under what it comes to."""
        rows = [(index, change) for index, change in rows if change.kind != "left"]
        paragraphs = "".join(f'<div class="words {self._kind(change)}">{self._words[at]}</div>' for at, change in rows)
        if len(rows) <= UNFOLDED and all(self._is_quiet(change) for _, change in rows):
            yield f'<div class="stayed">{paragraphs}</div>'
        else:
            yield f'<details class="stayed"><summary>{self._summary(rows)}</summary>{paragraphs}</details>'

    def _summary(self, rows: Sequence[tuple[int, ParagraphChange]]) -> str:
        number = f"{len(rows)} paragraph{'' if len(rows) == 1 else 's'}"
        changed = sum(not self._is_quiet(change) for _, change in rows)
        less = f"{'' if changed == len(rows) else f', {changed}'} with changes that matter less"
        what = f"{number}{less}" if changed else f"{number} unchanged"
        marks = sum(self._marks_in(change) for _, change in rows)
        return f"{what}; {_your(marks)}" if marks else what

    def _marks_in(self, change: ParagraphChange) -> int:
        if change.new is None:
            return 0
        paragraph = self._comparison.after[change.new]
        return bisect_left(self._starts, paragraph.end) - bisect_left(self._starts, paragraph.start)

    def _kind(self, change: ParagraphChange) -> str:
        rows, at = (self._comparison.before, change.old) if change.new is None else (self._comparison.after, change.new)
        return rows[at or 0].kind


def _your(marks: int) -> str:
    return "1 of your marks is there" if marks == 1 else f"{marks} of your marks are there"


def _marks(rows: Iterable[HighlightRow]) -> list[Mark]:
    return [Mark(row.start, row.end, row.id, row.kind, row.mine) for row in rows]


def _has_changed(pieces: Iterable[Piece]) -> bool:
    return any(piece.kind != "same" for piece in pieces)


def _id(index: int) -> str:
    return f"change-{index}"


def _beginning(words: str) -> str:
    return words if len(words) <= _BEGINNING else f"{words[:_BEGINNING].rsplit(' ', 1)[0]} …"
