"""Open pages that keep in step."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from playwright.sync_api import BrowserContext, Page, expect

from annotations import highlights
from annotations.live import listener
from annotations.views import live
from newsroom.ingest.article import IngestedArticle, IngestedParagraph
from newsroom.models import Article, Reader
from newsroom.revisions import revise
from tests.conftest import StoryMaker


@pytest.fixture
def streams(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let pages keep a stream, which ends soon after they are gone."""
    settings.STREAMS = 4
    monkeypatch.setattr(live, "HEARTBEAT", 0.1)
    monkeypatch.setattr(listener, "_AGAIN", 3600.0)
    monkeypatch.setattr(live, "listener", listener.Listener(live.rooms))
    yield
    with connection.cursor() as cursor:
        listens = "datname = current_database() AND query = 'LISTEN newsroom_activity'"
        cursor.execute(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {listens}")


@pytest.fixture
def long_story(make_story: StoryMaker) -> Article:
    return make_story(*(f"On day {day} the ferry stayed in the bay. " * 10 for day in range(30)))


def open_in_step(page: Page, story: Article) -> None:
    """Open *story* and wait until its stream is open."""
    with page.expect_response("**/live/stream/"):
        page.goto(story.get_absolute_url())


def test_a_mark_in_one_tab_appears_in_the_other(
    signed_in_page: Page, context: BrowserContext, streams: None, story: Article, ana: Reader
) -> None:
    open_in_step(signed_in_page, story)
    highlights.mark(story.newest, ana, 0, 9, "claim")
    expect(signed_in_page.locator("#text-p1 mark")).to_have_text("The ferry")
    signed_in_page.goto("about:blank")


def test_what_another_marks_does_not_move_what_is_read(
    signed_in_page: Page, streams: None, long_story: Article, ben: Reader
) -> None:
    page = signed_in_page
    open_in_step(page, long_story)
    page.locator("#text-p20").scroll_into_view_if_needed()
    before = page.locator("#text-p20").bounding_box() or {}
    row = highlights.mark(long_story.newest, ben, 0, 6, "question", "everyone")[0]
    expect(page.locator(f"#h{row.pk}")).to_have_count(1)
    after = page.locator("#text-p20").bounding_box() or {}
    assert abs(after["y"] - before["y"]) < 2, "browsers scroll by whole pixels"
    page.goto("about:blank")


def test_a_new_version_is_offered_and_not_forced(signed_in_page: Page, streams: None, story: Article) -> None:
    open_in_step(signed_in_page, story)
    revise(story, IngestedArticle(story.headline, (IngestedParagraph("The ferry sails again."),)), "check")
    expect(signed_in_page.locator("#live")).to_contain_text("There is a new version")
    expect(signed_in_page.locator("#text-p1")).to_have_text("The ferry stopped.")
    signed_in_page.get_by_role("link", name="Show it").click()
    expect(signed_in_page.locator("#story")).to_contain_text("sails again")
    signed_in_page.goto("about:blank")


def test_without_a_stream_the_page_asks(signed_in_page: Page, settings: Any, story: Article, ana: Reader) -> None:
    settings.STREAMS = 0
    page = signed_in_page
    page.clock.install()
    page.goto(story.get_absolute_url())
    highlights.mark(story.newest, ana, 0, 9, "claim")
    page.clock.run_for(21_000)
    expect(page.locator("#text-p1 mark")).to_have_text("The ferry")
