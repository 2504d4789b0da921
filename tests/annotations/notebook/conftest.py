"""Entries for the notebook's tests."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from annotations.models import Highlight, Note
from annotations.notebook.page import notebook_page
from annotations.notebook.query import NotebookQuery
from newsroom.models import Reader

Finder = Callable[..., list[str]]


@pytest.fixture
def found(ana: Reader) -> Finder:
    """Return a function: ``found(kind="claim")`` lists the words of ana's entries, of notes what they say."""

    def words(reader: Reader = ana, **params: str) -> list[str]:
        page = notebook_page(reader, NotebookQuery.from_params(params))
        return [entry.notes[0].body if entry.is_note else entry.words for entry in page.entries]

    return words


def at_once(minutes: int = 0) -> None:
    """Let all entries be made in the same moment, as those of an import are."""
    moment = datetime(2026, 3, 1, 12, tzinfo=UTC) + timedelta(minutes=minutes)
    Highlight.objects.update(created_at=moment)
    Note.objects.update(created_at=moment)
