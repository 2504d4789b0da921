"""The whole way of a story into the library."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from newsroom.articles import story_at
from newsroom.checking.held import held_text
from newsroom.importing import intake
from newsroom.ingest.article import Source
from newsroom.ingest.errors import NoArticle
from newsroom.models import Article, Reader, Revision
from newsroom.naming import tagging
from tests.newsroom import ferry
from tests.newsroom.news_site import PARAGRAPHS, NewsSite
from tests.newsroom.revised import revised

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
    stored, _ = intake.store(FERRY, ana, lambda step: None)
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
            return intake.store(FERRY, None, lambda step: None).article.pk
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


def test_a_story_whose_page_changed_is_a_new_version(site: NewsSite, ana: Reader) -> None:
    site.has()
    first = site.story(ana)
    site.has(*PARAGRAPHS, "The mayor called it a good day.")
    article, steps = take_in(Source("url", url=site.url()), ana)
    assert (article, article.newest.number) == (first, 2)
    assert article.newest.origin == Revision.Origin.IMPORT
    assert intake.NEW_VERSION in steps
    assert article.newest.recognition == Revision.Recognition.DONE


def test_a_stub_of_a_story_is_kept_apart(site: NewsSite, ana: Reader) -> None:
    site.has()
    first = site.story(ana)
    site.has(*PARAGRAPHS[:2])
    article, steps = take_in(Source("url", url=site.url()), ana)
    assert (article, first.revisions.count(), Article.objects.count()) == (first, 1, 1)
    assert intake.KEPT_APART in steps
    assert [block.text for block in held_text(article).paragraphs] == list(PARAGRAPHS[:2])


def test_another_story_at_the_same_address_is_another_story(site: NewsSite, ana: Reader) -> None:
    site.has()
    first = site.story(ana)
    site.has(*(f"{number} swans were counted on Lake Orrin at dawn by the warden’s class." for number in range(9)))
    article, _ = take_in(Source("url", url=site.url()), ana)
    assert article != first
    assert first.revisions.count() == 1


def test_the_text_of_an_older_version_opens_the_story(site: NewsSite, ana: Reader) -> None:
    site.has()
    first = site.story(ana)
    revised(first, *PARAGRAPHS, "The mayor called it a good day.")
    article, steps = take_in(Source("url", url=site.url()), ana)
    assert (article, article.newest.number) == (first, 2)
    assert intake.ALREADY_HERE in steps


def test_a_story_is_found_by_every_address_it_was_brought_by(site: NewsSite, ana: Reader) -> None:
    site.has()
    site.answers(302, path="/s/1", Location="/ferry")
    article, _ = take_in(Source("url", url=site.url("/s/1")), ana)
    assert article.canonical_url == site.url("/ferry")
    assert [story_at(site.url(path)) for path in ("/s/1", "/ferry", "/ferry/?fbclid=1#top")] == [article] * 3
    assert story_at(site.url("/s/2")) is None


def test_the_same_text_at_another_address_is_the_same_story_under_both(site: NewsSite, ana: Reader) -> None:
    site.has(path="/ferry")
    site.has(path="/amp/linnet")
    first = site.story(ana)
    second, _ = take_in(Source("url", url=site.url("/amp/linnet")), ana)
    assert (second, Article.objects.count()) == (first, 1)
    assert story_at(site.url("/linnet")) == first


def test_a_page_that_says_it_is_the_front_page_keeps_its_address(site: NewsSite, ana: Reader) -> None:
    page = f'<link rel="canonical" href="{site.url("/")}">{"".join(f"<p>{text}</p>" for text in PARAGRAPHS)}'
    site.answers(200, f"<html><body><article><h1>Ferry</h1>{page}</article></body></html>".encode())
    article, _ = take_in(Source("url", url=site.url("/ferry?utm_source=x")), ana)
    assert article.canonical_url == site.url("/ferry")
