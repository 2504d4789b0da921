"""The whole way of a story into the library."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from newsroom import intake
from newsroom.ingest.article import Source
from newsroom.ingest.errors import NoArticle
from newsroom.models import Article, Reader
from tests.newsroom import ferry

FERRY = Source("text", data=ferry.TEXT.encode())


def take_in(source: Source, reader: Reader | None = None) -> tuple[Article, list[str]]:
    steps: list[str] = []
    return intake.take_in(source, reader, steps.append), steps


def test_a_story_is_read_stored_and_tagged(ana: Reader) -> None:
    article, steps = take_in(FERRY, ana)
    assert (article.headline, article.added_by) == ("Ferry stops at Marrow Bay after forty years", ana)
    assert article.newest.engine
    assert steps[-2:] == [intake.STORING, intake.TAGGING]
    assert len(steps) > 2


def test_the_same_text_is_one_story(ana: Reader, ben: Reader) -> None:
    first, _ = take_in(FERRY, ana)
    second, steps = take_in(FERRY, ben)
    assert second == first
    assert Article.objects.count() == 1
    assert steps[-1] == intake.ALREADY_HERE


def test_a_story_whose_import_died_before_its_tags_gets_them_the_next_time(ana: Reader) -> None:
    stored = intake.store(FERRY, ana, lambda step: None)
    assert not stored.newest.engine
    article, steps = take_in(FERRY, ana)
    assert article == stored
    assert steps[-1] == intake.TAGGING
    assert article.newest.engine


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
