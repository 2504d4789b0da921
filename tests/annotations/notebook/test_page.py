"""The notebook's entries: whose they are, their order, and what stands under what."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from annotations import highlights, notes
from annotations.access import Audience
from annotations.models import Highlight
from annotations.notebook.page import PAGE_SIZE, found_by, notebook_page, through
from annotations.notebook.query import ORDERS, NotebookQuery
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker, NoteMaker
from tests.annotations.notebook.conftest import Finder, at_once
from tests.conftest import StoryMaker


def test_the_newest_comes_first_marks_and_notes_alike(
    found: Finder, story: Article, mark: MarkMaker, write_note: NoteMaker
) -> None:
    mark(story, "The ferry")
    write_note(story, "Why?")
    mark(story, "Nobody")
    assert found() == ["Nobody", "Why?", "The ferry"]


def test_by_story_they_come_as_they_read(
    found: Finder, make_story: StoryMaker, mark: MarkMaker, write_note: NoteMaker
) -> None:
    first, second = make_story(headline="One"), make_story(headline="Two")
    write_note(second, "On the second paragraph.", key="p2")
    mark(second, "Nobody said")
    mark(first, "The ferry")
    mark(second, "The ferry stopped")
    assert found(order="story") == ["The ferry stopped", "Nobody said", "On the second paragraph.", "The ferry"]


def test_own_notes_stand_under_own_marks_and_threads(
    found: Finder, ana: Reader, ben: Reader, story: Article, mark: MarkMaker, write_note: NoteMaker
) -> None:
    own, bens = mark(story, "The ferry", audience="everyone"), mark(story, "Nobody", reader=ben, audience="everyone")
    write_note(story, "Under.", highlight=own)
    write_note(story, "On ben’s.", highlight=bens, audience="everyone")
    opener = write_note(story, "Alone.", audience="everyone")
    notes.reply(opener, ana, "More.", draft_key=opener.draft_key.__class__(int=1))
    assert found() == ["Alone.", "On ben’s.", "The ferry"]
    page = notebook_page(ana, NotebookQuery())
    assert [[note.body for note in entry.notes] for entry in page.entries] == [
        ["Alone.", "More."],
        ["On ben’s."],
        ["Under."],
    ]


def test_a_note_on_anothers_mark_quotes_it_only_while_it_is_shared(
    ana: Reader, ben: Reader, story: Article, mark: MarkMaker, write_note: NoteMaker
) -> None:
    bens = mark(story, "Nobody", reader=ben, audience="everyone")
    write_note(story, highlight=bens, audience="everyone")
    assert notebook_page(ana, NotebookQuery()).entries[0].words == "Nobody"
    highlights.change(bens, audience=Audience.ME)
    assert notebook_page(ana, NotebookQuery()).entries[0].words == ""


@pytest.mark.parametrize(("whose", "words"), [("", ["The"]), ("others", ["said"]), ("all", ["said", "The"])])
def test_it_shows_whose_was_asked_for_and_nobodys_private_ones(
    whose: str, words: list[str], found: Finder, ben: Reader, story: Article, mark: MarkMaker, write_note: NoteMaker
) -> None:
    mark(story, "The")
    mark(story, "Nobody", reader=ben)
    mark(story, "said", reader=ben, audience="everyone")
    write_note(story, "Private.", author=ben)
    assert found(whose=whose) == words


def test_what_was_deleted_is_not_there(found: Finder, story: Article, mark: MarkMaker, write_note: NoteMaker) -> None:
    gone = mark(story, "The ferry")
    write_note(story, "Went with it.", highlight=gone)
    notes.delete(write_note(story, "Deleted."))
    highlights.delete(gone)
    assert found() == []


@pytest.mark.parametrize("order", ORDERS)
def test_pages_repeat_nothing_and_skip_nothing_while_entries_come_and_go(
    order: str, ana: Reader, make_story: StoryMaker, mark: MarkMaker, write_note: NoteMaker
) -> None:
    words = [f"word{n:02}" for n in range(PAGE_SIZE)]
    for headline in ("One", "Two"):
        story = make_story(" ".join(words), headline=headline)
        marks = [mark(story, word) for word in words]
        write_note(story, headline)
    at_once()
    before = _ids(ana, order)
    gone = f"h{marks[-1].pk}"
    seen: list[str] = []
    for query in _pages(ana, NotebookQuery(order=order), seen):
        if query.after == "":
            marks[-1].delete()
        mark(make_story("Something new."), "Something")
    assert [key for key in seen if key != gone] == [key for key in before if key != gone]


def _pages(reader: Reader, query: NotebookQuery | None, seen: list[str]) -> Iterator[NotebookQuery]:
    """Read page after page into *seen*, and yield the query of each when it has been read."""
    while query:
        page = notebook_page(reader, query, with_choices=False)
        seen += [entry.id for entry in page.entries]
        yield query
        query = page.next


def _ids(reader: Reader, order: str) -> list[str]:
    return [entry.id for entry in through(found_by(reader, NotebookQuery(order=order)), reader, order)]


def test_one_whose_words_are_gone_leads_to_the_last_text_that_had_them(
    ana: Reader, story: Article, mark: MarkMaker
) -> None:
    row = mark(story, "The ferry")
    Highlight.objects.update(state=Highlight.State.ORPHAN)
    [entry] = notebook_page(ana, NotebookQuery()).entries
    assert entry.url == f"/articles/{story.slug}/revisions/1/#h{row.pk}"
    assert entry.paragraph == 1


def test_a_claim_says_what_is_claimed_where_its_words_do_not(ana: Reader, story: Article, mark: MarkMaker) -> None:
    row = mark(story, "The ferry stopped", kind="claim")
    assert notebook_page(ana, NotebookQuery()).entries[0].claim.statement == ""  # type: ignore[union-attr]
    row.appearance.claim.statement = "It does not sail."
    row.appearance.claim.save()
    [entry] = notebook_page(ana, NotebookQuery()).entries
    assert entry.claim is not None
    assert (entry.claim.statement, entry.claim.status_label) == ("It does not sail.", "Open")
