"""What a revision costs the database and this process, with marks and notes that move."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from random import Random

from django.db import transaction

from annotations.models import Highlight, Note
from benchmarks.anchoring import edits
from benchmarks.anchoring.edited import text_of, words
from benchmarks.library import database, story
from benchmarks.page import measured
from benchmarks.stories import paragraphs
from newsroom.ingest.article import IngestedArticle, IngestedParagraph
from newsroom.models import Article, Revision
from newsroom.revisions import revise

_WORDS = 30_000
_MARKS = 1_000
_NOTES = 900
_SHARES = 0.001, 0.05
_REPEATS = 5


def report() -> None:
    """Print CPU milliseconds of one revision in this process, their noise, and those of PostgreSQL."""
    print(f"\nRevising a story of {_WORDS:,} words with {_MARKS:,} marks and {_NOTES} notes, all in the database")
    print(f"{'changed':>8}  {'CPU ms':>8}  {'±':>6}  {'PostgreSQL ms':>14}")
    with database():
        _, article = story(_MARKS, _WORDS)
        _write_notes(article)
        for share in _SHARES:
            taken, postgres = measured(_revising(article, share), _REPEATS)
            print(f"{share:>8.1%}  {taken.seconds * 1e3:>8.0f}  {taken.noise * 1e3:>6.0f}  {postgres * 1e3:>14.0f}")


def _write_notes(article: Article) -> None:
    """Write notes of which half are on marks, and half beside paragraphs."""
    keys = list(article.newest.paragraphs.values_list("key", flat=True))
    marks = [*Highlight.objects.filter(article=article)[: _NOTES // 2], *[None] * (_NOTES // 2)]
    common = {"article": article, "author": Highlight.objects.filter(article=article)[0].reader, "body": "Who says so?"}
    Note.objects.bulk_create(
        Note(paragraph_key=keys[at % len(keys)], highlight=row, **common) for at, row in enumerate(marks)
    )


def _revising(article: Article, share: float) -> Callable[[], object]:
    """Return what revises *article* when it is called, and takes that back so that all calls are alike."""
    old, dice, numbers = "\n".join(paragraphs(_WORDS)), Random(_WORDS), count()  # noqa: S311 (nothing secret)
    new = text_of(edits.changed(words(old), share, old, dice)).split("\n")

    def run() -> None:
        blocks = tuple(map(IngestedParagraph, [f"Version {next(numbers)}.", *new]))
        with transaction.atomic():
            revise(article, IngestedArticle(article.headline, blocks), Revision.Origin.CHECK)
            transaction.set_rollback(True)

    return run
