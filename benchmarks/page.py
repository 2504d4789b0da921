"""Where the time of the reading page goes, measured through the test client against a database made for it."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from statistics import median
from unittest.mock import patch

from django.conf import settings
from django.db import connection
from django.template.backends.django import Template
from django.test import Client
from django.test.utils import get_runner, override_settings

from annotations.models import Highlight
from annotations.views import story
from benchmarks.stories import paragraphs, ranges
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
    with _database():
        for count in MARKS:
            print(_line(count))


def _line(count: int) -> str:
    client, address = _story(count)
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
        stack.enter_context(patch.object(story, "weave_paragraphs", shares.wrapping("weaving", story.weave_paragraphs)))
        stack.enter_context(patch.object(Template, "render", shares.wrapping("templates", Template.render)))
        with shares.measuring("the rest"):
            answer = client.get(address)
    assert answer.status_code == 200, answer.status_code
    return shares.seconds


def _story(count: int) -> tuple[Client, str]:
    """Store a story with *count* marks on it; return who reads it, and where."""
    reader, _ = Reader.objects.get_or_create(username="reader")
    blocks = tuple(IngestedParagraph(text) for text in paragraphs())
    article = add_article(IngestedArticle(headline=f"With {count} marks", paragraphs=blocks), reader)
    Highlight.objects.bulk_create(_highlights(article, reader, count), ignore_conflicts=True)
    client = Client()
    client.force_login(reader)
    return client, article.get_absolute_url()


def _highlights(article: Article, reader: Reader, count: int) -> Iterator[Highlight]:
    text = article.newest.text
    for start, end, kind, _ in ranges(count, len(text)):
        yield Highlight(
            article=article,
            revision=article.newest,
            reader=reader,
            span=span(start, end),
            kind=kind,
            exact=text[start:end],
        )


@contextmanager
def _database() -> Iterator[None]:
    """Make a test database for the time of the block, and drop it."""
    warnings.filterwarnings("ignore", "No directory at")  # no static file is asked for
    runner = get_runner(settings)(verbosity=0, interactive=False)
    with override_settings(ALLOWED_HOSTS=["testserver"]):
        made = runner.setup_databases()
        try:
            yield
        finally:
            runner.teardown_databases(made)
