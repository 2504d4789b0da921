"""What is answered once words are marked, however they were chosen."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from annotations.kinds import in_a_sentence, label_of
from annotations.models import Highlight, Note
from annotations.reading import keys_touched
from annotations.views.addresses import of_row
from annotations.views.changes import changed, say
from annotations.views.claims_changed import claims_changed
from annotations.views.notes import WITH_MARK
from newsroom.access import reader_of
from newsroom.models import Article


def marked(request: HttpRequest, article: Article, row: Highlight, new: bool, note: Note | None = None) -> HttpResponse:
    """Bring the paragraphs under *row* up to date, and say what it is; *new* tells whether this request made it.

    *note* was written with it. The message takes back what is new of both.
    """
    kind = in_a_sentence(label_of(row.kind, reader_of(request)))
    said = f"Marked as {kind}" if new else f"You had marked these words as {kind} already"
    if note:
        say(request, f"{said}. Note saved.", undo=of_row("note_delete")(note.pk), **(WITH_MARK if new else {}))
    else:
        say(request, f"{said}.", undo=of_row("highlight_delete")(row.pk) if new else "")
    keys = keys_touched(article.newest, row.start, row.end)
    if row.kind != Highlight.Kind.CLAIM:
        return changed(request, article, keys)
    made = {"slot": f"slot-{keys[0]}", "address": row.get_absolute_url()}  # where its card opens (static/js/claims.js)
    return claims_changed(changed(request, article, keys), {"claim-made": made})
