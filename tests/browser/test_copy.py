"""Taking a copy away in a browser, and opening the file without any server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from annotations.models import Highlight, Note
from newsroom.models import Article, Reader
from newsroom.models.ranged import span
from tests.browser.helpers import assert_accessible


@pytest.fixture
def annotated_story(live_server: LiveServer, story: Article, ana: Reader) -> Article:
    """A story with a claim and a note on it, which only ana can see."""
    mark = Highlight.objects.create(
        article=story, revision=story.newest, reader=ana, kind="claim", span=span(4, 9), exact="ferry"
    )
    Note.objects.create(
        article=story, author=ana, paragraph_key="p1", highlight=mark, body="Which one? <script>alert(1)</script>"
    )
    return story


@pytest.fixture
def copy(signed_in_page: Page, annotated_story: Article, tmp_path: Path) -> Path:
    """The HTML copy, downloaded with what only ana can see."""
    signed_in_page.goto(f"/articles/{annotated_story.slug}/export/")
    assert_accessible(signed_in_page)
    signed_in_page.get_by_label("Include what only I can see").check()
    with signed_in_page.expect_download() as download:
        signed_in_page.get_by_role("button", name="Download Web page").click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    return path


@pytest.fixture(params=[1280, 390])
def opened_copy(browser: Browser, copy: Path, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The copy as a wide screen and a phone show it; its test fails when the copy asks anyone for anything."""
    context = browser.new_context(viewport={"width": request.param, "height": 800})
    context.set_default_timeout(10_000)
    asked: list[str] = []
    context.on("request", lambda sent: asked.append(sent.url))
    context.on("dialog", lambda dialog: asked.append(dialog.message))
    page = context.new_page()
    page.goto(copy.as_uri())
    yield page
    context.close()
    assert [url for url in asked if not url.startswith("data:")] == [copy.as_uri()]


def test_the_copy_stands_alone(opened_copy: Page) -> None:
    assert_accessible(opened_copy)
    assert opened_copy.locator("#text-p1 mark.claim").inner_text() == "ferry"
    assert opened_copy.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_note_and_text_lead_to_each_other(opened_copy: Page) -> None:
    opened_copy.locator("[role=doc-noteref]").click()
    assert opened_copy.locator("li:target").inner_text().startswith("ana, ")
    opened_copy.locator("[role=doc-backlink]").click()
    assert opened_copy.locator("#text-p1 a:target").inner_text() == "1"


def test_side_notes_are_for_wide_screens(opened_copy: Page) -> None:
    wide = opened_copy.viewport_size["width"] > 1000
    assert opened_copy.locator(".sidenote").is_visible() == wide
    opened_copy.emulate_media(media="print")
    assert not opened_copy.locator(".sidenote").is_visible()
    assert opened_copy.get_by_text("Which one?").locator("visible=true").count() == 1
