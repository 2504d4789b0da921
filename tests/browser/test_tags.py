"""Tagging marks from their cards, in a real Chromium."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from annotations import tags
from newsroom.models import Article
from tests.annotations.conftest import MarkMaker, mark  # noqa: F401
from tests.browser.helpers import assert_accessible


def test_a_mark_is_tagged_and_untagged_by_keyboard(signed_in_page: Page, story: Article, mark: MarkMaker) -> None:  # noqa: F811
    page, row = signed_in_page, mark(story, "ferry", kind="quote")
    tags.tag(mark(story, "Nobody"), ["fares", "sea wall"])
    page.goto(story.get_absolute_url())
    page.locator(f"#h{row.pk}").press("Enter")
    field = page.get_by_role("combobox", name="Add tags")
    field.focus()
    page.keyboard.type("new, fa")
    expect(page.locator("datalist option[value='new, fares']")).to_have_count(1)
    assert_accessible(page)
    page.keyboard.type("res")
    page.keyboard.press("Enter")
    expect(page.locator(f"#h{row.pk} .tags")).to_have_text("new, fares")
    expect(field).to_be_focused()
    expect(field).to_have_value("")
    page.get_by_role("button", name="Take off the tag new").press("Enter")
    expect(page.locator(f"#h{row.pk} .tags")).to_have_text("fares")
    expect(field).to_be_focused()
    page.locator("#messages").get_by_role("button", name="Undo").click()
    expect(page.locator(f"#h{row.pk} .tags")).to_have_text("new, fares")
    expect(page.get_by_role("button", name="Take off the tag new")).to_be_visible()


def test_a_tag_that_is_too_long_stays_in_its_field(signed_in_page: Page, story: Article, mark: MarkMaker) -> None:  # noqa: F811
    page, row = signed_in_page, mark(story, "ferry")
    page.goto(story.get_absolute_url())
    page.locator(f"#h{row.pk}").click()
    field = page.get_by_role("combobox", name="Add tags")
    field.fill("x" * 51)
    field.press("Enter")
    expect(page.locator(".tagging .errorlist")).to_contain_text("has 51 characters")
    expect(field).to_have_value("x" * 51)
    expect(field).to_be_focused()


def test_tags_are_spoken_with_their_mark(signed_in_page: Page, story: Article, mark: MarkMaker) -> None:  # noqa: F811
    page = signed_in_page
    tags.tag(mark(story, "ferry", kind="quote"), ["fares", "sea wall"])
    page.goto(story.get_absolute_url())
    page.keyboard.press("j")
    expect(page.locator("#spoken")).to_contain_text("Quote by you, tagged fares, sea wall")
