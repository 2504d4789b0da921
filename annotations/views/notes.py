"""Notes: written beside a paragraph or on a highlight, answered, edited, deleted and brought back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from annotations import highlights as marks
from annotations import notes
from annotations.errors import AnnotationError
from annotations.models import Highlight, Note
from annotations.reading import keys_touched
from annotations.views.addresses import of_row
from annotations.views.changes import changed, refused, say
from annotations.views.note_form import Sheet, draft_sent, write_on
from annotations.views.note_target import keep_words_private, marked, share_words, target_of
from newsroom.access import article_or_404, asks_for_part, reader_of
from newsroom.credits import maker
from newsroom.models import Paragraph

WITH_MARK = {"with_mark": 1}  # sent by the message that undoes a note and its highlight at once


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """Write a note beside the paragraph *key*, on ``highlight=``, or on a selection (``revision=&start=&end=``)."""
    article = article_or_404(request, slug)
    if not Paragraph.objects.filter(
        revision__article=article, key=key
    ).exists():  # one that is gone may have a lost mark
        raise Http404("There is no such paragraph.")
    target = target_of(request, article, key)

    def save(sent: Mapping[str, Any]) -> list[str]:
        mark, new = marked(request, article, target, sent["audience"])
        note = notes.write(article, reader_of(request), target.key, highlight=mark, **sent)
        fields = WITH_MARK if new else {}
        say(request, f"Note saved.{share_words(note)}", undo=of_row("note_delete")(note.pk), **fields)
        return _keys(note, mark if new else None)

    heading = "Note on these words" if target.quote else f"Note on paragraph {key.removeprefix('p')}"
    sheet = Sheet(article, target.key, heading, target.quote, hidden=target.hidden, problem=target.problem)
    return write_on(request, sheet, save)


@require_http_methods(["GET", "HEAD", "POST"])
def reply(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer in the thread that the note belongs to."""
    note = _visible(request, pk)
    opener = note.reply_to or note

    def save(sent: Mapping[str, Any]) -> list[str]:
        answer = notes.reply(opener, reader_of(request), sent["body"], draft_key=sent["draft_key"])
        say(request, "Reply saved.", undo=of_row("note_delete")(answer.pk))
        return _keys(answer)

    heading = f"Reply to {maker(note)}"
    return write_on(request, Sheet(note.article, note.paragraph_key, heading, note.body, has_audience=False), save)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change one's own note; its former words stay in its history. The message brings them back.

    Of a note that somebody else wrote, in a copy that the reader brought in, only who may read it changes.
    """
    note = _own(request, pk)

    def save(sent: Mapping[str, Any]) -> list[str]:
        before = {"body": note.body, "audience": note.audience}
        body = note.body if note.credit else sent["body"]
        notes.edit(note, body, note.audience if note.reply_to_id else sent["audience"])
        shared = share_words(note)
        if "words_private" in request.POST:
            keep_words_private(note)
        say(request, f"Note changed.{shared}", undo=request.path, **before, **({"words_private": 1} if shared else {}))
        return _keys(note)

    heading = f"Note by {maker(note)}" if note.credit else "Edit your note"
    sheet = Sheet(note.article, note.paragraph_key, heading, note=note, has_audience=not note.reply_to_id)
    return write_on(request, sheet, save, body=note.body, audience=note.audience)


@require_safe
def note(request: HttpRequest, pk: int) -> HttpResponse:
    """A note's permalink: the story, at the note."""
    row = _visible(request, pk)
    return HttpResponseRedirect(f"{row.article.get_absolute_url()}#n{row.pk}")


@require_safe
def history(request: HttpRequest, pk: int) -> HttpResponse:
    """What a note said before, as far as those words were for this reader."""
    row = _visible(request, pk)
    part = "#history" if asks_for_part(request) else ""
    context = {"note": row, "article": row.article, "versions": row.versions.visible_to(request.user)}
    return render(request, f"annotations/note_history.html{part}", context)


@require_POST
@transaction.atomic
def delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one's own note off the page, and the highlight made with it if asked to; the message brings both back."""
    row = _own(request, pk)
    mark = _mark_along(request, row) if notes.stands_alone(row) else None
    notes.delete(row)
    if mark:
        marks.delete(mark)
    said = "Note and highlight deleted." if mark else "Note deleted."
    say(request, said, undo=of_row("note_restore")(pk), **(WITH_MARK if mark else {}))
    response = changed(request, row.article, _keys(row, mark))
    response["HX-Trigger"] = draft_sent(request, of_row("note_edit")(pk))
    return response


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Bring a deleted note back, and the highlight that went with it."""
    row = _own(request, pk, deleted=True)
    mark = _mark_along(request, row)
    try:
        _bring_back(row, mark)
    except AnnotationError as error:
        return refused(request, row.article, str(error))
    said = "Note and highlight are back." if mark else "The note is back."
    say(request, said, undo=of_row("note_delete")(pk), **(WITH_MARK if mark else {}))
    return changed(request, row.article, _keys(row, mark))


@transaction.atomic
def _bring_back(row: Note, mark: Highlight | None) -> None:
    notes.restore(row)
    if mark:
        marks.restore(mark)


def _mark_along(request: HttpRequest, row: Note) -> Highlight | None:
    """Return the reader's own highlight under the note, if the request is about both."""
    mark = row.highlight
    return mark if mark and mark.reader_id == row.author_id and "with_mark" in request.POST else None


def _keys(row: Note, mark: Highlight | None = None) -> list[str]:
    """Return the key of the note's paragraph, then those of the paragraphs that *mark* touches."""
    return [row.paragraph_key, *(keys_touched(mark.revision, mark.start, mark.end) if mark else [])]


def _visible(request: HttpRequest, pk: int) -> Note:
    rows = Note.objects.visible_to(request.user).select_related("article__current", "author", "reply_to", "highlight")
    return get_object_or_404(rows, pk=pk)


def _own(request: HttpRequest, pk: int, deleted: bool = False) -> Note:
    own = Note.objects.filter(author=reader_of(request)).select_related("article__current", "highlight__revision")
    return get_object_or_404(own if deleted else own.filter(deleted_at=None), pk=pk)
