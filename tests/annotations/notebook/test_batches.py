"""Changing many at once: only one's own, with what a single change sees to, and back again exactly."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from annotations import highlights, notes, tags
from annotations.access import Audience
from annotations.errors import TagError
from annotations.ledger.changes import merge
from annotations.models import Appearance, Batch, Highlight, Note
from annotations.notebook import batches, undoing
from annotations.notebook.entries import Entries, entries_for
from annotations.notebook.query import NotebookQuery
from annotations.notebook.selection import Selection
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker, NoteMaker
from tests.conftest import StoryMaker

Act = Callable[[Entries, Reader], Batch | None]


def _everything(reader: Reader) -> Entries:
    return entries_for(reader)


def _tag(chosen: Entries, reader: Reader) -> Batch | None:
    return batches.retag(chosen, reader, ["new"], ["old"])


def _share(chosen: Entries, reader: Reader) -> Batch | None:
    return batches.address(chosen, reader, Audience.EVERYONE)


def _keep(chosen: Entries, reader: Reader) -> Batch | None:
    return batches.address(chosen, reader, Audience.ME)


ACTS = [batches.delete, _tag, _share, _keep]


def _state() -> list[object]:
    """Return all that a batch may change."""
    marks = Highlight.objects.order_by("pk").values_list("pk", "tags", "audience", "deleted_at")
    return [*marks, *Note.objects.order_by("pk").values_list("pk", "audience", "deleted_at")]


@pytest.fixture(autouse=True)
def entries(story: Article, mark: MarkMaker, write_note: NoteMaker, ben: Reader) -> None:
    """Ana's and ben's marks and notes, some shared and some not, with tags."""
    for reader in (ben, None):
        by = {"reader": reader} if reader else {}
        tags.tag(mark(story, "The ferry", kind="claim", audience="everyone", **by), ["old", "Older"])
        tags.tag(mark(story, "Nobody", **by), ["older"])
        opener = write_note(story, "Why?", audience="everyone", **({"author": reader} if reader else {}))
        notes.reply(opener, ben, "Why not?", draft_key=opener.draft_key)


@pytest.mark.parametrize("act", ACTS)
def test_undo_is_exact_and_happens_once(act: Act, ana: Reader) -> None:
    before = _state()
    batch = act(_everything(ana), ana)
    assert batch is not None
    assert _state() != before
    assert undoing.undo(batch) == undoing.Undone(batch.size, 0)
    assert _state() == before
    assert undoing.undo(batch) == undoing.Undone(0, 0)


@pytest.mark.parametrize("act", ACTS)
def test_what_was_undone_can_be_done_again_and_undone_again(act: Act, ana: Reader) -> None:
    before = _state()
    batch = act(_everything(ana), ana)
    assert batch is not None
    done = [_without_time(row) for row in _state()]
    undoing.undo(batch)
    again = undoing.redo(batch)
    assert again is not None
    assert [_without_time(row) for row in _state()] == done
    assert undoing.redo(batch) is None
    undoing.undo(again)
    assert _state() == before


def _without_time(row: Any) -> list[object]:
    return [*row[:-1], row[-1] is None]


@pytest.mark.parametrize("act", ACTS)
def test_only_own_rows_change_whatever_is_sent(act: Act, ana: Reader, ben: Reader) -> None:
    bens = list(Highlight.objects.filter(reader=ben).values()) + list(
        Note.objects.filter(author=ben, reply_to=None).values()
    )
    ids = [f"h{pk}" for pk in Highlight.objects.values_list("pk", flat=True)]
    ids += [f"n{pk}" for pk in Note.objects.values_list("pk", flat=True)]
    act(Selection(NotebookQuery(), ids).entries(ana), ana)
    left = list(Highlight.objects.filter(reader=ben).values()) + list(
        Note.objects.filter(author=ben, reply_to=None).values()
    )
    assert left == bens


@pytest.mark.parametrize("act", ACTS)
def test_ten_times_as_many_cost_no_more_statements(
    act: Act, ana: Reader, make_story: StoryMaker, mark: MarkMaker
) -> None:
    def statements() -> int:
        story = make_story(" ".join(f"word{n}" for n in range(60)), headline=f"Story {Highlight.objects.count()}")
        for n in range(count):
            audience = Audience.ME if n % 2 else Audience.EVERYONE
            tags.tag(mark(story, f"word{n} ", kind="claim", audience=audience), ["old"])
        chosen = Selection(NotebookQuery(story=story.slug), everything=True).entries(ana)
        with CaptureQueriesContext(connection) as queries:
            batch = act(chosen, ana)
            assert batch is not None
            undoing.undo(batch)
        return len(queries)

    count = 5
    few = statements()
    count = 50
    assert statements() == few


def test_what_was_changed_since_stays(ana: Reader, story: Article, mark: MarkMaker) -> None:
    batch = batches.delete(_everything(ana), ana)
    assert batch is not None
    again = mark(story, "Nobody")
    assert undoing.undo(batch) == undoing.Undone(2, 1)
    assert list(Highlight.objects.visible_to(ana).filter(reader=ana, exact="Nobody")) == [again]


def test_tags_put_on_since_stay(ana: Reader) -> None:
    batch = _tag(_everything(ana), ana)
    assert batch is not None
    row = Highlight.objects.get(reader=ana, exact="Nobody")
    tags.tag(row, ["Since"])
    assert undoing.undo(batch) == undoing.Undone(1, 1)
    row.refresh_from_db()
    assert row.tags == ["older", "new", "Since"]


def test_what_was_brought_back_and_deleted_again_is_not_this_batchs(ana: Reader) -> None:
    batch = batches.delete(_everything(ana), ana)
    assert batch is not None
    row = Highlight.objects.get(reader=ana, exact="Nobody")
    highlights.restore(row)
    highlights.delete(row)
    undoing.undo(batch)
    row.refresh_from_db()
    assert row.deleted_at is not None


@pytest.mark.parametrize("act", [batches.delete, _keep])
def test_nobody_reads_on_in_a_claim_that_turned_private(
    act: Act, ana: Reader, ben: Reader, make_story: StoryMaker, mark: MarkMaker
) -> None:
    here = mark(make_story("The eels came back."), "eels", kind="claim", audience="everyone")
    there = mark(make_story("Eels are back."), "Eels", kind="claim", reader=ben, audience="me")
    shared = here.appearance.claim
    merge(shared, there.appearance.claim, ben)
    assert Appearance.objects.get(highlight=there).claim == shared
    chosen = Selection(NotebookQuery(), [f"h{here.pk}"]).entries(ana)
    act(chosen, ana)
    assert Appearance.objects.get(highlight=there).claim != shared


def test_replies_go_with_their_thread(ana: Reader, ben: Reader) -> None:
    _keep(_everything(ana), ana)
    assert set(Note.objects.filter(reply_to__author=ana).values_list("audience", flat=True)) == {"me"}
    assert set(Note.objects.filter(reply_to__author=ben).values_list("audience", flat=True)) == {"everyone"}


def test_too_many_tags_change_nothing(ana: Reader) -> None:
    before = _state()
    with pytest.raises(TagError):
        batches.retag(_everything(ana), ana, [f"tag {n}" for n in range(20)], [])
    assert _state() == before
    assert not Batch.objects.exists()


def test_nothing_to_change_leaves_no_batch(ana: Reader) -> None:
    assert batches.delete(Selection(NotebookQuery(), ["h0", "x", "n²", "h" + "9" * 30]).entries(ana), ana) is None
    assert batches.retag(_everything(ana), ana, [], ["nowhere"]) is None


def test_all_that_was_found_is_what_was_there_when_it_was_counted(
    ana: Reader, make_story: StoryMaker, mark: MarkMaker
) -> None:
    until = Highlight.objects.filter(reader=ana).latest("created_at").created_at
    mark(make_story("Something new."), "new")
    chosen = Selection(NotebookQuery(kind="plain"), everything=True, until=until).entries(ana)
    batches.delete(chosen, ana)
    left = Highlight.objects.visible_to(ana).filter(reader=ana).values_list("exact", flat=True)
    assert sorted(left) == ["The ferry", "new"]
