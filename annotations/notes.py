"""Writing and changing notes, each in one transaction. The caller has checked who may."""

import uuid

from django.db import transaction
from django.utils import timezone

from annotations.access import Audience
from annotations.models import Highlight, Note, NoteVersion
from newsroom.models import Article, Reader


def write(
    article: Article,
    author: Reader,
    paragraph_key: str,
    body: str,
    *,
    draft_key: uuid.UUID,
    audience: str = Audience.ME,
    highlight: Highlight | None = None,
) -> Note:
    """Attach a note to a paragraph, or to a highlight in it. The same draft posted twice is one note."""
    place = {"article": article, "paragraph_key": paragraph_key, "highlight": highlight}
    return _once(author, draft_key, body=body, audience=audience, **place)


def reply(opener: Note, author: Reader, body: str, *, draft_key: uuid.UUID) -> Note:
    """Answer in the thread that *opener* began; the reply shares its place and audience."""
    place = {"article": opener.article, "paragraph_key": opener.paragraph_key, "highlight": opener.highlight}
    return _once(author, draft_key, body=body, audience=opener.audience, reply_to=opener, **place)


def _once(author: Reader, draft_key: uuid.UUID, **values: object) -> Note:
    return Note.objects.get_or_create(author=author, draft_key=draft_key, defaults=values)[0]


@transaction.atomic
def edit(note: Note, body: str, audience: str) -> None:
    """Change what *note* says, keeping its former words, and who may see its thread."""
    if body != note.body:
        NoteVersion.objects.create(note=note, body=note.body, created_at=note.edited_at or note.created_at)
        note.body, note.edited_at = body, timezone.now()
    note.audience = audience
    note.save(update_fields=["body", "edited_at", "audience"])


def delete(note: Note) -> None:
    """Take *note* off the page, so that ``restore`` can bring it back. Others' replies stay."""
    note.deleted_at = timezone.now()
    note.save(update_fields=["deleted_at"])


def restore(note: Note) -> None:
    """Bring a deleted note back."""
    note.deleted_at = None
    note.save(update_fields=["deleted_at"])
