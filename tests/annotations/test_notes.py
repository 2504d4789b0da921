"""Writing and changing notes."""

from __future__ import annotations

import uuid

from annotations import highlights, notes
from annotations.models import Note
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker, NoteMaker


def test_a_draft_posted_twice_is_one_note(story: Article, ana: Reader) -> None:
    draft = uuid.uuid4()
    first, second = (notes.write(story, ana, "p1", "Who says so?", draft_key=draft) for _ in range(2))
    assert first == second
    assert Note.objects.count() == 1


def test_other_words_under_a_known_key_are_another_note(story: Article, ana: Reader) -> None:
    draft = uuid.uuid4()
    first = notes.write(story, ana, "p1", "Who says so?", draft_key=draft)
    second = notes.write(story, ana, "p1", "Who asked?", draft_key=draft)
    third = notes.write(story, ana, "p2", "Who says so?", draft_key=draft)
    assert [note.body for note in (first, second, third)] == ["Who says so?", "Who asked?", "Who says so?"]
    assert Note.objects.count() == 3


def test_a_reply_under_the_key_of_a_note_is_another_note(story: Article, ana: Reader) -> None:
    draft = uuid.uuid4()
    opener = notes.write(story, ana, "p1", "Fog.", draft_key=draft)
    assert notes.reply(opener, ana, "Fog.", draft_key=draft).reply_to == opener


def test_a_draft_posted_again_is_for_whom_it_was_sent_last(story: Article, ana: Reader) -> None:
    draft = uuid.uuid4()
    for audience in ("everyone", "me"):
        notes.write(story, ana, "p1", "Who says so?", draft_key=draft, audience=audience)
    assert Note.objects.get().audience == "me"


def test_a_draft_posted_again_after_it_was_deleted_is_not_swallowed(story: Article, ana: Reader) -> None:
    draft = uuid.uuid4()
    first = notes.write(story, ana, "p1", "Who says so?", draft_key=draft)
    notes.delete(first)
    second = notes.write(story, ana, "p1", "Who asked?", draft_key=draft)
    assert list(Note.objects.visible_to(ana)) == [second]
    assert notes.write(story, ana, "p1", "Who says so?", draft_key=draft) == first
    assert set(Note.objects.visible_to(ana)) == {first, second}


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


def test_former_words_keep_the_audience_they_had(story: Article, mark: MarkMaker, write_note: NoteMaker) -> None:
    row = mark(story, "ferry")
    note = write_note(story, "Mine.", highlight=row)
    notes.edit(note, "For everyone, on private words.", "everyone")
    notes.edit(note, "For everyone.", "everyone")
    highlights.change(row, audience="everyone")
    notes.edit(note, "Mine again.", "me")
    assert [version.audience for version in note.versions.all()] == ["everyone", "me", "me"]


def test_a_replys_former_words_keep_their_threads_audience(story: Article, ana: Reader, write_note: NoteMaker) -> None:
    opener = write_note(story)
    reply = notes.reply(opener, ana, "Frist.", draft_key=uuid.uuid4())
    notes.edit(reply, "First.", reply.audience)
    notes.edit(opener, opener.body, "everyone")
    notes.edit(reply, "First!", reply.audience)
    assert [version.audience for version in reply.versions.all()] == ["everyone", "me"]


def test_replies_follow_their_threads_audience(story: Article, ben: Reader, write_note: NoteMaker) -> None:
    opener = write_note(story, audience="everyone")
    answer = notes.reply(opener, ben, "The harbour office.", draft_key=uuid.uuid4())
    notes.edit(opener, opener.body, "me")
    answer.refresh_from_db()
    assert answer.audience == "me"


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


def test_a_note_stands_alone_until_another_joins_it(
    story: Article, ben: Reader, mark: MarkMaker, write_note: NoteMaker
) -> None:
    note = write_note(story, highlight=mark(story, "ferry"), audience="everyone")
    assert notes.stands_alone(note)
    reply = notes.reply(note, ben, "The harbour office.", draft_key=uuid.uuid4())
    assert not notes.stands_alone(note)
    notes.delete(reply)
    assert notes.stands_alone(note)
    assert not notes.stands_alone(write_note(story))
