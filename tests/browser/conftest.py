"""A real Chromium, and pages that fail their test when anything on them goes wrong."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from newsroom.models import Article, Revision
from tests.browser.helpers import Watch
from tests.conftest import StoryMaker

_CHROMIUM = Path("/usr/bin/chromium")  # Debian's; elsewhere Playwright's own
_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    # Playwright's own event loop runs in this thread, which Django would take for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    executable = _CHROMIUM if _CHROMIUM.exists() else None
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=_ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def make_story(make_story: StoryMaker) -> StoryMaker:
    """The same with no names to look for: an open page that waits for them polls, even while its test is cleared up."""

    def make(*paragraphs: str, **fields: object) -> Article:
        article = make_story(*paragraphs, **fields)
        Revision.objects.filter(article=article).update(recognition=Revision.Recognition.DONE)
        return Article.objects.with_current().get(pk=article.pk)

    return make


@pytest.fixture(autouse=True)
def no_streams(settings: Any) -> None:
    """A stream does not end while its page is open, so only the tests of streams have them."""
    settings.STREAMS = 0


@pytest.fixture
def context(browser: Browser, live_server: LiveServer) -> Iterator[BrowserContext]:
    """A fresh profile at the test server, under watch."""
    context = browser.new_context(base_url=live_server.url)
    context.set_default_timeout(10_000)
    watch = Watch(live_server.url)
    watch.over(context)
    yield context
    watch.wait(context)
    context.close()
    assert not watch.complaints, "\n".join(watch.complaints)


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A page for a visitor who is not signed in: ``page.goto("/")``."""
    return context.new_page()


@pytest.fixture
def signed_in_page(context: BrowserContext, as_ana: Client, live_server: LiveServer) -> Page:
    """A page for the reader ana."""
    session = as_ana.cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
    return context.new_page()
