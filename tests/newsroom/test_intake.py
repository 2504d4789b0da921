"""The whole way of a story into the library."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from newsroom import intake, tagging
from newsroom.ingest.article import Source
from newsroom.ingest.errors import NoArticle
from newsroom.models import Article, Reader, Revision
from tests.newsroom import ferry

FERRY = Source("text", data=ferry.TEXT.encode())


def take_in(source: Source, reader: Reader | None = None) -> tuple[Article, list[str]]:
    steps: list[str] = []
    return intake.take_in(source, reader, steps.append), steps


def test_a_story_is_read_stored_and_recognised(ana: Reader) -> None:
    article, steps = take_in(FERRY, ana)
    assert (article.headline, article.added_by) == ("Ferry stops at Marrow Bay after forty years", ana)
    assert article.newest.engine
    assert article.newest.recognition == Revision.Recognition.DONE
    assert steps[-2:] == [intake.STORING, intake.RECOGNISING]
    assert len(steps) > 2


def test_the_same_text_is_one_story(ana: Reader, ben: Reader) -> None:
    first, _ = take_in(FERRY, ana)
    second, steps = take_in(FERRY, ben)
    assert second == first
    assert Article.objects.count() == 1
    assert steps[-1] == intake.ALREADY_HERE


def test_a_story_that_was_not_recognised_is_the_next_time(ana: Reader) -> None:
    stored = intake.store(FERRY, ana, lambda step: None)
    assert not stored.newest.engine
    article, steps = take_in(FERRY, ana)
    assert article == stored
    assert steps[-1] == intake.RECOGNISING
    assert article.newest.engine


def test_a_story_that_cannot_be_recognised_is_there_all_the_same(ana: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: object) -> None:
        raise MemoryError

    monkeypatch.setattr(tagging, "recognise", broken)
    article, steps = take_in(FERRY, ana)
    assert article.newest.recognition == Revision.Recognition.FAILED
    assert steps[-1] == article.newest.recognition_error
    assert "not enough memory" in steps[-1]


@pytest.mark.django_db(transaction=True)
def test_two_imports_of_one_text_at_once_are_one_story() -> None:
    def store(_: int) -> int:
        try:
            return intake.store(FERRY, None, lambda step: None).pk
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(store, range(4)))) == 1
    assert Article.objects.count() == 1


@pytest.mark.django_db
def test_a_page_without_a_story_leaves_nothing() -> None:
    with pytest.raises(NoArticle):
        take_in(Source("html", data=ferry.NO_STORY.encode()))
    assert not Article.objects.exists()
