"""A library made for measuring: a database that is dropped afterwards, and stories full of marks."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.conf import settings
from django.test import Client
from django.test.utils import get_runner, override_settings

from annotations.access import Audience
from annotations.models import Appearance, Claim, Highlight
from benchmarks.stories import WORDS, paragraphs, ranges
from newsroom.articles import add_article
from newsroom.ingest.article import IngestedArticle, IngestedParagraph
from newsroom.models import Article, Reader
from newsroom.models.ranged import span


@contextmanager
def database() -> Iterator[None]:
    """Make a test database for the time of the block, and drop it."""
    warnings.filterwarnings("ignore", "No directory at")  # no static file is asked for
    runner = get_runner(settings)(verbosity=0, interactive=False)
    with override_settings(ALLOWED_HOSTS=["testserver", "127.0.0.1"]):
        made = runner.setup_databases()
        try:
            yield
        finally:
            runner.teardown_databases(made)


def story(count: int, words: int = WORDS) -> tuple[Client, Article]:
    """Store a story of so many *words* with *count* marks on it; return who reads it, and the story."""
    reader, _ = Reader.objects.get_or_create(username="reader")
    blocks = tuple(IngestedParagraph(text) for text in paragraphs(words))
    article = add_article(IngestedArticle(headline=f"{words} words with {count} marks", paragraphs=blocks), reader)
    rows = Highlight.objects.bulk_create(_highlights(article, reader, count))
    _make_claims([row for row in rows if row.kind == Highlight.Kind.CLAIM])
    client = Client()
    client.force_login(reader)
    return client, article


def _highlights(article: Article, reader: Reader, count: int) -> Iterator[Highlight]:
    """Yield marks, half of them shared by somebody else."""
    text, other = article.newest.text, Reader.objects.get_or_create(username="somebody else")[0]
    for start, end, kind, mine in ranges(count, len(text)):
        yield Highlight(
            article=article,
            revision=article.newest,
            reader=reader if mine else other,
            audience=Audience.EVERYONE,
            span=span(start, end),
            kind=kind,
            exact=text[start:end],
        )


def _make_claims(rows: Sequence[Highlight]) -> None:
    claims = Claim.objects.bulk_create(Claim(reader_id=row.reader_id, statement=row.exact) for row in rows)
    Appearance.objects.bulk_create(
        Appearance(highlight=row, claim=claim, made_as=claim) for row, claim in zip(rows, claims, strict=True)
    )
