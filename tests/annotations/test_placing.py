"""Marks and revisions at the same time: nothing stays behind on a text that another one has followed."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from annotations import highlights, reshaping
from annotations.errors import NoSuchWords
from annotations.models import Highlight, Placement
from newsroom.models import Article
from tests.annotations.conftest import MarkMaker
from tests.conftest import StoryMaker
from tests.revising import revised

WAITING = 0.3  # seconds, in which the other one would be done if it did not wait


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("kind", ["plain", "claim"])
def test_a_mark_waits_for_a_revision_and_is_refused(story: Article, mark: MarkMaker, kind: str) -> None:
    with ThreadPoolExecutor(1) as reader:
        with transaction.atomic():
            revised(story, "The ferry sank.")
            marking = reader.submit(_closing(lambda: mark(story, "ferry", kind=kind)))
            time.sleep(WAITING)
        with pytest.raises(NoSuchWords, match="Reload the page"):
            marking.result()
    assert not Highlight.objects.exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("kind", ["plain", "claim"])
def test_a_revision_waits_for_a_mark_and_moves_it(story: Article, mark: MarkMaker, kind: str) -> None:
    with ThreadPoolExecutor(1) as page:
        with transaction.atomic():
            row = mark(story, "Nobody", kind=kind)
            revising = page.submit(_closing(lambda: revised(story, "The ferry sank.", "Nobody said why.")))
            time.sleep(WAITING)
        new = revising.result().newest
    row.refresh_from_db()
    assert row.revision == new
    assert new.text[row.start : row.end] == "Nobody"


@pytest.mark.django_db(transaction=True)
def test_two_readers_mark_a_story_at_once(story: Article, mark: MarkMaker) -> None:
    with ThreadPoolExecutor(1) as other, transaction.atomic():
        mark(story, "ferry")
        assert other.submit(_closing(lambda: mark(story, "Nobody"))).result(timeout=5).exact == "Nobody"


@pytest.mark.parametrize("is_deleted", [False, True])
def test_a_mark_left_behind_on_an_older_text_comes_along(
    make_story: StoryMaker, mark: MarkMaker, is_deleted: bool
) -> None:
    story = make_story("The ferry stopped, and then the bus stopped.", "Nobody said why.")
    row = mark(story, "the bus stopped")
    first = {name: getattr(row, name) for name in ("revision", "span", "prefix", "suffix")}
    revised(story, "A storm came.", "The ferry stopped, and then the bus stopped.", "Nobody said why.")
    if is_deleted:
        highlights.delete(row)
    Highlight.objects.update(**first)
    Placement.objects.all().delete()
    new = revised(story, "A storm came.", "The ferry stopped, and then the old bus stopped.", "Nobody said why.").newest
    row.refresh_from_db()
    assert (row.revision, row.exact, row.was) == (new, "the old bus stopped", "the bus stopped")
    assert row.placements.get().revision == first["revision"]


CHANGES: dict[str, Callable[[Highlight], object]] = {
    "mark": lambda row: highlights.mark(row.revision, row.reader, 4, 9, "claim"),
    "change": lambda row: highlights.change(row, kind="claim"),
    "move": lambda row: highlights.move(row, 0, 9),
    "put back": lambda row: highlights.put_back(row, **highlights.where(row)),
    "delete": highlights.delete,
    "split": lambda row: reshaping.split(row.pk, row.start + 4, row.reader),
    "merge": lambda row: reshaping.merge([row.pk, _next(row).pk], row.reader),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_whatever_changes_a_mark_takes_its_story_first(
    story: Article, mark: MarkMaker, change: Callable[[Highlight], object]
) -> None:
    row = mark(story, "The ferry")
    mark(story, "ferry stopped.")
    with CaptureQueriesContext(connection) as asked:
        change(row)
    taking = [each["sql"] for each in asked if _takes(each["sql"])]
    assert "FOR KEY SHARE OF newsroom_article" in taking[0]


def _takes(sql: str) -> bool:
    return sql.startswith(("INSERT", "UPDATE")) or "pg_advisory" in sql or " FOR " in sql


def _next(row: Highlight) -> Highlight:
    return Highlight.objects.exclude(pk=row.pk).get()


def _closing[R](act: Callable[[], R]) -> Callable[[], R]:
    """Return *act* for another thread, whose connection to the database is closed after it."""

    def acting() -> R:
        try:
            return act()
        finally:
            connection.close()

    return acting
