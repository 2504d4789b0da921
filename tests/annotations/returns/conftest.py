"""Returned files of a small story, as data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from annotations.anchoring.describe import describe
from annotations.export.manifest import Manifest, words_digest
from annotations.models import Highlight, Note, ReturnedCopy, Suggestion
from annotations.returns.files.returned import Comment, ReturnedFile
from annotations.returns.suggestions.keeping import Kept, keep
from newsroom.models import Article, Reader
from tests.conftest import StoryMaker

TEXT = (
    "The ferry Linnet left Port Ansell at noon.\nNobody at the yard saw it leave, Ilse Tarn said.\nIt came back late."
)

FileMaker = Callable[..., ReturnedFile]
Keeper = Callable[..., Kept]


@pytest.fixture
def story(make_story: StoryMaker) -> Article:
    """A story of three paragraphs."""
    return make_story(*TEXT.split("\n"))


def comment(body: str = "", on_words: str = "", text: str = TEXT, **fields: Any) -> Comment:
    """Return a comment on *on_words* of *text*; its id is made of what it says."""
    at = text.index(on_words) if on_words else 0
    selectors = describe(text, at, at + len(on_words)) if on_words else None
    values = {"id": f"c-{body}-{on_words}", "author": "ana", "body": body, "selectors": selectors}
    return Comment(**(values | fields))


def manifest_of(story: Article, had: Mapping[str, str]) -> Manifest:
    digests = {key: words_digest(words) for key, words in had.items()}
    return Manifest(story.slug, story.newest.digest, 1, "2026-05-04", digests)


@pytest.fixture
def returned(story: Article) -> FileMaker:
    """Return a function: ``returned(comment("Sure?", "at noon"), had={"n…": "What the copy said"})``."""

    def make(*comments: Comment, had: Mapping[str, str] | None = None, **fields: Any) -> ReturnedFile:
        values = {"kind": "docx", "comments": comments, "text": story.newest.text, "has_ids": True}
        return ReturnedFile(**(values | {"manifest": manifest_of(story, had or {})} | fields))

    return make


@pytest.fixture
def keep_file(story: Article, ana: Reader, returned: FileMaker) -> Keeper:
    """Return a function that keeps what a file of these comments asks: ``keep_file(comment(…), had={…})``."""

    def keep_one(*comments: Comment, reader: Reader = ana, **fields: Any) -> Kept:
        return keep(story, reader, "copy.docx", b"file", returned(*comments, **fields))

    return keep_one


def only() -> Suggestion:
    return Suggestion.objects.select_related("returned", "article", "reader").get()


def note_key(note: Note) -> str:
    return f"n{note.uid.hex}"


def mark_key(mark: Highlight) -> str:
    return f"h{mark.uid.hex}"


def brought(kept: Kept) -> ReturnedCopy:
    assert kept.copy
    return kept.copy
