"""Notes and replies as annotations, with what they said before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.urls import reverse

from annotations.export.contents.threads import Thread
from annotations.export.json_ld.targets import Targets
from annotations.export.json_ld.terms import GENERATOR, Thing, audience, moment, person, told
from annotations.models import NoteVersion
from annotations.rows import NoteRow

type Versions = Mapping[int, Sequence[NoteVersion]]
"""What notes said before, by their ids, oldest first."""


def conversation(thread: Thread, targets: Targets, versions: Versions, site: str) -> list[Thing]:
    """Return the annotations of a thread: its note on words or a paragraph, and each reply on that note.

    Where the note is not in the copy, its replies are on what it was on.
    """
    opener = thread.note
    about = {"target": opener.uid.urn} if opener else _about(thread, targets)
    replies = [_note(reply, "replying", about, versions, site) for reply in thread.replies]
    return [_note(opener, "commenting", _about(thread, targets), versions, site), *replies] if opener else replies


def _about(thread: Thread, targets: Targets) -> Thing:
    """Return the target of a thread; on a mark it is the mark's words, in the scope of the mark."""
    if thread.highlight:
        return {"target": targets.mark(thread.highlight) | {"scope": thread.highlight.uid.urn}}
    first = thread.note or thread.replies[0]
    return {"target": targets.paragraph(first.paragraph_key)}


def _note(row: NoteRow, motivation: str, about: Thing, versions: Versions, site: str) -> Thing:
    before = [_words(version.body) | {"created": moment(version.created_at)} for version in versions.get(row.id, ())]
    return {
        "id": row.uid.urn,
        "canonical": row.uid.urn,
        "type": "Annotation",
        "motivation": motivation,
        "creator": person(row.author),
        **told(dcterms_contributor=row.brought_by and person(row.brought_by)),
        "created": moment(row.created_at),
        **told(modified=row.edited_at and moment(row.edited_at)),
        "generator": GENERATOR,
        "audience": audience(row.audience),
        **told(via=site and f"{site}{reverse('note', args=[row.id])}"),
        "body": _words(row.body),
        **told(dcterms_replaces=before),
        **about,
    }


def _words(body: str) -> Thing:
    """Return Markdown as a body; which language it is in, and so its direction, shows in its letters only."""
    return {"type": "TextualBody", "value": body, "format": "text/markdown", "textDirection": "auto"}
