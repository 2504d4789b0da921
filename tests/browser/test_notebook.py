"""The notebook in a real Chromium."""

from __future__ import annotations

import re
import uuid

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from annotations import highlights, notes, tags
from annotations.models import Highlight
from annotations.notebook.page import PAGE_SIZE
from newsroom.models import Article, Reader
from tests.browser.helpers import assert_accessible
from tests.conftest import StoryMaker

MORE = 4
ENTRIES = PAGE_SIZE + MORE


@pytest.fixture(autouse=True)
def entries(signed_in_page: Page, ana: Reader, make_story: StoryMaker) -> None:
    """More marks than fit on a page, the newest of them a claim with a note and a tag."""
    words = [f"word{n:02}" for n in range(ENTRIES - 1)]
    story = make_story(" ".join(words), "The ferry stopped.", headline="Linnet", publication="Courier", language="en")
    for word in words:
        _mark(story, ana, word, "plain")
    row = _mark(story, ana, "ferry stopped", "claim")
    notes.write(story, ana, "p2", "Ask the *harbour* office.", draft_key=uuid.uuid4(), highlight=row)
    tags.tag(row, ["budget"])


def _mark(story: Article, reader: Reader, words: str, kind: str) -> Highlight:
    at = story.newest.text.index(words)
    return highlights.mark(story.newest, reader, at, at + len(words), kind)[0]


def test_many_are_gone_through_ticked_deleted_and_brought_back_by_key(signed_in_page: Page) -> None:
    page = signed_in_page
    page.goto("/notebook/")
    assert_accessible(page)
    for key in ("j", "j", "s", "j", "j", "Shift+S"):
        page.keyboard.press(key)
    expect(page.locator("#ticked")).to_have_text("3 ticked")
    page.get_by_text("Change or take away many").click()
    page.get_by_role("button", name="Delete").click()
    expect(page.locator("#found")).to_have_text(f"{ENTRIES - 3} entries")
    expect(page.get_by_role("status").filter(has_text="3 entries are deleted.")).to_be_visible()
    page.reload()
    page.keyboard.press("x")
    expect(page.locator("#found")).to_have_text(f"{ENTRIES} entries")
    expect(page.get_by_text("3 entries are as before.")).to_be_visible()


def test_enter_opens_the_place_in_its_story(signed_in_page: Page) -> None:
    signed_in_page.goto("/notebook/")
    signed_in_page.keyboard.press("j")
    signed_in_page.keyboard.press("Enter")
    expect(signed_in_page).to_have_url(re.compile(r"/articles/linnet/#h\d+$"))
    expect(signed_in_page.locator("#story mark.claim")).to_have_text("ferry stopped")


def test_typing_searches_and_filters_say_what_they_lead_to(signed_in_page: Page) -> None:
    page = signed_in_page
    page.goto("/notebook/")
    page.keyboard.press("/")
    page.get_by_role("searchbox").press_sequentially("harb")
    expect(page.locator("#found")).to_have_text("1 entry")
    expect(page.get_by_role("searchbox")).to_be_focused()
    expect(page.locator(".note-body mark")).to_have_text("harbour")
    page.get_by_role("link", name="Words: harb").click()
    page.get_by_text("Filter", exact=True).click()
    page.get_by_label("Tag", exact=True).focus()
    page.get_by_label("Tag", exact=True).select_option(label="budget (1)")
    expect(page).to_have_url(re.compile(r"/notebook/\?tag=budget$"))
    expect(page.locator(".entry")).to_have_count(1)
    expect(page.get_by_label("Tag", exact=True)).to_be_focused()
    assert_accessible(page)


def test_show_more_goes_on_where_the_page_ended(signed_in_page: Page) -> None:
    signed_in_page.goto("/notebook/?order=story")
    signed_in_page.get_by_role("link", name="Show more").click()
    expect(signed_in_page.locator(".entry")).to_have_count(ENTRIES)
    expect(signed_in_page.locator(".story-name")).to_have_count(1)
    expect(signed_in_page.locator("blockquote").last).to_have_text("ferry stopped")


def test_it_works_without_scripts_and_on_a_phone(context: BrowserContext, live_server: LiveServer) -> None:
    plain = context.browser.new_context(  # type: ignore[union-attr]
        java_script_enabled=False,
        base_url=live_server.url,
        storage_state=context.storage_state(),
        viewport={"width": 390, "height": 800},
    )
    page = plain.new_page()
    page.goto("/notebook/")
    page.get_by_text("Filter", exact=True).click()
    page.get_by_role("link", name="Show what there is to filter by").click()
    page.get_by_label("Kind", exact=True).select_option(label=f"Highlight ({ENTRIES - 1})")
    page.get_by_role("button", name="Search").click()
    page.get_by_text("Change or take away many").click()
    page.get_by_label(f"All {ENTRIES - 1} found").check()
    page.get_by_label("Put on tags").fill("later, budget")
    page.get_by_label("Put on tags").press("Enter")
    expect(page.get_by_text(f"{ENTRIES - 1} entries are tagged anew.")).to_be_visible()
    page.locator("#messages").get_by_role("button", name="Undo").click()
    expect(page.locator("#found")).to_have_text(f"{ENTRIES} entries")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    plain.close()
    assert not Highlight.objects.filter(tags__contains=["later"]).exists()
