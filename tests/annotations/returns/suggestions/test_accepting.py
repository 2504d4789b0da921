from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from annotations import notes
from annotations.models import Claim, Highlight, Note, Suggestion
from annotations.returns.errors import CannotAccept
from annotations.returns.suggestions.accepting import accept, accept_all, drop, drop_all, undo, undo_all
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker, NoteMaker
from tests.annotations.returns.conftest import Keeper, brought, comment, mark_key, note_key, only
from tests.annotations.revised import revised

WHEN = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)


def test_a_comment_becomes_a_mark_with_a_note(keep_file: Keeper, ana: Reader) -> None:
    keep_file(comment("Sure?", "at noon", author="Mira Holt", made_at=WHEN, kind="question", tags=["time"]))
    accept(only())
    mark, note = Highlight.objects.get(), Note.objects.get()
    assert (mark.exact, mark.kind, mark.credit, mark.reader, mark.created_at) == (
        *("at noon", "question", "Mira Holt", ana),
        WHEN,
    )
    assert (note.highlight, note.body, note.credit, note.audience) == (mark, "Sure?", "Mira Holt", "me")
    assert (mark.tags, only().state) == (["time"], "accepted")


def test_ones_own_needs_no_credit(keep_file: Keeper) -> None:
    keep_file(comment("Sure?", "at noon", author="ANA"))
    accept(only())
    assert (Highlight.objects.get().credit, Note.objects.get().credit) == ("", "")


def test_a_time_to_come_is_now(keep_file: Keeper) -> None:
    keep_file(comment("Sure?", "at noon", made_at=datetime(2999, 1, 1, tzinfo=UTC)))
    accept(only())
    assert Note.objects.get().created_at <= timezone.now()


def test_undo_takes_it_away_and_accepting_again_brings_the_same_back(keep_file: Keeper) -> None:
    keep_file(comment("Sure?", "at noon"))
    accept(only())
    undo(only())
    assert not Note.objects.filter(deleted_at=None).exists()
    assert not Highlight.objects.filter(deleted_at=None).exists()
    accept(only())
    assert Note.objects.filter(deleted_at=None).count() == Highlight.objects.filter(deleted_at=None).count() == 1
    assert Note.objects.count() == Highlight.objects.count() == 1


def test_accepted_twice_is_accepted_once(keep_file: Keeper) -> None:
    keep_file(comment("Sure?", "at noon"))
    accept(only())
    accept(only())
    assert Note.objects.count() == 1


def test_without_words_it_stands_beside_its_paragraph(keep_file: Keeper) -> None:
    keep_file(comment("Beside.", paragraph_key="p2"))
    accept(only())
    assert (Note.objects.get().paragraph_key, Note.objects.get().highlight) == ("p2", None)


def test_without_any_place_it_has_to_be_put_somewhere_first(keep_file: Keeper) -> None:
    keep_file(comment("Where?"))
    with pytest.raises(CannotAccept, match="Put it on words"):
        accept(only())
    assert only().state == "open"


def test_an_answer_brings_what_it_answers(keep_file: Keeper) -> None:
    fresh = comment("New", "at noon")
    keep_file(fresh, comment("Old", reply_to=fresh.id, id="a2"))
    accept(Suggestion.objects.get(key="a2"))
    reply = Note.objects.get(body="Old")
    assert reply.reply_to == Note.objects.get(body="New")
    undo(Suggestion.objects.get(key=fresh.id))
    assert not Note.objects.filter(deleted_at=None).exists()


def test_an_answer_is_for_whom_its_thread_is(
    story: Article, keep_file: Keeper, write_note: NoteMaker, ben: Reader
) -> None:
    theirs = write_note(story, "Who says so?", author=ben, audience="everyone")
    keep_file(comment("I do.", reply_to=note_key(theirs), id="a1"))
    accept(only())
    assert Note.objects.get(body="I do.").audience == "everyone"


def test_rewording_keeps_the_former_words_and_can_be_undone(
    story: Article, keep_file: Keeper, write_note: NoteMaker
) -> None:
    note = write_note(story, "Who says so?")
    keep_file(comment("Ilse says so.", id=note_key(note)), had={note_key(note): "Who says so?"})
    accept(only())
    note.refresh_from_db()
    assert (note.body, note.versions.get().body) == ("Ilse says so.", "Who says so?")
    undo(only())
    note.refresh_from_db()
    assert note.body == "Who says so?"


def test_a_note_that_went_on_is_not_taken_back(story: Article, keep_file: Keeper, write_note: NoteMaker) -> None:
    note = write_note(story, "Who says so?")
    keep_file(comment("Ilse says so.", id=note_key(note)), had={note_key(note): "Who says so?"})
    accept(only())
    note.refresh_from_db()
    notes.edit(note, "Nobody does.", "me")
    with pytest.raises(CannotAccept, match="changed since"):
        undo(only())
    assert only().state == "accepted"


def test_a_deletion_can_be_undone(story: Article, keep_file: Keeper, mark: MarkMaker) -> None:
    row = mark(story, "at noon")
    keep_file(had={mark_key(row): "at noon"})
    accept(only())
    row.refresh_from_db()
    assert row.deleted_at
    undo(only())
    row.refresh_from_db()
    assert row.deleted_at is None


def test_all_at_once_and_back(keep_file: Keeper) -> None:
    kept = keep_file(comment("One", "at noon"), comment("Two", "yard"), comment("Nowhere"))
    done = accept_all(brought(kept))
    assert (done.count, len(done.refused)) == (2, 1)
    assert undo_all(brought(kept), done.batch).count == 2
    assert not Note.objects.filter(deleted_at=None).exists()
    assert set(Suggestion.objects.values_list("state", flat=True)) == {"open"}


