"""A story with every kind of paragraph, and pages of it with marks and notes."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from PIL import Image

from annotations.kinds import DEFAULTS
from annotations.reading import ReadingPage, open_page
from annotations.rows import HighlightRow, NoteRow
from newsroom.articles import add_article
from newsroom.ingest.article import IngestedArticle, IngestedParagraph, Inline, Picture
from newsroom.models import Article, Entity, Reader
from newsroom.models.ranged import span
from newsroom.naming.mentions import MentionRow
from tests.annotations.conftest import AttributionMaker

PageMaker = Callable[..., ReadingPage]
NOW = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)


OPENING = "MARROW BAY — The ferry *Gannet* stopped at 5 < 6 knots, Ilse Tarn said on Monday."


def inline(words: str, *kind: Any) -> Inline:
    return Inline(OPENING.index(words), OPENING.index(words) + len(words), *kind)


PARAGRAPHS = (
    IngestedParagraph(
        OPENING,
        inlines=(
            inline("ferry", "strong"),
            inline("stopped at 5", "emphasis"),
            inline("Ilse Tarn", "link", 'https://tarn.example/?a=1&b="2"'),
        ),
    ),
    IngestedParagraph("What the tide did", "heading", level=2),
    IngestedParagraph("“We saw it coming,” she said. “Nobody asked.”", "quote"),
    IngestedParagraph("Three boats left.", "list_item", level=1, ordered=True),
    IngestedParagraph("One came back.", "list_item", level=2),
    IngestedParagraph("Two did not.", "list_item", level=1, ordered=True),
    IngestedParagraph("Pier\tBoats", "table_row", ordered=True),
    IngestedParagraph("North | old\t4", "table_row"),
    IngestedParagraph("The pier at dawn.", "caption", picture=Picture("https://pier.example/1.png", 'The "old" pier')),
    IngestedParagraph("if tide < 2:\n    wait()", "code"),
    IngestedParagraph("# 1. The `end` of [it] & more_or_less — $5 to ==$6==."),
)


def picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (8, 6), "teal").save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def rich_story(ana: Reader) -> Article:
    """A story of every kind of paragraph, with everything known about it."""
    return add_article(
        IngestedArticle(
            headline="Ferry “Gannet” stops: why?",
            paragraphs=PARAGRAPHS,
            standfirst="Nobody <knows> & nobody asks.",
            authors=("Mira Holt", "Jon Ashby"),
            agency="Coastal Wire",
            dateline="MARROW BAY",
            section="News",
            publication="The Brayholt Courier",
            distributor="Harbour Syndicate",
            rights="© Coastal Wire. All rights reserved.",
            language="en",
            canonical_url="https://courier.example/ferry?id=1&x=2",
            published_on=date(2026, 5, 3),
            pictures={"https://pier.example/1.png": picture()},
        ),
        ana,
    )


def mark(number: int, start: int, end: int, kind: str = "claim", text: str = "", **fields: Any) -> HighlightRow:
    values = {"label": DEFAULTS[kind].label, "reader": "ana", "mine": True, "audience": "everyone", "created_at": NOW}
    ids = {"id": number, "uid": UUID(int=number)}
    return HighlightRow(**ids, start=start, end=end, kind=kind, exact=text[start:end], **(values | fields))


def note(number: int, key: str, body: str = "Is that so?", **fields: Any) -> NoteRow:
    values = {"highlight_id": None, "reply_to": None, "author": "ana", "mine": True, "audience": "everyone"}
    ids = {"id": number, "uid": UUID(int=number)}
    return NoteRow(**ids, paragraph_key=key, body=body, created_at=NOW, edited_at=None, **(values | fields))


@pytest.fixture
def make_page(rich_story: Article, ana: Reader) -> PageMaker:
    """Return a function that makes a page of the story: ``make_page(marks=[(start, end, fields)], notes=[row])``."""

    def make(
        marks: Sequence[tuple[int, int, dict[str, Any]]] = (),
        notes: Sequence[NoteRow] = (),
        mentions: Sequence[MentionRow] = (),
        article: Article | None = None,
    ) -> ReadingPage:
        page = open_page(article or rich_story, ana)
        text = page.revision.text
        rows = [mark(number, start, end, text=text, **fields) for number, (start, end, fields) in enumerate(marks, 1)]
        return ReadingPage(page.article, page.revision, "ana", page.paragraphs, mentions, rows, notes)

    return make


@pytest.fixture
def busy_page(make_page: PageMaker) -> ReadingPage:
    """Overlapping marks of two readers, marks over paragraphs, notes of every sort."""
    marks = [
        (13, 62, {"kind": "claim"}),
        (40, 100, {"kind": "quote", "reader": "ben", "mine": False}),
        (17, 22, {"kind": "claim"}),
        (150, 200, {"kind": "evidence"}),
        (210, 260, {"kind": "question"}),
    ]
    notes = [
        note(11, "p1", "Who **says** so? <script>alert(1)</script>"),
        note(12, "p1", "- a list\n- [a link](https://x.example/)", highlight_id=2, author="ben", mine=False),
        note(13, "p1", "Ilse does.", reply_to=11, author="ben", mine=False),
        note(14, "p9", "=cmd|' /C calc'!A0"),
        note(15, "p3", "ملاحظة بالعربية"),
        note(16, "p77", "On a paragraph that is gone."),
        note(17, "p2", "An answer to nothing.", reply_to=99),
    ]
    mentions = [
        MentionRow(1, 0, 10, 1, "marrow-bay", "Marrow Bay", "place", "names"),
        MentionRow(2, 56, 65, 2, "ilse-tarn", "Ilse Tarn", "person", "names"),
    ]
    return make_page(marks, notes, mentions)


@pytest.fixture
def studied_page(difficult: Article, ana: Reader, attribute_words: AttributionMaker) -> ReadingPage:
    """That story with whom it names (one is known to Wikidata), and with who says what, on whose word."""
    tarn = Entity.objects.create(slug="ilse-tarn", name="Ilse Tarn", kind="person", wikidata="Q42")
    at = difficult.newest.text.index("Ilse Tarn")
    difficult.newest.mentions.create(entity=tarn, span=span(at, at + 9), source="names")
    pieces = ("The pump failed", "and the pump failed again")
    outer = attribute_words(difficult, pieces, "Ilse Tarn", cue="said", speakers=[tarn], score=0.9)
    attribute_words(difficult, "came back “late”", "a family", cue="said.", outer=outer, unnamed=True, score=0.4)
    return open_page(difficult, ana)
