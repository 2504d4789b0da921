"""Who sees what: every kind of mark and note, asked of its maker and of somebody else."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser

from annotations import highlights, notes
from annotations.access import PUBLIC
from annotations.models import Appearance, Claim, Evidence, Highlight, Note, NoteVersion
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


@pytest.mark.parametrize("rows", [Highlight.objects, Note.objects, Appearance.objects, Claim.objects, Evidence.objects])
@pytest.mark.parametrize("nobody", [None, AnonymousUser(), Reader(), 0])
def test_nobody_is_told_anything(rows: Any, nobody: Any) -> None:
    """A slip must fail and not show what everyone reads, or what no account owns any more."""
    with pytest.raises(TypeError, match="Who asks"):
        rows.visible_to(nobody)


def test_the_public_sees_what_is_for_everyone_and_no_more(
    story: Article, ben: Reader, mark: MarkMaker, write_note: NoteMaker
) -> None:
    shared, _private = mark(story, "ferry", kind="claim", audience="everyone"), mark(story, "Nobody", kind="claim")
    note, hidden = write_note(story, audience="everyone"), write_note(story, "Only me.")
    reply = notes.reply(note, ben, "Why?", draft_key=uuid.uuid4())
    notes.edit(note, "Said anew.", "everyone")
    assert list(Highlight.objects.visible_to(PUBLIC)) == [shared]
    assert set(Note.objects.visible_to(PUBLIC)) == {note, reply}
    assert list(Appearance.objects.visible_to(PUBLIC)) == [shared.appearance]
    assert list(Claim.objects.visible_to(PUBLIC)) == [shared.appearance.claim]
    assert [version.body for version in NoteVersion.objects.visible_to(PUBLIC)] == ["A note."]
    notes.delete(hidden)
    assert hidden not in Note.objects.visible_to(PUBLIC)
