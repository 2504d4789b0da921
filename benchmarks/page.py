"""Where the time of the reading page goes, measured through the test client against a database made for it."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from statistics import median
from unittest.mock import patch

from django.conf import settings
from django.db import connection
from django.template.backends.django import Template
from django.test import Client
from django.test.utils import get_runner, override_settings

from annotations.access import Audience
from annotations.models import Appearance, Claim, Highlight
from annotations.views import story as views
from benchmarks.stories import WORDS, paragraphs, ranges
from benchmarks.timing import Shares
from newsroom.articles import add_article
from newsroom.ingest.article import IngestedArticle, IngestedParagraph
from newsroom.models import Article, Reader
from newsroom.models.ranged import span

MARKS = (0, 100, 1_000)
REPEATS = 15
PARTS = ("queries", "weaving", "templates", "the rest")


def report() -> None:
    """Print the time of a request for the reading page, and the share of each part."""
    print("\nReading page, one request")
    print(f"{'marks':>8}  {'ms':>8}" + "".join(f"  {part:>10}" for part in PARTS))
    with database():
        for count in MARKS:
            print(_line(count))


def _line(count: int) -> str:
    client, address = story(count)
    client.get(address)
    measured = [_shares(client, address) for _ in range(REPEATS)]
    total = median(sum(shares.values()) for shares in measured)
    parts = [median(shares[part] / sum(shares.values()) for shares in measured) for part in PARTS]
    return f"{count:>8,}  {total * 1e3:>8.1f}" + "".join(f"  {part:>10.0%}" for part in parts)


def _shares(client: Client, address: str) -> dict[str, float]:
    """Return the seconds of one request by part."""
    shares = Shares()

    def query(execute: Callable[..., object], *args: object) -> object:
        with shares.measuring("queries"):
            return execute(*args)

    with ExitStack() as stack:
        stack.enter_context(connection.execute_wrapper(query))
        stack.enter_context(patch.object(views, "weave_paragraphs", shares.wrapping("weaving", views.weave_paragraphs)))
        stack.enter_context(patch.object(Template, "render", shares.wrapping("templates", Template.render)))
        with shares.measuring("the rest"):
            answer = client.get(address)
    assert answer.status_code == 200, answer.status_code
    return shares.seconds


def story(count: int, words: int = WORDS) -> tuple[Client, str]:
    """Store a story of so many *words* with *count* marks on it; return who reads it, and where."""
    reader, _ = Reader.objects.get_or_create(username="reader")
    blocks = tuple(IngestedParagraph(text) for text in paragraphs(words))
    article = add_article(IngestedArticle(headline=f"{words} words with {count} marks", paragraphs=blocks), reader)
    rows = Highlight.objects.bulk_create(_highlights(article, reader, count))
    _make_claims([row for row in rows if row.kind == Highlight.Kind.CLAIM])
    client = Client()
    client.force_login(reader)
    return client, article.get_absolute_url()


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
