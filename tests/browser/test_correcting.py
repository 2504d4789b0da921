"""Correcting a paragraph beside it, and taking that back."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.helpers import assert_accessible
from tests.conftest import StoryMaker


def test_a_paragraph_is_corrected_by_keyboard_and_the_correction_undone(
    signed_in_page: Page, make_story: StoryMaker
) -> None:
    page = signed_in_page
    page.goto(make_story("The ferry stoped at Marrow Bay.", "Nobody said why.").get_absolute_url())
    page.locator("#margin-p1").get_by_role("link", name="Correct the text of paragraph 1").focus()
    page.keyboard.press("Enter")
    words = page.get_by_label("What it should say")
    expect(words).to_be_focused()
    assert_accessible(page)
    words.fill("The ferry stopped at Marrow Bay.\n\n## Why it did")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#text-p1")).to_have_text("The ferry stopped at Marrow Bay.")
    expect(page.locator("#story h2.text")).to_have_text("Why it did")
    page.locator("#messages").get_by_role("button", name="Undo").click()
    expect(page.locator("#text-p1")).to_have_text("The ferry stoped at Marrow Bay.")
    expect(page.locator("#messages")).to_contain_text("reads as in version 1 again")


def test_undo_by_x_brings_the_whole_page_up_to_date_once(signed_in_page: Page, make_story: StoryMaker) -> None:
    page = signed_in_page
    page.goto(make_story("The ferry stoped at Marrow Bay.", "Nobody said why.").get_absolute_url())
    page.locator("#margin-p1").get_by_role("link", name="Correct the text of paragraph 1").focus()
    page.keyboard.press("Enter")
    page.get_by_label("What it should say").fill("The ferry stopped at Marrow Bay.")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#text-p1")).to_have_text("The ferry stopped at Marrow Bay.")
    expect(page.locator("#messages").get_by_role("button", name="Undo")).to_be_visible()
    page.wait_for_function("() => JSON.parse(sessionStorage.getItem('undo') ?? '[]').length === 1")
    page.keyboard.press("x")
    expect(page.locator("#text-p1")).to_have_text("The ferry stoped at Marrow Bay.")
    expect(page.locator("#messages").get_by_role("button", name="Redo")).to_be_visible()
    page.wait_for_load_state()
    page.keyboard.press("x")
    expect(page.locator("#messages")).to_contain_text("There is nothing to undo.")
    expect(page.locator("#text-p1")).to_have_text("The ferry stoped at Marrow Bay.")
