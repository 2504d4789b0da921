"""Notes: written beside a paragraph or on a highlight, answered, edited, deleted and brought back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from annotations import notes
from annotations.models import Note
from annotations.views.addresses import of_row
from annotations.views.changes import changed, say
from annotations.views.note_form import Sheet, write_on
from annotations.views.note_target import marked, target_of
from newsroom.access import article_or_404, asks_for_part, reader_of


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """Write a note beside the paragraph *key*, on ``highlight=``, or on a selection (``revision=&start=&end=``)."""
    article = article_or_404(request, slug)
    get_object_or_404(article.newest.paragraphs, key=key)
    target = target_of(request, article)

    def save(sent: Mapping[str, Any]) -> None:
        highlight = marked(request, article, target, sent["audience"])
        note = notes.write(article, reader_of(request), key, highlight=highlight, **sent)
        say(request, "Note saved.", undo=of_row("note_delete")(note.pk))

    heading = "Note on these words" if target.quote else f"Note on paragraph {key.removeprefix('p')}"
    return write_on(request, Sheet(article, key, heading, target.quote, hidden=target.hidden), save)


@require_http_methods(["GET", "HEAD", "POST"])
def reply(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer in the thread that the note belongs to."""
    note = _visible(request, pk)
    opener = note.reply_to or note

    def save(sent: Mapping[str, Any]) -> None:
        answer = notes.reply(opener, reader_of(request), sent["body"], draft_key=sent["draft_key"])
        say(request, "Reply saved.", undo=of_row("note_delete")(answer.pk))

    heading = f"Reply to {note.author.username}"
    return write_on(request, Sheet(note.article, note.paragraph_key, heading, note.body, has_audience=False), save)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change one's own note; its former words stay in its history."""
    note = _own(request, pk)

    def save(sent: Mapping[str, Any]) -> None:
        notes.edit(note, sent["body"], note.audience if note.reply_to_id else sent["audience"])
        say(request, "Note changed.")

    sheet = Sheet(note.article, note.paragraph_key, "Edit your note", note=note, has_audience=not note.reply_to_id)
    return write_on(request, sheet, save, body=note.body, audience=note.audience)


@require_safe
def note(request: HttpRequest, pk: int) -> HttpResponse:
    """A note's permalink: the story, at the note."""
    row = _visible(request, pk)
    return HttpResponseRedirect(f"{row.article.get_absolute_url()}#n{row.pk}")


@require_safe
def history(request: HttpRequest, pk: int) -> HttpResponse:
    """What a note said before."""
    row = _visible(request, pk)
    part = "#history" if asks_for_part(request) else ""
    context = {"note": row, "article": row.article, "versions": row.versions.all()}
    return render(request, f"annotations/note_history.html{part}", context)


@require_POST
def delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one's own note off the page; the message brings it back."""
    row = _own(request, pk)
    notes.delete(row)
    say(request, "Note deleted.", undo=of_row("note_restore")(pk))
    return changed(request, row.article, [row.paragraph_key])


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Bring a deleted note back."""
    row = _own(request, pk, deleted=True)
    notes.restore(row)
    say(request, "The note is back.")
    return changed(request, row.article, [row.paragraph_key])


def _visible(request: HttpRequest, pk: int) -> Note:
    rows = Note.objects.visible_to(request.user).select_related("article__current", "author", "reply_to", "highlight")
    return get_object_or_404(rows, pk=pk)


def _own(request: HttpRequest, pk: int, deleted: bool = False) -> Note:
    own = Note.objects.filter(author=reader_of(request)).select_related("article__current")
    return get_object_or_404(own if deleted else own.filter(deleted_at=None), pk=pk)
