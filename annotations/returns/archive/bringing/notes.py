"""The notes of an archive beside the story that is here: those that are not here yet, with what they said before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils import timezone

from annotations.access import Audience
from annotations.models import Highlight, Note, NoteVersion
from annotations.returns.archive.bringing.here import Here
from annotations.returns.archive.bringing.keys import KeysHere
from annotations.returns.archive.bringing.marks import Placed
from annotations.returns.archive.bringing.people import maker
from annotations.returns.archive.bringing.values import moment, moment_if
from annotations.returns.archive.reading import Archive, Member
from newsroom.models import Reader

_BATCH = 1000  # rows in one statement
_SILENT = {"reply_to": None, "body": "", "edited_at": None, "resolved_at": None}


@dataclass(frozen=True)
class Told:
    """The archive's notes here, by their uids: ``new`` ones, and in ``rows`` all that whoever brings them in sees."""

    new: Mapping[str, Note]
    rows: Mapping[str, Note]
    known: int


@dataclass(frozen=True)
class _Sheet:
    """What notes are written with."""

    here: Here
    reader: Reader
    marks: Mapping[str, Highlight]
    keys: KeysHere
    stand_ins: Mapping[str, Note]


def add(here: Here, archive: Archive, reader: Reader, placed: Placed) -> Told:
    """Add the notes that are not here yet. A reply goes where its thread is, unless that is another reader's own."""
    asked = {uid for note in archive.notes for uid in (note["uid"], note["reply_to"]) if uid}
    there = {str(row.uid): row for row in Note.objects.filter(uid__in=asked).select_related("author")}
    seen = {str(row.uid): row for row in Note.objects.visible_to(reader).filter(article=here.article, uid__in=there)}
    stand_ins = _stand_ins(there, archive, reader)
    wanted = [note for note in archive.notes if note["uid"] not in there or note["uid"] in stand_ins]
    sheet = _Sheet(here, reader, placed.rows, KeysHere(here, archive), stand_ins)
    openers = _made(sheet, (note for note in wanted if note["reply_to"] is None), {})
    threads = _threads(sheet, wanted, there, openers)
    new = openers | _made(sheet, (note for note in wanted if note["reply_to"] in threads), threads)
    _keep_versions(new, wanted)
    return Told(new, seen | new, len(archive.notes) - len(wanted))


def _threads(
    sheet: _Sheet, wanted: Iterable[Member], there: Mapping[str, Note], openers: Mapping[str, Note]
) -> dict[str, Note]:
    """Return, by uid, what replies may answer. Of a note that the archive left out, an empty one stands in, deleted."""
    own = {uid: row for uid, row in there.items() if _is_open_to(row, sheet)}
    known = there.keys() | openers.keys()
    gone = {note["reply_to"]: note for note in wanted if note["reply_to"] and note["reply_to"] not in known}
    stand_ins = {uid: _stand_in(sheet, uid, reply) for uid, reply in gone.items()}
    Note.objects.bulk_create(stand_ins.values(), batch_size=_BATCH)
    return own | stand_ins | dict(openers)


def _stand_ins(there: Mapping[str, Note], archive: Archive, reader: Reader) -> dict[str, Note]:
    """Return, by uid, what stands in here for openers that *archive* has: an earlier one, of *reader*'s, did not."""
    openers = (there.get(note["uid"]) for note in archive.notes if note["reply_to"] is None)
    return {str(row.uid): row for row in openers if row and row.deleted_at and not row.body and row.author == reader}


def _stand_in(sheet: _Sheet, uid: str, reply: Member) -> Note:
    """Return what holds a thread together whose opener the archive left out: it is where *reply* is."""
    row = _note(sheet, {**reply, **_SILENT, "uid": uid}, None)
    row.deleted_at = timezone.now()
    return row


def _is_open_to(row: Note, sheet: _Sheet) -> bool:
    """Tell whether the reader may answer *row*: an opener of this story, for everyone or their own."""
    is_opener = row.article_id == sheet.here.article.pk and row.reply_to_id is None
    return is_opener and (row.author_id == sheet.reader.pk or row.audience == Audience.EVERYONE)


def _made(sheet: _Sheet, members: Iterable[Member], threads: Mapping[str, Note]) -> dict[str, Note]:
    rows = {note["uid"]: _note(sheet, note, threads.get(note["reply_to"] or "")) for note in members}
    Note.objects.bulk_create((row for uid, row in rows.items() if uid not in sheet.stand_ins), batch_size=_BATCH)
    for uid in rows.keys() & sheet.stand_ins.keys():
        rows[uid].pk, rows[uid].draft_key = sheet.stand_ins[uid].pk, sheet.stand_ins[uid].draft_key
        rows[uid].save(force_update=True)
    return rows


def _note(sheet: _Sheet, note: Member, opener: Note | None) -> Note:
    by = maker(note["author"], sheet.reader)
    return Note(
        article=sheet.here.article,
        author=by.account,
        credit=by.credit,
        uid=UUID(note["uid"]),
        reply_to=opener,
        body=note["body"],
        created_at=moment(note["created_at"]),
        edited_at=moment_if(note["edited_at"]),
        resolved_at=moment_if(note["resolved_at"]),
        **_place(sheet, note, opener),
    )


def _place(sheet: _Sheet, note: Member, opener: Note | None) -> dict[str, Any]:
    """Return where a note is and who reads it. A reply shares both with its thread."""
    if opener:
        return {"paragraph_key": opener.paragraph_key, "highlight": opener.highlight, "audience": opener.audience}
    mark = sheet.marks.get(note["highlight"] or "")
    return {"paragraph_key": sheet.keys.of(note["paragraph"], mark), "highlight": mark, "audience": note["audience"]}


def _keep_versions(new: Mapping[str, Note], members: Iterable[Member]) -> None:
    NoteVersion.objects.bulk_create(
        (
            NoteVersion(
                note=new[note["uid"]],
                body=version["body"],
                audience=version["audience"],
                created_at=moment(version["created_at"]),
            )
            for note in members
            if note["uid"] in new
            for version in note["versions"]
        ),
        batch_size=_BATCH,
    )
