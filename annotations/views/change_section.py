"""One change of a story as a section of the page of changes: what happened, why it matters, and the words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import escape

from annotations.compared import Reasons
from annotations.rows import HighlightRow
from annotations.views.addresses import of_row
from newsroom.comparison import Comparison
from newsroom.text.differences import ParagraphChange, Piece

_NOUNS = {
    "heading": "heading",
    "list_item": "list item",
    "table_row": "table row",
    "caption": "caption",
    "quote": "quote",
}
_OTHER = "paragraph"
NO_REASONS = Reasons()


@dataclass(frozen=True)
class Section:
    """What is written of a change. ``id`` names it in the page; ``words`` and ``links`` are HTML.

    Those that are counted can be stepped through; where a paragraph stood that moved is not a change of its own.
    """

    id: str
    title: str
    words: str
    kind: str = ""
    reasons: Reasons = NO_REASONS
    links: Sequence[str] = ()
    is_counted: bool = True

    def html(self, ids: Sequence[str]) -> str:
        """Return the section; *ids* are of all that are counted, in order."""
        name = "change" if self.is_counted else "change stood"
        return (
            f'<div class="{name}" id="{self.id}" role="group" tabindex="-1" aria-labelledby="{self.id}-title">'
            f'<div class="about" lang="en"><h2 id="{self.id}-title">{escape(self.title)}</h2>'
            f"{_reasons(self.reasons)}{self._ways(ids)}</div>"
            f'<div class="words {self.kind}">{self.words}</div></div>'
        )

    def _ways(self, ids: Sequence[str]) -> str:
        steps = _steps(ids, ids.index(self.id)) if self.is_counted else []
        ways = [*self.links, *steps]
        return f'<p class="ways no-print">{" ".join(ways)}</p>' if ways else ""


def title(comparison: Comparison, change: ParagraphChange, is_higher: bool) -> str:
    """Say what happened to a paragraph; *is_higher*: if it moved, it moved up."""
    noun = _noun(comparison, change)
    if change.kind in ("added", "removed"):
        return f"{noun.capitalize()} {_CARRIED[change.kind] if _are_all(change.pieces, 'carried') else change.kind}"
    became = _became(comparison, change)
    way = [f"moved {'up' if is_higher else 'down'}"] if change.moved else []
    return f"{noun.capitalize()} {' and '.join([*way, *became])}"


_CARRIED = {"added": "split off from another", "removed": "joined to another"}


def _noun(comparison: Comparison, change: ParagraphChange) -> str:
    if change.old is not None:
        return _NOUNS.get(comparison.before[change.old].kind, _OTHER)
    return _NOUNS.get(comparison.after[change.new or 0].kind, _OTHER)


def _became(comparison: Comparison, change: ParagraphChange) -> list[str]:
    before, after = comparison.before[change.old or 0].kind, comparison.after[change.new or 0].kind
    kind = [f"made a {_NOUNS.get(after, _OTHER)}"] if before != after else []
    return kind + ([_how(change.pieces)] if change.kind == "changed" else [])


def _how(pieces: Sequence[Piece]) -> str:
    kinds = {piece.kind for piece in pieces} - {"same"}
    if kinds == {"typography"}:
        return "set in other typography"
    return "cut otherwise" if "changed" not in kinds else "changed"


def _are_all(pieces: Sequence[Piece], kind: str) -> bool:
    return all(piece.kind == kind for piece in pieces)


def _reasons(reasons: Reasons) -> str:
    marks = [_mark(row) for row in reasons.marks]
    note = ['<span class="pill">your note</span>'] if reasons.noted else []
    told = [f'<span class="pill">{what}</span>' for what in reasons.telling]
    found = [*marks, *note, *told]
    return f'<p class="reasons"><span class="visually-hidden">It touches </span>{" ".join(found)}</p>' if found else ""


def _mark(row: HighlightRow) -> str:
    return f'<a class="chip {row.kind}" href="{of_row("highlight")(row.id)}">your mark: {escape(row.label)}</a>'


def _steps(ids: Sequence[str], at: int) -> list[str]:
    back = [f'<a href="#{ids[at - 1]}">Previous</a>'] if at else []
    return [f'<span class="muted">{at + 1} of {len(ids)}</span>', *back, *_next(ids[at + 1 :])]


def _next(following: Sequence[str]) -> list[str]:
    return [f'<a href="#{following[0]}">Next</a>'] if following else []
