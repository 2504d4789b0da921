"""A suggestion as its page shows it: who asks what, the words it is about, and the change as a person reads it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import mark_safe

from annotations.markdown import render
from annotations.models import Note, Suggestion
from annotations.returns.suggestions.contested import is_contested
from annotations.returns.suggestions.paragraphs import Paragraphs
from annotations.returns.suggestions.sight import sight
from annotations.views.suggestion_words import Words, words_at
from annotations.weave.differences import Side, weave_differences
from newsroom.credits import name_of
from newsroom.models import Article, Reader
from newsroom.text.differences import compare
from newsroom.text.differences.pieces import Sides
from newsroom.text.ranges import Range

_YOU = "You"


@dataclass(frozen=True)
class Reads:
    """What a note says, as HTML: ``now``, here; ``then``, in the file; ``change``: the differences of both.

    ``went_on``: it changed here since the copy was taken, so the two are shown each by itself.
    """

    now: str = ""
    then: str = ""
    change: str = ""
    went_on: bool = False


@dataclass(frozen=True)
class Row:
    """One suggestion. ``words`` are those in the story that it is on; ``lost`` those of the file that the story lacks.

    ``key`` and ``number`` are of the paragraph where it stands, ``beside`` its words where it is on none of them in
    particular; ``answered`` is what it answers, and ``is_gone``: that was deleted here, or is closed to its reader.
    """

    suggestion: Suggestion
    who: str
    does: str
    key: str
    number: int
    beside: str
    words: Words | None
    lost: str
    reads: Reads
    answered: str
    is_gone: bool

    @property
    def hangs_on(self) -> bool:
        """Whether it is on, or answers, something that has a place of its own."""
        row = self.suggestion
        return bool(row.highlight_id or row.note_id or row.parent_id)

    @property
    def replaces(self) -> bool:
        """Whether the file has it in place of the note that it answers, which is somebody else's."""
        return self.suggestion.act == Suggestion.Act.REPLY and bool(self.suggestion.base)

    @property
    def can_be_put(self) -> bool:
        """Whether its reader may put it on words of the story."""
        return self.suggestion.act in Suggestion.ADDING and not (self.words or self.hangs_on)

    @property
    def can_be_accepted(self) -> bool:
        if self.is_gone and self.suggestion.act in Suggestion.ADDING:
            return False
        return bool(self.words or self.hangs_on or (self.key and self.suggestion.body.strip()))


def rows_of(
    article: Article, suggestions: Sequence[Suggestion], places: Mapping[int, Range], reader: Reader
) -> list[Row]:
    """Return *suggestions* as rows; *places* are where they stand in the newest text of *article*, by id."""
    paragraphs, seen = Paragraphs(article.newest), sight(suggestions, reader)
    closed = {each.pk for each in suggestions if each.act in Suggestion.ADDING and seen.has_gone(each)}
    return [
        _row(article, each, places.get(each.pk), paragraphs, reader, is_closed=each.pk in closed)
        for each in suggestions
    ]


def _row(
    article: Article, row: Suggestion, found: Range | None, paragraphs: Paragraphs, reader: Reader, *, is_closed: bool
) -> Row:
    """Return *row*; ``is_closed``: of what it is on, or answers, its reader may see nothing any more."""
    place, text = found or (None if is_closed else _place_of_mark(row, article)), article.newest.text
    key = paragraphs.at(place[0]) if place else row.paragraph_key if row.paragraph_key in paragraphs.keys else ""
    beside = "" if place or not key else text[slice(*paragraphs.places[key])]
    who, does = _head(row, reader)
    words, lost = words_at(text, place), "" if place else row.exact
    around = (key, paragraphs.number(key), beside, words, lost)
    answered = "" if is_closed else _answered(row)
    return Row(row, who, does, *around, _reads(row), answered, _is_gone(row, is_closed))


def _place_of_mark(row: Suggestion, article: Article) -> Range | None:
    """Return where the mark stands that *row* is on, or that the note is on which it is about."""
    opener = row.note and (row.note.reply_to or row.note)
    mark = row.highlight or (opener and opener.highlight)
    return (mark.start, mark.end) if mark and mark.revision_id == article.newest.pk else None


def _head(row: Suggestion, reader: Reader) -> tuple[str, str]:
    """Return who or what the suggestion is about, and what of that."""
    who, note = row.credit or _YOU, row.note
    if row.act == "edit":
        return (_at_start(_whose(note, reader)) if note else "A note"), "reads otherwise in the file"
    if row.act == "delete":
        return ("Your note" if note else "Your mark"), "is not in the file any more"
    if row.act == "reply":
        return who, _s("answer", row) + (f" {_whose(note, reader)}" if note else " a comment of this file")
    return who, _s("add", row) + (" a note" if row.body.strip() else " a mark")


def _at_start(words: str) -> str:
    return words[:1].upper() + words[1:]


def _s(verb: str, row: Suggestion) -> str:
    return f"{verb}s" if row.credit else verb


def _whose(note: Note, reader: Reader) -> str:
    if note.author_id == reader.pk and not note.credit:
        return "your note"
    return f"{name_of(note)}’s note"


def _reads(row: Suggestion) -> Reads:
    """Return what the note reads now, and how the file changes it; where both went on, each by itself."""
    note, mark = row.note, row.highlight
    if row.act in Suggestion.ADDING:
        return Reads(then=_rendered(row.body))
    if note is None:
        return Reads(now=format_html("<q>{}</q>", mark.exact) if mark else "")
    if row.act == "delete":
        return Reads(now=_rendered(note.body), went_on=_went_on(row, note))
    if _went_on(row, note):
        return Reads(_rendered(note.body), _rendered(row.body), went_on=True)
    return Reads(change=_difference(_former(row, note), row.body))


def _former(row: Suggestion, note: Note) -> str:
    """Return what *note* read before *row* changed it."""
    return row.made.get("body", note.body) if row.state == Suggestion.State.ACCEPTED else note.body


def _went_on(row: Suggestion, note: Note) -> bool:
    """Whether *note*, which is there, reads otherwise than in the copy, as far as that is known."""
    return note.deleted_at is None and is_contested(row)


def _difference(old: str, new: str) -> str:
    pieces = compare(Sides(old, new, (0, len(old)), (0, len(new))))
    return mark_safe("".join(weave_differences(Side(old), Side(new), [pieces])))


def _answered(row: Suggestion) -> str:
    if row.act != "reply":
        return ""
    return _rendered(row.note.body if row.note else row.parent.body if row.parent else "")


def _is_gone(row: Suggestion, is_closed: bool) -> bool:
    """Whether what it is about was deleted here, or closed to its reader."""
    note, mark = row.note, row.highlight
    is_deleted = bool((note and note.deleted_at) or (mark and mark.deleted_at))
    return row.state == Suggestion.State.OPEN and (is_closed or is_deleted)


def _rendered(body: str) -> str:
    return mark_safe(render(body))
