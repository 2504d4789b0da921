"""Who sees what: every kind of mark and note, asked of its maker and of somebody else."""

from __future__ import annotations

import uuid

import pytest

from annotations import highlights, notes
from annotations.models import Highlight, Note, NoteVersion
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker, NoteMaker


@pytest.mark.parametrize(("audience", "seen"), [("me", False), ("everyone", True)])
def test_others_see_a_highlight_that_is_for_everyone(
    story: Article, ben: Reader, mark: MarkMaker, audience: str, seen: bool
) -> None:
    row = mark(story, "ferry", audience=audience)
    assert row in Highlight.objects.visible_to(row.reader)
    assert (row in Highlight.objects.visible_to(ben)) is seen


@pytest.mark.parametrize(("audience", "seen"), [("me", False), ("everyone", True)])
def test_others_see_a_note_that_is_for_everyone(
    story: Article, ben: Reader, write_note: NoteMaker, audience: str, seen: bool
) -> None:
    note = write_note(story, audience=audience)
    assert note in Note.objects.visible_to(note.author)
    assert (note in Note.objects.visible_to(ben)) is seen


def test_a_note_on_a_private_highlight_is_not_seen_by_others(
    story: Article, ben: Reader, mark: MarkMaker, write_note: NoteMaker
) -> None:
    note = write_note(story, audience="everyone", highlight=mark(story, "ferry"))
    assert note not in Note.objects.visible_to(ben)


def test_a_reply_is_seen_where_its_thread_is(story: Article, ana: Reader, ben: Reader, write_note: NoteMaker) -> None:
    opener = write_note(story, audience="everyone")
    reply = notes.reply(opener, ben, "Because of the fog.", draft_key=uuid.uuid4())
    assert {opener, reply} == set(Note.objects.visible_to(ana)) == set(Note.objects.visible_to(ben))
    notes.edit(opener, opener.body, "me")
    assert {opener, reply} == set(Note.objects.visible_to(ana))
    assert {reply} == set(Note.objects.visible_to(ben)), "nobody loses sight of what they wrote"


def test_what_is_deleted_is_seen_by_nobody(story: Article, ana: Reader, mark: MarkMaker, write_note: NoteMaker) -> None:
    highlights.delete(mark(story, "ferry"))
    notes.delete(write_note(story))
    assert not Highlight.objects.visible_to(ana).exists()
    assert not Note.objects.visible_to(ana).exists()


def test_a_deleted_highlight_takes_its_makers_notes_along_and_nobody_elses(
    story: Article, ana: Reader, ben: Reader, mark: MarkMaker, write_note: NoteMaker
) -> None:
    row = mark(story, "ferry", audience="everyone")
    mine = write_note(story, highlight=row, audience="everyone")
    theirs = write_note(story, highlight=row, author=ben, audience="everyone")
    highlights.delete(row)
    assert list(Note.objects.visible_to(ana)) == [theirs]
    highlights.restore(row)
    assert set(Note.objects.visible_to(ana)) == {mine, theirs}


def test_others_see_former_words_that_were_for_everyone(
    story: Article, ana: Reader, ben: Reader, write_note: NoteMaker
) -> None:
    note = write_note(story, "Private.")
    notes.edit(note, "Shared.", "everyone")
    notes.edit(note, "Shared, and better.", "everyone")

    def seen(reader: Reader) -> list[str]:
        return [version.body for version in NoteVersion.objects.visible_to(reader)]

    assert (seen(ana), seen(ben)) == (["Shared.", "Private."], ["Shared."])
    notes.edit(note, "Private again.", "me")
    assert (len(seen(ana)), seen(ben)) == (3, [])
