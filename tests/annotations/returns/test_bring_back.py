"""Copies of our own, as our writers make them, on the way back."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection

from annotations.export.formats import FORMATS
from annotations.export.options import ExportOptions
from annotations.export.shown import shown_words
from annotations.export.write import write_copy
from annotations.forms import NoteForm
from annotations.markdown import render
from annotations.models import Highlight, Note, ReturnedCopy, Suggestion
from annotations.notes import LONGEST_NOTE
from annotations.returns.bring_back import bring_back
from annotations.returns.errors import AnotherStory, TooMuch
from annotations.returns.files import reading
from annotations.returns.files.reading import read_file
from annotations.returns.files.returned import ReturnedFile
from newsroom.models import Article, Reader
from tests.annotations.returns.files.docx.edited import Edited
from tests.annotations.revised import revised

COMING_BACK = ["html", "docx", "json-ld"]


def copy_of(story: Article, reader: Reader, name: str) -> bytes:
    return write_copy(story, reader, FORMATS[name], ExportOptions(private=True))


@pytest.mark.parametrize("name", COMING_BACK)
def test_a_copy_that_nobody_touched_asks_nothing(difficult: Article, ana: Reader, name: str) -> None:
    brought = bring_back(copy_of(difficult, ana, name), "copy", ana, difficult)
    assert (brought.copy, [sentence[:24] for sentence in brought.said]) == (None, ["There is nothing in this"])


@pytest.mark.parametrize("name", COMING_BACK)
def test_a_copy_of_an_older_version_asks_nothing_either(difficult: Article, ana: Reader, name: str) -> None:
    copy = copy_of(difficult, ana, name)
    newer = revised(difficult, "A new line.", *difficult.newest.text.split("\n"))
    assert bring_back(copy, "copy", ana, newer).copy is None


@pytest.mark.parametrize("name", ["html", "json-ld"])
def test_a_library_that_has_the_story_alone_gets_everything(difficult: Article, ana: Reader, name: str) -> None:
    copy = copy_of(difficult, ana, name)
    marks, notes = _state()
    Note.objects.all().delete()
    Highlight.objects.all().delete()
    brought = bring_back(copy, "copy", ana, difficult, accept=True)
    assert brought.done
    assert brought.done.refused == []
    assert _state() == (marks, notes)


def _state() -> tuple[set[tuple[object, ...]], set[tuple[object, ...]]]:
    """Return marks and notes by what they say, whose they are and where they stand."""
    marks = {(row.exact, row.kind, row.credit or row.reader.username) for row in Highlight.objects.all()}
    notes = {
        (
            *(shown_words(render(row.body)), row.credit or row.author.username, row.paragraph_key),
            *(row.highlight.exact if row.highlight else "", row.reply_to_id is not None),
        )
        for row in Note.objects.select_related("highlight", "author")
    }
    return marks, notes


def test_a_story_that_is_not_here(difficult: Article, ana: Reader) -> None:
    copy = copy_of(difficult, ana, "html")
    Article.objects.update(slug="another-story", canonical_url="")
    difficult.revisions.update(digest="of another text")
    with pytest.raises(AnotherStory, match="not in the library"):
        bring_back(copy, "copy", ana)


def test_too_many_comments_leave_nothing(difficult: Article, ana: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_COMMENTS", 3)
    with pytest.raises(TooMuch, match="3 is the most"):
        bring_back(copy_of(difficult, ana, "html"), "copy", ana)
    assert not ReturnedCopy.objects.exists()
    assert not Suggestion.objects.exists()


def test_a_file_is_read_before_anything_is_held(
    difficult: Article, ana: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or what meets in a deadlock reads it again while others wait."""
    around: list[int] = []

    def read(*given: Any) -> ReturnedFile:
        around.append(len(connection.atomic_blocks))
        return read_file(*given)

    monkeypatch.setattr("annotations.returns.bring_back.read_file", read)
    bring_back(copy_of(difficult, ana, "html"), "copy", ana)
    assert around == [len(connection.atomic_blocks)]


def test_a_note_longer_than_notes_are_is_cut_and_that_is_said(difficult: Article, ana: Reader) -> None:
    edited = Edited(copy_of(difficult, ana, "docx"))
    edited.add("word " * 5_000, "We saw it", "2A000001")
    brought = bring_back(bytes(edited), "copy.docx", ana)
    assert brought.said == ["One note is longer than 20,000 characters, and was cut there."]
    body = Suggestion.objects.get().body
    assert (len(body), body[-2:]) == (LONGEST_NOTE, " …")
    assert NoteForm({"body": body}).is_valid()
