"""Writing and changing notes."""

from __future__ import annotations

import uuid

from annotations import notes
from annotations.models import Note
from newsroom.models import Article, Reader
from tests.annotations.conftest import NoteMaker


def test_a_draft_posted_twice_is_one_note(story: Article, ana: Reader) -> None:
    draft = uuid.uuid4()
    first, second = (notes.write(story, ana, "p1", "Who says so?", draft_key=draft) for _ in range(2))
    assert first == second
    assert Note.objects.count() == 1


def test_a_reply_shares_its_threads_place_and_audience(story: Article, ben: Reader, write_note: NoteMaker) -> None:
    opener = write_note(story, audience="everyone", key="p2")
    reply = notes.reply(opener, ben, "The harbour office.", draft_key=uuid.uuid4())
    assert (reply.reply_to, reply.paragraph_key, reply.audience) == (opener, "p2", "everyone")


def test_an_edit_keeps_the_former_words(story: Article, write_note: NoteMaker) -> None:
    note = write_note(story, "Frist.")
    notes.edit(note, "First.", "me")
    notes.edit(note, "First!", "everyone")
    assert [version.body for version in note.versions.all()] == ["First.", "Frist."]
    note.refresh_from_db()
    assert (note.body, note.audience) == ("First!", "everyone")


def test_changing_only_the_audience_is_no_new_version(story: Article, write_note: NoteMaker) -> None:
    note = write_note(story)
    notes.edit(note, note.body, "everyone")
    assert not note.versions.exists()
    assert note.edited_at is None


def test_delete_and_restore(story: Article, ana: Reader, write_note: NoteMaker) -> None:
    note = write_note(story)
    notes.delete(note)
    assert not Note.objects.visible_to(ana).exists()
    notes.restore(note)
    assert Note.objects.visible_to(ana).get() == note
