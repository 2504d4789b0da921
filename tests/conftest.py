"""A small fixed cast of readers, and stories made of plain paragraphs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client, override_settings

from newsroom.articles import add_article
from newsroom.ingest.article import IngestedArticle, IngestedParagraph
from newsroom.models import Article, Reader

StoryMaker = Callable[..., Article]

_PLAIN_STATIC_FILES = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}


_QUICK_HASHES = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(scope="session", autouse=True)
def quick_settings() -> Iterator[None]:
    """Name static files as they lie in the project, not as a collected copy, and spend no time on hard passwords."""
    with override_settings(STORAGES=_PLAIN_STATIC_FILES, PASSWORD_HASHERS=_QUICK_HASHES):
        yield


@pytest.fixture
def tasks_at_once(settings: Any) -> None:
    """Run background work in the request that queues it, instead of waiting for a worker."""
    settings.TASKS = {"default": {"BACKEND": "django.tasks.backends.immediate.ImmediateBackend", "QUEUES": []}}


@pytest.fixture
def ana(db: None) -> Reader:
    """The reader most tests are about."""
    return Reader.objects.create_user("ana", "ana@example.org", "reading-room-1")


@pytest.fixture
def ben(db: None) -> Reader:
    """Somebody else on the same server."""
    return Reader.objects.create_user("ben", "ben@example.org", "reading-room-2")


@pytest.fixture
def as_ana(ana: Reader) -> Client:
    return _signed_in(ana)


@pytest.fixture
def as_ben(ben: Reader) -> Client:
    return _signed_in(ben)


@pytest.fixture
def signed_out() -> Client:
    return Client()


@pytest.fixture
def make_story(ana: Reader) -> StoryMaker:
    """Return a function that stores a story: ``make_story("First.", "Second.", headline="Ferry stops")``."""

    def make(*paragraphs: str, headline: str = "Ferry stops at Marrow Bay", **fields: object) -> Article:
        texts = paragraphs or ("The ferry stopped.", "Nobody said why.")
        blocks = tuple(IngestedParagraph(text) for text in texts)
        return add_article(IngestedArticle(headline=headline, paragraphs=blocks, **fields), ana)  # type: ignore[arg-type]

    return make


@pytest.fixture
def story(make_story: StoryMaker) -> Article:
    return make_story()


def _signed_in(reader: Reader) -> Client:
    client = Client()
    client.force_login(reader)
    return client
