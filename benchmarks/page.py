"""What a story's page costs the server: opening it, and saving a mark on it, through Django's test client."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

import psutil
from django.db import connection
from django.test import Client
from django.urls import reverse

from benchmarks.library import database, story
from benchmarks.timing import Timing, timed
from newsroom.models import Article

MARKS = (0, 100, 1_000)
REPEATS = 40
_HTMX = {"HX-Request": "true"}


def report() -> None:
    """Print CPU milliseconds of one request in this process, their noise, and those of PostgreSQL."""
    with database():
        _table("Opening a story of 3,000 words", _opening)
        _table("Saving a mark on it", _saving)


def _table(title: str, request_for: Callable[[Client, Article], Callable[[], object]]) -> None:
    print(f"\n{title}, one request")
    print(f"{'marks':>8}  {'CPU ms':>8}  {'±':>6}  {'PostgreSQL ms':>14}")
    for marks in MARKS:
        taken, postgres = measured(request_for(*story(marks)), REPEATS)
        print(f"{marks:>8,}  {taken.seconds * 1e3:>8.1f}  {taken.noise * 1e3:>6.1f}  {postgres * 1e3:>14.1f}")


def _opening(client: Client, article: Article) -> Callable[[], object]:
    return lambda: client.get(article.get_absolute_url())


def _saving(client: Client, article: Article) -> Callable[[], object]:
    """Return what marks other words each time it is called."""
    numbers, address, revision = count(), reverse("highlights", args=[article.slug]), article.newest

    def save() -> None:
        start = revision.text.index(" ", 60 * next(numbers)) + 1
        end = revision.text.index(" ", start + 20)
        sent = {"revision": revision.pk, "start": start, "end": end, "exact": revision.text[start:end], "kind": "quote"}
        assert client.post(address, sent, headers=_HTMX).status_code == 200

    return save


def measured(call: Callable[[], object], repeats: int) -> tuple[Timing, float]:
    """Return the time of *call* here, and the seconds of each that PostgreSQL's process for this connection works."""
    call()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        backend = psutil.Process(cursor.fetchone()[0])
    before = sum(backend.cpu_times()[:2])
    taken = timed(call, repeats)
    return taken, (sum(backend.cpu_times()[:2]) - before) / (repeats + 1)
