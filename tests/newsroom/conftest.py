"""Stories in a language without a model, and a site whose pages change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from functools import partial

import pytest

from tests.conftest import StoryMaker
from tests.newsroom.news_site import NewsSite, serving


@pytest.fixture
def plain_story(make_story: StoryMaker) -> StoryMaker:
    """Return a function that stores a story in a language without a model: what is found is what the tests know."""
    return partial(make_story, language="de")


@pytest.fixture(scope="session")
def _served() -> Iterator[NewsSite]:
    with serving() as site:
        yield site


@pytest.fixture
def site(_served: NewsSite, monkeypatch: pytest.MonkeyPatch) -> NewsSite:
    """A news site on this machine that Newsroom may reach in this test; it has no pages yet."""
    _served.forget()
    monkeypatch.setattr("newsroom.ingest.fetch._PUBLIC_WEB", _served.policy)
    monkeypatch.setattr("newsroom.hosts.PAUSE", timedelta(0))
    return _served
