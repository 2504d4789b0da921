"""Writing and changing notes, each in one transaction. The caller has checked who may."""

import uuid
from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from annotations.access import Audience
from annotations.models import Highlight, Note, NoteVersion
from newsroom.models import Article, Reader
from newsroom.transactions import whole

LONGEST_NOTE = 20_000
"""Code points of a note, wherever it comes from."""


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
    said = {"article": article, "paragraph_key": paragraph_key, "highlight": highlight, "reply_to": None, "body": body}
    return _once(author, draft_key, said, audience)


def reply(opener: Note, author: Reader, body: str, *, draft_key: uuid.UUID) -> Note:
    """Answer in the thread that *opener* began; the reply shares its place and audience."""
    place = {"article": opener.article, "paragraph_key": opener.paragraph_key, "highlight": opener.highlight}
    return _once(author, draft_key, place | {"reply_to": opener, "body": body}, opener.audience)


@whole
def _once(author: Reader, draft_key: uuid.UUID, said: Mapping[str, Any], audience: str) -> Note:
    """Keep what was *said*, words and place, as the note *draft_key*.

    Sent twice it is one note, for whom it was sent last, and brought back if it was deleted between. Something else
    under the same key (after going back, say) is another note.
    """
    note, new = Note.objects.get_or_create(author=author, draft_key=draft_key, defaults={**said, "audience": audience})
    if any(getattr(note, name) != value for name, value in said.items()):
        return _once(author, uuid.uuid4(), said, audience)
    if not new:
        _change(note, audience=audience, deleted_at=None)
    return note


@whole
def edit(note: Note, body: str, audience: str) -> None:
    """Change what *note* says, keeping its former words, and who may see its thread."""
    if body != note.body:
        written = note.edited_at or note.created_at
        NoteVersion.objects.create(note=note, body=note.body, audience=_readers_of(note), created_at=written)
        _change(note, body=body, edited_at=timezone.now())
    _change(note, audience=audience)
    note.replies.update(audience=audience)  # replies share their thread's


def _readers_of(note: Note) -> str:
    """Return who may read *note* as it stands: as its thread, and nobody else while the words it is on are private."""
    thread, mark = note.reply_to or note, note.highlight
    private = Audience.ME in (thread.audience, mark.audience if mark else thread.audience)
    return Audience.ME if private else Audience.EVERYONE


def stands_alone(note: Note) -> bool:
    """Return whether the highlight under *note* carries no other note and no reply."""
    others = Note.objects.filter(highlight=note.highlight_id, deleted_at=None).exclude(pk=note.pk)
    return note.highlight_id is not None and not others.exists()


def delete(note: Note) -> None:
    """Take *note* off the page, so that ``restore`` can bring it back. Others' replies stay."""
    _change(note, deleted_at=timezone.now())


def restore(note: Note) -> None:
    """Bring a deleted note back."""
    _change(note, deleted_at=None)


def _change(note: Note, **values: object) -> None:
    for name, value in values.items():
        setattr(note, name, value)
    note.save(update_fields=list(values))
