"""Stories and marks that formats stumble over, as rows of the database, so that every way out and back can be tried.

A mark says its paragraph by number and its words, with how often those were there before.
"""

from __future__ import annotations

import uuid
from bisect import bisect_right
from datetime import date
from typing import Any

from annotations import highlights, notes, tags
from annotations.models import Highlight, Note
from annotations.placing import place_of
from newsroom.articles import add_article
from newsroom.ingest.article import WORDLESS, IngestedArticle, IngestedParagraph, Inline
from newsroom.models import Article, Reader

SCRIPT = "<script>alert('no')</script> and **bold**, with [a link](https://pier.example/?a=1&b=2)"
FORMULA = '=HYPERLINK("https://pier.example","click")'
RIGHT_TO_LEFT = "قالت الوزيرة إن العبّارة آمنة، ثم غادرت."

DIFFICULT = (
    IngestedParagraph("What was said", "heading", level=2),
    IngestedParagraph("The pump failed, the pump failed, and the pump failed again, said Ilse Tarn."),
    IngestedParagraph("🚢🌊 The ferry 👩‍👩‍👧 left at 5 < 6 & came back “late”, a family said."),
    IngestedParagraph(RIGHT_TO_LEFT),
    IngestedParagraph(
        "A link and emphasis lie here.",
        inlines=(Inline(2, 6, "link", "https://pier.example/a?b=1&c=2"), Inline(11, 19, "emphasis")),
    ),
    IngestedParagraph("We saw it coming.", "quote"),
    IngestedParagraph("One boat", "list_item", level=1),
    IngestedParagraph("Two boats", "list_item", level=2, ordered=True),
    IngestedParagraph("Pier\tBoats", "table_row", ordered=True),
    IngestedParagraph("North\t4", "table_row"),
    IngestedParagraph("if tide < 2:\n    wait()", "code"),
    IngestedParagraph("The end."),
    IngestedParagraph("Fog on the pier,\nno bell,\nno ship.", inlines=(Inline(17, 24, "struck"),)),
    IngestedParagraph("A step\nand what it needs", "list_item", level=1, ordered=True),
    IngestedParagraph(WORDLESS, "caption"),
)


def difficult_story(reader: Reader) -> Article:
    """Store the story with everything known about it."""
    ingested = IngestedArticle(
        headline="Ferry “Gannet” & the pump: <why>?",
        paragraphs=DIFFICULT,
        standfirst="Nobody <knows> & nobody asks.",
        authors=("Mira Holt", "Jon Ashby"),
        agency="Coastal Wire",
        publication="The Brayholt Courier",
        rights="© Coastal Wire. All rights reserved.",
        language="en",
        canonical_url="https://courier.example/ferry?id=1&x=2",
        published_on=date(2026, 5, 3),
    )
    return add_article(ingested, reader)


def put(
    story: Article, reader: Reader, words: str, kind: str = "plain", *, before: int = 0, audience: str = "everyone"
) -> Highlight:
    """Mark *words* where they stand for the time after *before* others; ``"…"`` in them stands for all between."""
    text, start = story.newest.text, -1
    first, _, last = words.partition("…")
    for _ in range(before + 1):
        start = text.index(first, start + 1)
    end = text.index(last, start) + len(last) if last else start + len(first)
    return highlights.mark(story.newest, reader, start, end, kind, audience)[0]


def say(story: Article, author: Reader, body: str, *, key: str = "p2", **fields: Any) -> Note:
    """Write a note of *author* beside the paragraph *key*, for everyone."""
    given = {"draft_key": uuid.uuid4(), "audience": "everyone"} | fields
    return notes.write(story, author, key, body, **given)


def difficult_marks(story: Article, ana: Reader, ben: Reader) -> None:
    """Put marks and notes of both readers on the story: all are for everyone but the last two, which are ana's own."""
    second = put(story, ana, "the pump failed", "claim")
    put(story, ben, "pump failed, and", "quote")
    put(story, ana, "the pump failed", "evidence", before=1)
    emoji = put(story, ana, "ferry 👩‍👩‍👧 left", "question")
    put(story, ben, "family said.…قالت", "context")
    right_to_left = put(story, ana, "العبّارة آمنة", "plain")
    put(story, ana, "link and emphasis", "plain")
    put(story, ben, "coming.…Two", "evidence")
    put(story, ana, "North\t4", "plain")
    tags.tag(second, ["pump", "harbour safety"])
    opener = say(story, ana, SCRIPT, highlight=second)
    notes.reply(opener, ben, "Who says *so*?", draft_key=uuid.uuid4())
    notes.reply(opener, ana, "She does.\n\n- once\n- twice", draft_key=uuid.uuid4())
    say(story, ben, FORMULA, key="p3", highlight=emoji)
    say(story, ana, "ملاحظة بالعربية", key="p4", highlight=right_to_left)
    say(story, ben, "Beside the table, on no words.", key="p9")
    put(story, ana, "The end.", "question", audience="me")
    say(story, ana, "Hush-hush", key="p12", audience="me")


def long_story(reader: Reader, words: int = 30_000, marks: int = 1_000, talks: int = 300) -> Article:
    """Store a story of some *words*, with *marks* of one reader and *talks* notes on some of them."""
    sentence = (
        "On day {n} the harbour office of Port Ansell counted {m} boats, and Ilse Tarn said that none of them was late."
    )
    texts = [" ".join(sentence.format(n=n, m=n % 7 + s) for s in range(3)) for n in range(max(words // 63, 1))]
    story = add_article(IngestedArticle("Every boat", tuple(map(IngestedParagraph, texts)), language="en"), reader)
    kinds = [str(kind) for kind in Highlight.Kind if kind != Highlight.Kind.CLAIM]
    length, revision = len(story.newest.text), story.newest
    rows = []
    for n in range(marks):
        start = n * (length - 80) // marks
        place = place_of(revision.text, start, start + 20 + n % 60)
        rows.append(
            Highlight(article=story, revision=revision, reader=reader, kind=kinds[n % 5], audience="everyone", **place)
        )
    made = Highlight.objects.bulk_create(rows)
    keys = [(p.start, p.key) for p in revision.paragraphs.order_by("position")]
    starts = [start for start, _ in keys]
    Note.objects.bulk_create(
        Note(
            article=story,
            author=reader,
            audience="everyone",
            highlight=row,
            paragraph_key=keys[bisect_right(starts, row.start) - 1][1],
            body=f"Note {n}: **who** counted?",
        )
        for n, row in enumerate(made[:: max(marks // max(talks, 1), 1)][:talks])
    )
    return story
