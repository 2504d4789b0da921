"""What others have made private since a copy was taken is gone for who brings the copy back."""

from __future__ import annotations

import pytest

from annotations.models import Highlight, Note, Suggestion
from annotations.returns.errors import CannotAccept
from annotations.returns.suggestions.accepting import accept, accept_all, undo
from annotations.returns.suggestions.sight import sight
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker, NoteMaker
from tests.annotations.returns.conftest import Keeper, brought, comment, mark_key, note_key, only


def close(row: Note | Highlight) -> None:
    """Make *row* private, as its maker does."""
    type(row)._base_manager.filter(pk=row.pk).update(audience="me")


@pytest.fixture
def theirs(story: Article, write_note: NoteMaker, ben: Reader) -> Note:
    return write_note(story, "Who says so?", author=ben, audience="everyone")


@pytest.fixture
def their_mark(story: Article, mark: MarkMaker, ben: Reader) -> Highlight:
    return mark(story, "at noon", reader=ben, audience="everyone")


def test_a_private_thread_takes_no_answer(keep_file: Keeper, theirs: Note) -> None:
    kept = keep_file(comment("I do.", reply_to=note_key(theirs), id="a1"))
    close(theirs)
    with pytest.raises(CannotAccept, match="its writer’s alone"):
        accept(only())
    assert "its writer’s alone" in accept_all(brought(kept)).refused[0]
    assert Note.objects.get() == theirs


def test_nor_one_that_was_taken_back_before(keep_file: Keeper, theirs: Note) -> None:
    kept = keep_file(comment("I do.", reply_to=note_key(theirs), id="a1"))
    accept(only())
    undo(only())
    close(theirs)
    assert accept_all(brought(kept)).count == 0
    assert not theirs.replies.filter(deleted_at=None).exists()


def test_a_private_mark_takes_no_note(keep_file: Keeper, their_mark: Highlight) -> None:
    kept = keep_file(comment("Sure?", id=mark_key(their_mark)), had={mark_key(their_mark): ""})
    close(their_mark)
    with pytest.raises(CannotAccept, match="its writer’s alone"):
        accept(only())
    assert accept_all(brought(kept)).count == 0
    assert not Note.objects.exists()


def test_nor_when_that_was_taken_back_before(keep_file: Keeper, their_mark: Highlight) -> None:
    kept = keep_file(comment("Sure?", id=mark_key(their_mark)), had={mark_key(their_mark): ""})
    accept(only())
    undo(only())
    close(their_mark)
    assert accept_all(brought(kept)).count == 0
    assert not Note.objects.filter(deleted_at=None).exists()


def test_words_on_a_mark_that_was_private_already_go_on_their_own(keep_file: Keeper, their_mark: Highlight) -> None:
    close(their_mark)
    keep_file(comment("Sure?", "at noon", id=mark_key(their_mark)), had={mark_key(their_mark): ""})
    accept(only())
    assert Note.objects.get().highlight != their_mark


def test_it_has_gone_for_who_sees_it_no_more(keep_file: Keeper, theirs: Note, ana: Reader, ben: Reader) -> None:
    keep_file(comment("I do.", reply_to=note_key(theirs), id="a1"), comment("New", "at noon"))
    close(theirs)
    answer, fresh = Suggestion.objects.order_by("act").reverse()
    assert sight([answer, fresh], ana).has_gone(answer)
    assert not sight([answer, fresh], ben).has_gone(answer)
    assert not sight([answer, fresh], ana).has_gone(fresh)
    assert not sight([], ana).notes
