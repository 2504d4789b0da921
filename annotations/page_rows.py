"""The rows of a reading page: its paragraphs, and the marks and notes that its reader may see.

Those of a whole page are asked for by queries that are written once a process (newsroom/prepared.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import Case, F, FilteredRelation, Q, QuerySet, When
from django.urls import reverse

from annotations.kinds import kinds_for
from annotations.models import Highlight, Note
from annotations.rows import ClaimRow, HighlightRow, ImageRow, NoteRow, ReadingParagraph
from newsroom.models import Article, Paragraph, Reader, Revision
from newsroom.naming.shown import on_show, shown
from newsroom.prepared import Prepared, is_one_of, span_of
from newsroom.text.ranges import Range

_PARAGRAPH = (
    *("key", "kind", "level", "ordered", "span", "inlines", "image_alt", "sentences"),
    *("image", "image__digest", "image__width", "image__height"),
)
_MARK = (
    *("pk", "place", "kind", "reader", "reader__username", "audience", "exact", "created_at"),
    *("tags", "was", "state", "revision__number", "uid", "credit"),
)
SPEAKER = Case(
    When(on_show("appearance__speaker"), then=shown("appearance__speaker", "name")[0]),
    default="appearance__speaker_words",
)
"""Who says what a highlight claims: the name of somebody known, else the story's words."""

# The fields of a ClaimRow, from a highlight.
_CLAIM = (
    "appearance__claim",
    "appearance__claim__statement",
    "appearance__claim__status",
    SPEAKER,
    "appearance__chain",
    "appearance__told",
    "appearance__basis",
    "appearance__said_on",
)
_NOTE = (
    *("pk", "paragraph_key", "highlight", "reply_to", "author", "author__username"),
    *("audience", "body", "created_at", "edited_at", "uid", "credit"),
)


def paragraphs_of(revision: Revision, keys: Sequence[str] | None) -> Iterator[ReadingParagraph]:
    """Yield the paragraphs of *revision* in reading order; only those named by *keys* if these are given."""
    if keys is None:
        rows = _PARAGRAPHS.rows(revision=revision.pk)
    else:
        rows = _PARAGRAPHS_NAMED.rows(revision=revision.pk, keys=list(keys))
    for key, kind, level, ordered, at, inlines, alt, sentences, *image in rows:
        yield ReadingParagraph(key, kind, level, ordered, at.lower, at.upper, inlines, _image(*image), alt, sentences)


def _paragraphs(revision: int) -> QuerySet[Paragraph, tuple[Any, ...]]:
    return Paragraph.objects.filter(revision=revision).order_by("position").values_list(*_PARAGRAPH)


def _paragraphs_named(revision: int, keys: list[str]) -> QuerySet[Paragraph, tuple[Any, ...]]:
    return _paragraphs(revision).filter(is_one_of("key", keys))


def _image(pk: int | None, digest: str, width: int, height: int) -> ImageRow | None:
    return ImageRow(pk, reverse("image", args=[digest]), width, height) if pk else None


def highlights_of(
    revision: Revision, reader: Reader | AnonymousUser, bounds: Range | None = None
) -> Iterator[HighlightRow]:
    """Yield the marks on *revision*, those within *bounds* if these are given; else those that lost their words too."""
    ids = {"article": revision.article_id, "revision": revision.pk, "reader": reader.pk}
    if bounds:
        return _rows(_MARKS_WITHIN.rows(**ids, start=bounds[0], end=bounds[1]), reader)
    return _rows(_MARKS.rows(**ids), reader)


def highlights_then(revision: Revision, reader: Reader | AnonymousUser) -> Iterator[HighlightRow]:
    """Yield the marks on any *revision* as they stood in it, those too that have lost their words since."""
    there = FilteredRelation("placements", condition=Q(placements__revision=revision))
    place = Case(When(revision=revision, then=F("span")), default=F("there__span"))
    rows = Highlight.objects.visible_to(reader).filter(article=revision.article_id)
    rows = rows.annotate(there=there, place=place).exclude(place=None).order_by("place", "pk")
    for row in _rows(rows.values_list(*_MARK, *_CLAIM), reader):
        yield replace(row, exact=revision.text[row.start : row.end], was="", last_in=0)


