"""Entries of the notebook read from the database, as one reader sees them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.urls import reverse

from annotations.kinds import Kinds, kinds_for
from annotations.models import Highlight, Note
from annotations.notebook.cursor import MARK, NOTE, Cursor
from annotations.notebook.entries import NOTE as NOTE_KIND
from annotations.notebook.entries import notes_for
from annotations.notebook.entry import ClaimSaid, Entry
from annotations.page_rows import SPEAKER, note_rows
from annotations.rows import NoteRow
from annotations.words import on_one_line
from newsroom.credits import name_of
from newsroom.models import Paragraph

_STORY = (
    "slug",
    "headline",
    "byline",
    "agency",
    "publication",
    "published_on",
    "language",
    "canonical_url",
    "search_config",
)
_ARTICLE = tuple(f"article__{name}" for name in _STORY)
_MARK = (
    *("kind", "audience", "exact", "state", "was", "tags", "created_at"),
    *("revision__number", "reader__username", "credit"),
)
_CLAIM = ("appearance__claim__statement", "appearance__claim__status")
_NOTE = ("paragraph_key", "audience", "created_at", "author__username", "credit", "highlight", "reply_to")


def entries_at(keys: Sequence[Cursor], reader: Any) -> list[Entry]:
    """Return the entries at *keys*, which *reader* sees, in that order, in four queries at most."""
    marks = [key.pk for key in keys if key.side == MARK]
    notes = [key.pk for key in keys if key.side == NOTE]
    under = _notes_under(marks, notes, reader)
    found: dict[tuple[str, int], Entry] = {}
    found |= {(MARK, row.pk): _mark(row, under, kinds_for(reader), reader) for row in _marks_at(marks)}
    found |= {(NOTE, row.pk): _note(row, under, reader) for row in _notes_at(notes, reader)}
    return [found[key.side, key.pk] for key in keys if (key.side, key.pk) in found]


def _marks_at(ids: Sequence[int]) -> QuerySet[Any]:
    rows = Highlight.objects.filter(pk__in=ids).order_by()
    touched = Paragraph.objects.filter(revision=OuterRef("revision"), span__overlap=OuterRef("span")).order_by(
        "position"
    )
    told = rows.select_related("article", "reader", "revision", "appearance__claim")
    told = told.only(*_MARK, *_CLAIM, *_ARTICLE).annotate(speaker=SPEAKER)
    return told.annotate(paragraph=Subquery(touched.values("position")[:1]))


def _notes_at(ids: Sequence[int], reader: Any) -> QuerySet[Any]:
    """Return the notes with *ids*, each with the words of the mark it is on as far as *reader* sees that."""
    here = Paragraph.objects.filter(revision=OuterRef("article__current"), key=OuterRef("paragraph_key"))
    marked = Highlight.objects.visible_to(reader).filter(pk=OuterRef("highlight")).order_by()
    told = Note.objects.filter(pk__in=ids).order_by().select_related("article", "author").only(*_NOTE, *_ARTICLE)
    return told.annotate(paragraph=Subquery(here.values("position")[:1]), exact=Subquery(marked.values("exact")))


def _notes_under(marks: Sequence[int], notes: Sequence[int], reader: Any) -> Mapping[str, Sequence[NoteRow]]:
    """Return, by the id of the entry, the notes on *marks*, and *notes* themselves with the replies to them."""
    under: defaultdict[str, list[NoteRow]] = defaultdict(list)
    wanted = Q(highlight__in=marks) | Q(pk__in=notes) | Q(reply_to__in=notes)
    for row in note_rows(notes_for(reader).filter(wanted), reader):
        for key in _entries_of(row, set(marks), set(notes)):
            under[key].append(row)
    return under


def _entries_of(row: NoteRow, marks: set[int], notes: set[int]) -> Iterable[str]:
    if row.highlight_id in marks:
        yield f"{MARK}{row.highlight_id}"
    yield from (f"{NOTE}{pk}" for pk in (row.id, row.reply_to) if pk in notes)


def _mark(row: Any, under: Mapping[str, Sequence[NoteRow]], kinds: Kinds, reader: Any) -> Entry:
    key = f"{MARK}{row.pk}"
    return Entry(
        id=key,
        kind=row.kind,
        label=kinds[row.kind].label,
        words=on_one_line(row.exact),
        was=on_one_line(row.was),
        state=row.state,
        tags=row.tags,
        notes=under.get(key, ()),
        claim=_claim(row),
        article=row.article,
        paragraph=row.paragraph,
        url=_place(row),
        made_at=row.created_at,
        audience=row.audience,
        reader=name_of(row) or "",
        mine=row.reader_id == reader.pk,
        brought_by=row.reader.username if row.credit else "",
    )


def _note(row: Any, under: Mapping[str, Sequence[NoteRow]], reader: Any) -> Entry:
    key = f"{NOTE}{row.pk}"
    return Entry(
        id=key,
        kind=NOTE_KIND,
        label="Reply" if row.reply_to_id else "Note",
        words=on_one_line(row.exact or ""),
        was="",
        state="",
        tags=(),
        notes=under.get(key, ()),
        claim=None,
        article=row.article,
        paragraph=row.paragraph,
        url=f"{row.article.get_absolute_url()}#{key}",
        made_at=row.created_at,
        audience=row.audience,
        reader=name_of(row) or "",
        mine=row.author_id == reader.pk,
        brought_by=row.author.username if row.credit else "",
        is_reply=row.reply_to_id is not None,
    )


def _claim(row: Any) -> ClaimSaid | None:
    if row.kind != Highlight.Kind.CLAIM or not hasattr(row, "appearance"):
        return None
    claim = row.appearance.claim
    statement = "" if claim.statement == on_one_line(row.exact) else claim.statement
    return ClaimSaid(claim.pk, statement, claim.status, row.speaker)


def _place(row: Any) -> str:
    """Return where a mark stands: one whose words are gone, on the last revision that had them."""
    last = [row.article.slug, row.revision.number]
    lost = row.state == Highlight.State.ORPHAN
    return f"{reverse('revision', args=last) if lost else row.article.get_absolute_url()}#{MARK}{row.pk}"
