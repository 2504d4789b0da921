"""Finding a story in a browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from annotations.library import PAGE_SIZE
from tests.browser.helpers import assert_accessible
from tests.conftest import StoryMaker

STORIES = PAGE_SIZE + 3


@pytest.fixture(autouse=True)
def stories(signed_in_page: Page, make_story: StoryMaker) -> None:
    for n in range(STORIES):
        section = "Local" if n % 2 else "Sport"
        make_story("The ferry stopped.", headline=f"Story {n}", section=section, language="en")
    make_story("The eels came back.", headline="Eels", section="Local", language="en")


def test_typing_searches_and_a_pill_undoes_it(signed_in_page: Page) -> None:
    signed_in_page.goto("/")
    assert_accessible(signed_in_page)
    signed_in_page.get_by_role("searchbox").press_sequentially("eels")
    expect(signed_in_page.get_by_role("status").filter(has_text="stor")).to_have_text("1 story")
    expect(signed_in_page).to_have_url(re.compile(r"/\?q=eels$"))
    expect(signed_in_page.get_by_role("searchbox")).to_be_focused()
    expect(signed_in_page.locator("mark").first).to_have_text("Eels")
    assert_accessible(signed_in_page)
    signed_in_page.get_by_role("link", name="Words: eels").click()
    expect(signed_in_page.get_by_role("searchbox")).to_have_value("")
    expect(signed_in_page.locator("#found")).to_have_text(f"{STORIES + 1} stories")


def test_a_filter_swaps_the_stories_and_what_the_others_offer(signed_in_page: Page) -> None:
    signed_in_page.goto("/?q=eels")
    signed_in_page.get_by_label("Section").focus()
    signed_in_page.get_by_label("Section").select_option("Local")
    expect(signed_in_page).to_have_url(re.compile(r"q=eels&section=Local$"))
    expect(signed_in_page.get_by_label("Section")).to_be_focused()
    expect(signed_in_page.get_by_label("Section").locator("option")).to_have_text(["Any", "Local (1)"])
    signed_in_page.go_back()
    expect(signed_in_page.get_by_role("link", name="Section: Local")).to_have_count(0)


def test_show_more_appends_and_moves_on_to_the_first_new_story(signed_in_page: Page) -> None:
    signed_in_page.goto("/")
    expect(signed_in_page.locator(".story")).to_have_count(PAGE_SIZE)
    signed_in_page.get_by_role("link", name="Show more").click()
    expect(signed_in_page.locator(".story")).to_have_count(STORIES + 1)
    expect(signed_in_page.get_by_role("link", name="Story 3", exact=True)).to_be_focused()
    expect(signed_in_page.get_by_role("link", name="Show more")).to_have_count(0)


def test_it_works_without_scripts(context: BrowserContext, live_server: LiveServer) -> None:
    plain = context.browser.new_context(  # type: ignore[union-attr]
        java_script_enabled=False, base_url=live_server.url, storage_state=context.storage_state()
    )
    page = plain.new_page()
    page.goto("/")
    page.get_by_label("Section").select_option("Sport")
    page.get_by_role("button", name="Search").click()
    expect(page.locator("#found")).to_have_text("12 stories")
    page.get_by_role("link", name="Section: Sport").click()
    page.get_by_role("link", name="Show more").click()
    expect(page.locator(".story")).to_have_count(STORIES + 1 - PAGE_SIZE)
    page.get_by_role("link", name="Page: 2").click()
    expect(page.locator(".story")).to_have_count(PAGE_SIZE)
    plain.close()
