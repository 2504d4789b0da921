"""The notes of an archive: threads with what they said before, as far as the archive's reader sees that."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from annotations.access import Viewer
from annotations.export.archive.values import moment
from annotations.models import Note, NoteVersion
from annotations.reading import ReadingPage
from annotations.rows import NoteRow


def notes_of(page: ReadingPage, viewer: Viewer) -> list[dict[str, Any]]:
    """Return the notes and replies of *page*, oldest first, in two queries."""
    stored = Note.objects.filter(article=page.article, uid__in=[row.uid for row in page.notes])
    rows = {row.uid: row for row in stored.select_related("reply_to").only("uid", "resolved_at", "reply_to__uid")}
    marks = {row.id: str(row.uid) for row in (*page.highlights, *page.lost)}
    versions = _versions(rows.values(), viewer)
    notes = [_note(row, marks, rows.get(row.uid), versions) for row in page.notes]
    return sorted(notes, key=lambda note: (note["created_at"], note["uid"]))


def _note(
    row: NoteRow, marks: Mapping[int, str], stored: Note | None, versions: Mapping[int, list[Any]]
) -> dict[str, Any]:
    opener = stored.reply_to if stored else None
    return {
        "uid": str(row.uid),
        "paragraph": row.paragraph_key,
        "highlight": marks.get(row.highlight_id or 0),
        "reply_to": str(opener.uid) if opener else None,
        "author": row.author,
        "audience": row.audience,
        "body": row.body,
        "created_at": moment(row.created_at),
        "edited_at": moment(row.edited_at),
        "resolved_at": moment(stored.resolved_at) if stored else None,
        "versions": versions.get(stored.pk, []) if stored else [],
    }


def _versions(notes: Any, viewer: Viewer) -> Mapping[int, list[dict[str, Any]]]:
    found: defaultdict[int, list[dict[str, Any]]] = defaultdict(list)
    rows = NoteVersion.objects.visible_to(viewer).filter(note__in=list(notes)).order_by("created_at", "pk")
    for note, body, audience, made in rows.values_list("note", "body", "audience", "created_at"):
        found[note].append({"body": body, "audience": audience, "created_at": moment(made)})
    return found