def _marks(article: int, reader: int, wanted: Q) -> QuerySet[Highlight, tuple[Any, ...]]:
    rows = Highlight.objects.visible_to(reader).filter(wanted, article=article).order_by("span", "pk")
    return rows.annotate(place=F("span")).values_list(*_MARK, *_CLAIM)


def _marks_and_lost(article: int, revision: int, reader: int) -> QuerySet[Highlight, tuple[Any, ...]]:
    return _marks(article, reader, Q(revision=revision) | Q(state=Highlight.State.ORPHAN))


def _marks_within(
    article: int, revision: int, reader: int, start: int, end: int
) -> QuerySet[Highlight, tuple[Any, ...]]:
    here = Q(revision=revision, span__overlap=span_of(start, end))
    return _marks(article, reader, here & ~Q(state=Highlight.State.ORPHAN))


def _rows(marks: Iterable[Sequence[Any]], reader: Reader | AnonymousUser) -> Iterator[HighlightRow]:
    labels = {kind: style.label for kind, style in kinds_for(reader).items()}
    for pk, at, kind, owner, name, audience, exact, made, tags, was, state, number, uid, credit, *claim in marks:
        said = ClaimRow(*claim) if kind == Highlight.Kind.CLAIM and claim[0] else None
        mine, label, last_in = owner == reader.pk, labels[kind], number if state == Highlight.State.ORPHAN else 0
        yield HighlightRow(
            *(pk, at.lower, at.upper, kind, label, credit or name, mine, audience, exact, made, said, tags, was),
            *(last_in, uid, name if credit else ""),
        )


def notes_of(article: Article, reader: Reader | AnonymousUser, keys: Sequence[str] | None = None) -> Iterator[NoteRow]:
    """Yield the notes of *article* oldest first; only those beside the paragraphs *keys* if these are given."""
    ids = {"article": article.pk, "reader": reader.pk}
    rows = _NOTES.rows(**ids) if keys is None else _NOTES_BESIDE.rows(**ids, keys=list(keys))
    return _note_rows(rows, reader)


def note_rows(notes: QuerySet[Note], reader: Reader | AnonymousUser) -> Iterator[NoteRow]:
    """Yield *notes*, all of which *reader* sees, oldest first, in one query."""
    return _note_rows(_in_order(notes), reader)


def _in_order(notes: QuerySet[Note]) -> QuerySet[Note, tuple[Any, ...]]:
    return notes.order_by("created_at", "pk").values_list(*_NOTE)


def _notes(article: int, reader: int) -> QuerySet[Note, tuple[Any, ...]]:
    return _in_order(Note.objects.visible_to(reader).filter(article=article))


def _notes_beside(article: int, reader: int, keys: list[str]) -> QuerySet[Note, tuple[Any, ...]]:
    return _notes(article, reader).filter(is_one_of("paragraph_key", keys))


def _note_rows(rows: Iterable[Sequence[Any]], reader: Reader | AnonymousUser) -> Iterator[NoteRow]:
    for pk, key, mark, opener, owner, name, audience, body, made, edited, uid, credit in rows:
        by, mine, brought_by = credit or name, owner == reader.pk, name if credit else ""
        yield NoteRow(pk, key, mark, opener, by, mine, audience, body, made, edited, uid, brought_by)


_PARAGRAPHS, _PARAGRAPHS_NAMED = Prepared(_paragraphs), Prepared(_paragraphs_named)
_NOTES, _NOTES_BESIDE = Prepared(_notes), Prepared(_notes_beside)
_MARKS, _MARKS_WITHIN = Prepared(_marks_and_lost), Prepared(_marks_within)
