"""Marks and notes of the cast, on any story."""

from __future__ import annotations

import uuid
from collections.abc import Callable

import pytest

from annotations import highlights, notes
from annotations.models import Highlight, Note
from newsroom.models import Article, Reader

MarkMaker = Callable[..., Highlight]
NoteMaker = Callable[..., Note]


@pytest.fixture
def mark(ana: Reader) -> MarkMaker:
    """Return a function: ``mark(story, "The ferry", kind="claim", reader=ben, audience="everyone")``."""

    def make(
        story: Article, words: str, *, reader: Reader = ana, kind: str = "plain", audience: str = "me"
    ) -> Highlight:
        start = story.newest.text.index(words)
        return highlights.mark(story.newest, reader, start, start + len(words), kind, audience)[0]

    return make


@pytest.fixture
def write_note(ana: Reader) -> NoteMaker:
    """Return a function: ``write_note(story, "Who says so?", author=ben, audience="everyone", key="p2")``."""

    def make(story: Article, body: str = "A note.", *, author: Reader = ana, key: str = "p1", **values: object) -> Note:
        return notes.write(story, author, key, body, draft_key=uuid.uuid4(), **values)  # type: ignore[arg-type]

    return make