def test_dropped_is_asked_no_more_until_that_is_undone(keep_file: Keeper) -> None:
    fresh = comment("New", "at noon")
    kept = keep_file(fresh, comment("Old", reply_to=fresh.id, id="a2"))
    drop(Suggestion.objects.get(key=fresh.id))
    assert set(Suggestion.objects.values_list("state", flat=True)) == {"dropped"}
    assert keep_file(fresh).new == 0
    undo(Suggestion.objects.get(key=fresh.id))
    assert Suggestion.objects.get(key=fresh.id).state == "open"
    done = drop_all(brought(kept))
    assert undo_all(brought(kept), done.batch).count == done.count == 1


def test_a_suggestion_follows_the_words_of_a_revised_story(story: Article, keep_file: Keeper) -> None:
    keep_file(comment("Sure?", "at noon"))
    revised(story, "A first line.", *story.newest.text.split("\n"))
    accept(only())
    assert Highlight.objects.get().exact == "at noon"
    assert Highlight.objects.get().revision.number == 2


def test_two_people_may_mark_the_same_words(keep_file: Keeper) -> None:
    kept = keep_file(comment("", "at noon", author="Mira", kind="claim"), comment("", "at noon", author="Jon", id="j"))
    assert accept_all(brought(kept)).count == 2
    assert set(Highlight.objects.values_list("credit", flat=True)) == {"Mira", "Jon"}
    assert Claim.objects.get().credit == "Mira"


def test_all_at_once_is_as_one_by_one(keep_file: Keeper, ana: Reader) -> None:
    fresh = comment("New", "at noon", author="Mira", made_at=WHEN, tags=["time"], kind="question")
    bare = comment("", "yard", author="Mira", id="bare")
    kept = keep_file(fresh, bare, comment("Old", reply_to=fresh.id, id="a2"), comment("Beside.", paragraph_key="p2"))
    assert accept_all(brought(kept)).count == 4
    mark = Highlight.objects.get(exact="at noon")
    note, reply = Note.objects.get(body="New"), Note.objects.get(body="Old")
    assert (mark.kind, mark.tags, mark.credit, mark.created_at, mark.suffix) == (
        *("question", ["time"], "Mira", WHEN),
        mark.revision.text[mark.end : mark.end + 32],
    )
    assert (note.highlight, note.credit, note.created_at, note.audience) == (mark, "Mira", WHEN, "me")
    assert (reply.reply_to, reply.highlight, reply.paragraph_key) == (note, mark, note.paragraph_key)
    assert Note.objects.get(body="Beside.").highlight is None


def test_statements_do_not_grow_with_notes_on_marks(story: Article, keep_file: Keeper, mark: MarkMaker) -> None:
    ours, theirs = mark(story, "at noon"), comment("", "yard", id="bare")
    on_ours = (comment(f"Ours {n}", on=mark_key(ours), id=f"o{n}") for n in range(20))
    answered = (comment(f"Answer {n}", reply_to=f"t{n}", id=f"a{n}") for n in range(20))
    copy = brought(
        keep_file(theirs, *on_ours, *(comment(f"T {n}", on="bare", id=f"t{n}") for n in range(20)), *answered)
    )
    with CaptureQueriesContext(connection) as asked:
        assert accept_all(copy).count == 61
    assert len(asked) <= 24
    assert (ours.notes.count(), Highlight.objects.get(exact="yard").notes.count()) == (20, 40)
    assert Note.objects.get(body="Answer 3").reply_to == Note.objects.get(body="T 3")
    assert set(Note.objects.values_list("paragraph_key", flat=True)) == {"p1", "p2"}


@pytest.mark.parametrize("kind", ["plain", "claim"])
def test_statements_do_not_grow_with_what_is_accepted(keep_file: Keeper, kind: str) -> None:
    rows = (comment(f"Note {n}", "at noon", author=f"Reader {n}", id=f"c{n}", kind=kind) for n in range(40))
    kept = keep_file(*rows)
    with CaptureQueriesContext(connection) as asked:
        done = accept_all(brought(kept))
    assert done.count == 40
    assert len(asked) <= 20
    with CaptureQueriesContext(connection) as undone:
        undo_all(brought(kept), done.batch)
    assert len(undone) <= 20


def test_all_leaves_what_reads_otherwise_here_than_in_the_copy(
    story: Article, keep_file: Keeper, write_note: NoteMaker
) -> None:
    newer, deleted, same = write_note(story, "One."), write_note(story, "Two."), write_note(story, "Three.")
    notes.edit(newer, "One, newer.", "me")
    notes.delete(deleted)
    had = {note_key(newer): "One.", note_key(deleted): "Two.", note_key(same): "Three."}
    done = accept_all(brought(keep_file(*(comment("Older.", id=key) for key in had), had=had)))
    assert (done.count, len(done.refused)) == (1, 2)
    assert "reads otherwise here" in done.refused[0]
    assert {note.pk: note.body for note in Note.objects.all()} == {
        newer.pk: "One, newer.",
        deleted.pk: "Two.",
        same.pk: "Older.",
    }


def test_all_leaves_deletions_of_what_went_on(story: Article, keep_file: Keeper, write_note: NoteMaker) -> None:
    note = write_note(story, "One.")
    notes.edit(note, "One, newer.", "me")
    assert accept_all(brought(keep_file(had={note_key(note): "One."}))).count == 0
    assert Note.objects.get().deleted_at is None


def test_all_leaves_rewordings_of_files_that_do_not_say_what_they_had(
    story: Article, keep_file: Keeper, write_note: NoteMaker
) -> None:
    note = write_note(story, "Newer.")
    kept = keep_file(comment("Older.", id=note_key(note)), manifest=None)
    assert accept_all(brought(kept)).count == 0
    accept(only())
    assert Note.objects.get().body == "Older."
