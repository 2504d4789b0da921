"""Writing notes, in a real Chromium: nothing that was typed is lost."""

from __future__ import annotations

from playwright.sync_api import Page, Route, expect

from annotations.models import Highlight, Note
from newsroom.models import Article
from tests.browser.helpers import assert_accessible
from tests.browser.mouse import drag


def open_form(page: Page, story: Article) -> None:
    page.goto(story.get_absolute_url())
    page.locator("#margin-p1").get_by_role("link", name="Add a note to paragraph 1").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#slot-p1 textarea")).to_be_focused()


def test_a_note_is_written_previewed_and_saved(signed_in_page: Page, story: Article) -> None:
    page = signed_in_page
    open_form(page, story)
    assert_accessible(page)
    page.locator("#slot-p1 textarea").fill("Who says *so*?")
    page.get_by_role("button", name="Preview").click()
    expect(page.locator(".preview em")).to_have_text("so")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#marks-p1 .note-body em")).to_have_text("so")
    expect(page.locator("#slot-p1")).to_be_empty()


def test_a_note_on_selected_words_marks_them(signed_in_page: Page, story: Article) -> None:
    page = signed_in_page
    page.goto(story.get_absolute_url())
    drag(page, "ferry")
    page.locator("#toolbar").get_by_role("button", name="Note").click()
    expect(page.locator("#slot-p1 blockquote")).to_have_text("ferry")
    page.locator("#slot-p1 textarea").fill("Which one?")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#story mark.plain")).to_have_text("ferry")
    assert Note.objects.get().highlight == Highlight.objects.get()


def test_a_draft_survives_a_reload_and_is_gone_once_saved(signed_in_page: Page, story: Article) -> None:
    page = signed_in_page
    open_form(page, story)
    page.locator("#slot-p1 textarea").press_sequentially("Half a thou")
    page.reload()
    expect(page.locator("#slot-p1 textarea")).to_have_value("Half a thou")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#marks-p1 .note-body")).to_have_text("Half a thou")
    page.reload()
    expect(page.locator("#story")).to_be_visible()
    page.wait_for_load_state("networkidle")
    expect(page.locator("#slot-p1")).to_be_empty()


def test_a_failed_request_keeps_the_words_and_says_so(signed_in_page: Page, story: Article) -> None:
    page = signed_in_page
    open_form(page, story)
    page.locator("#slot-p1 textarea").fill("Do not lose me.")
    page.route("**/notes/new/", _drop)
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#messages")).to_contain_text("What you typed is still here")
    expect(page.locator("#slot-p1 textarea")).to_have_value("Do not lose me.")
    page.unroute("**/notes/new/")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#marks-p1 .note-body")).to_have_text("Do not lose me.")
    assert Note.objects.count() == 1


def test_an_answer_that_got_lost_makes_no_second_note(signed_in_page: Page, story: Article) -> None:
    page = signed_in_page
    open_form(page, story)
    page.locator("#slot-p1 textarea").fill("Only once.")
    page.route("**/notes/new/", _lose_the_answer)
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#messages")).to_contain_text("What you typed is still here")
    page.unroute("**/notes/new/")
    page.reload()
    expect(page.locator("#slot-p1 textarea")).to_have_value("Only once.")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#slot-p1")).to_be_empty()
    assert Note.objects.count() == 1


def _drop(route: Route) -> None:
    route.fulfill(status=503, body="")


def _lose_the_answer(route: Route) -> None:
    route.fetch()
    route.fulfill(status=503, body="")
