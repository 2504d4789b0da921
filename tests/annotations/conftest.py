"""Marks and notes of the cast, on any story, and who says what in it."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable

import pytest
from django.db.backends.postgresql.psycopg_any import NumericRange
from django.utils.text import slugify

from annotations import highlights, notes
from annotations.models import Highlight, Note
from annotations.reading import ReadingPage, open_page
from newsroom.models import Article, Attribution, Entity, Reader
from newsroom.models.ranged import span
from tests.annotations.export.difficult import difficult_marks, difficult_story

MarkMaker = Callable[..., Highlight]
NoteMaker = Callable[..., Note]
AttributionMaker = Callable[..., Attribution]


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


@pytest.fixture
def attribute_words(db: None) -> AttributionMaker:
    """Return a function that stores who says words of a story; other ranges are given by their words too.

    ``attribute_words(story, "The ferry is not safe", "Ilse Karrow", cue="said", told="reporters", speakers=[karrow])``.
    A content in pieces is ``("The ferry", "is not safe")``. ``speakers`` are entities, or names to make one for.
    """

    def make(
        story: Article,
        content: str | tuple[str, ...],
        source: str = "",
        *,
        cue: str = "",
        told: str = "",
        basis: str = "",
        speakers: Iterable[Entity | str] = (),
        speech: str = "indirect",
        **fields: object,
    ) -> Attribution:
        revision = story.newest
        pieces = [_place(revision.text, piece) for piece in ([content] if isinstance(content, str) else content)]
        said = {name: _place(revision.text, words) for name, words in _given(source, cue, told, basis)}
        made = Attribution.objects.create(
            revision=revision,
            span=span(pieces[0].lower, pieces[-1].upper),
            content=pieces,
            speech=speech,
            **said,
            **fields,
        )
        made.speakers.set(_entity(speaker) for speaker in speakers)
        return made

    return make


def _given(source: str, cue: str, told: str, basis: str) -> list[tuple[str, str]]:
    given = {"source": source, "cue": cue, "told": told, "basis": basis}
    return [(name, words) for name, words in given.items() if words]


def _place(text: str, words: str) -> NumericRange:
    start = text.index(words)
    return span(start, start + len(words))


def _entity(speaker: Entity | str) -> Entity:
    if isinstance(speaker, Entity):
        return speaker
    return Entity.objects.get_or_create(name=speaker, defaults={"slug": slugify(speaker), "kind": "person"})[0]


@pytest.fixture
def difficult(ana: Reader, ben: Reader) -> Article:
    """The story that formats stumble over, with marks and notes of both readers, some of ana's for her alone."""
    story = difficult_story(ana)
    difficult_marks(story, ana, ben)
    return Article.objects.with_current().get(pk=story.pk)


@pytest.fixture
def difficult_page(difficult: Article, ana: Reader) -> ReadingPage:
    """That story as ana sees it."""
    return open_page(difficult, ana)
