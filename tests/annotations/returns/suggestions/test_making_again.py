"""What was accepted and taken back is brought back when it is accepted again: the same rows, in a few statements."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from annotations import highlights, notes
from annotations.models import Appearance, Highlight, Note, ReturnedCopy, Suggestion
from annotations.placing import place_of
from annotations.returns.errors import CannotAccept
from annotations.returns.suggestions.accepting import Done, accept, accept_all, drop, drop_all, undo, undo_all
from annotations.returns.suggestions.putting import put
from newsroom.models import Article
from tests.annotations.conftest import MarkMaker
from tests.annotations.returns.conftest import Keeper, brought, comment, only
from tests.annotations.revised import revised


@pytest.fixture
def copy(keep_file: Keeper) -> ReturnedCopy:
    """A copy of which a thread, a claim and a note beside a paragraph were accepted and taken back."""
    fresh = comment("New", "at noon", author="Mira")
    kept = keep_file(
        fresh,
        comment("Old", reply_to=fresh.id, id="a2"),
        comment("Sure?", "yard", kind="claim", id="claimed"),
        comment("Beside.", paragraph_key="p2"),
    )
    take_back(brought(kept))
    return brought(kept)


def take_back(copy: ReturnedCopy) -> Done:
    return undo_all(copy, accept_all(copy).batch)


def standing() -> tuple[list[int], list[int]]:
    """Return the ids of the marks and of the notes that are there."""
    marks, written = Highlight.objects.filter(deleted_at=None), Note.objects.filter(deleted_at=None)
    return list(marks.order_by("pk").values_list("pk", flat=True)), list(
        written.order_by("pk").values_list("pk", flat=True)
    )


def states() -> set[str]:
    return set(Suggestion.objects.values_list("state", flat=True))


def test_the_same_rows_come_back_as_they_were(copy: ReturnedCopy) -> None:
    assert standing() == ([], [])
    assert accept_all(copy).count == 4
    marks, written = standing()
    assert (len(marks), len(written)) == (2, 4)
    assert (Highlight.objects.count(), Note.objects.count(), Appearance.objects.count()) == (2, 4, 1)
    assert Note.objects.get(body="Old").reply_to == Note.objects.get(body="New")
    assert states() == {"accepted"}


def test_it_can_be_taken_back_once_more(copy: ReturnedCopy) -> None:
    assert take_back(copy).count == 4
    assert standing() == ([], [])
    assert states() == {"open"}


def test_dropping_between_forgets_nothing(copy: ReturnedCopy) -> None:
    undo_all(copy, drop_all(copy).batch)
    row = Suggestion.objects.get(body="New")
    drop(row)
    undo(row)
    undo(Suggestion.objects.get(body="Old"))
    accept_all(copy)
    assert (Highlight.objects.count(), Note.objects.count()) == (2, 4)


def test_a_note_that_was_reworded_is_written_anew(copy: ReturnedCopy) -> None:
    notes.edit(Note.objects.get(body="New"), "Reworded", "me")
    assert accept_all(copy).count == 4
    assert Note.objects.filter(deleted_at=None, body="New").count() == 1
    assert Note.objects.get(body="Reworded").deleted_at
    assert Note.objects.get(body="Old", deleted_at=None).reply_to == Note.objects.get(body="New")


def test_words_that_were_marked_again_stay_as_they_are(keep_file: Keeper, story: Article, mark: MarkMaker) -> None:
    kept = keep_file(comment("Sure?", "at noon"))
    take_back(brought(kept))
    again = mark(story, "at noon")
    assert accept_all(brought(kept)).refused == ["You have already marked these words as Highlight."]
    assert standing() == ([again.pk], [])
    highlights.delete(again)
    assert accept_all(brought(kept)).count == 1


def test_a_mark_that_a_note_was_on_and_is_gone_hinders(keep_file: Keeper, story: Article, mark: MarkMaker) -> None:
    before = mark(story, "at noon")
    kept = keep_file(comment("Sure?", on=f"h{before.uid.hex}"))
    take_back(brought(kept))
    highlights.delete(before)
    assert "has been deleted here" in accept_all(brought(kept)).refused[0]
    assert standing() == ([], [])


def test_what_was_put_on_words_since_comes_on_these(keep_file: Keeper, story: Article) -> None:
    kept = keep_file(comment("Beside.", paragraph_key="p2"))
    take_back(brought(kept))
    place = place_of(story.newest.text, 0, 9)["span"]
    put(only(), story, place.lower, place.upper)
    accept_all(brought(kept))
    assert Note.objects.get(deleted_at=None).highlight == Highlight.objects.get()


def test_it_comes_back_in_a_story_that_went_on(copy: ReturnedCopy, story: Article) -> None:
    revised(story, "A first line.", *story.newest.text.split("\n"))
    assert accept_all(copy).count == 4
    assert states() == {"accepted"}


def test_an_answer_that_comes_before_what_it_answers_takes_nothing_from_it(keep_file: Keeper) -> None:
    fresh = comment("New", "at noon", kind="claim")
    kept = keep_file(comment("Old", reply_to=fresh.id, id="a2"), fresh)
    done = accept_all(brought(kept))
    assert done.count == 2
    undo_all(brought(kept), done.batch)
    assert standing() == ([], [])


@pytest.mark.parametrize("kind", ["plain", "claim"])
def test_statements_do_not_grow_with_what_comes_back(keep_file: Keeper, kind: str) -> None:
    rows = [comment(f"Note {n}", "at noon", author=f"Reader {n}", id=f"c{n}", kind=kind) for n in range(20)]
    copy = brought(keep_file(*rows))
    take_back(copy)
    with CaptureQueriesContext(connection) as asked:
        assert accept_all(copy).count == 20
    assert len(asked) <= 22
    assert (Highlight.objects.count(), Note.objects.count()) == (20, 20)


def test_statements_do_not_grow_with_what_is_dropped(keep_file: Keeper) -> None:
    copy = brought(keep_file(*(comment(f"Note {n}", "at noon", author=f"R {n}", id=f"c{n}") for n in range(40))))
    with CaptureQueriesContext(connection) as asked:
        assert undo_all(copy, drop_all(copy).batch).count == 40
    assert len(asked) <= 14
    with CaptureQueriesContext(connection) as asked:
        assert accept_all(copy).count == 40
    assert len(asked) <= 20


@pytest.mark.parametrize("batch", ["", "-", "a\0b", "0" * 99])
def test_what_was_decided_alone_is_not_undone_together(keep_file: Keeper, batch: str) -> None:
    kept = keep_file(comment("Sure?", "at noon"))
    accept(only())
    assert undo_all(brought(kept), batch).count == 0
    assert only().state == "accepted"


def test_what_was_accepted_meanwhile_is_not_dropped(keep_file: Keeper) -> None:
    keep_file(comment("Sure?", "at noon"))
    accept(only())
    with pytest.raises(CannotAccept, match="accepted meanwhile"):
        drop(only())
    assert only().state == "accepted"
    undo(only())
    assert standing() == ([], [])
