"""Naming and colouring kinds of marks, in a real Chromium."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from newsroom.models import Article
from tests.annotations.conftest import MarkMaker, mark  # noqa: F401
from tests.browser.helpers import assert_accessible


def tint(element: Locator) -> str:
    return str(element.evaluate("element => getComputedStyle(element).backgroundColor"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_of_kinds_is_accessible(signed_in_page: Page, scheme: str) -> None:
    signed_in_page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    signed_in_page.goto("/kinds/")
    assert_accessible(signed_in_page)


def test_a_kind_is_named_and_coloured_with_a_preview(signed_in_page: Page, story: Article, mark: MarkMaker) -> None:  # noqa: F811
    page, row = signed_in_page, mark(story, "ferry", kind="claim")
    page.goto(story.get_absolute_url())
    before = tint(page.locator("#story mark"))
    page.goto("/kinds/")
    page.get_by_role("group", name="Claim").get_by_label("Name").fill("Assertion")
    page.get_by_role("group", name="Claim").get_by_label("Red").check()
    sample = page.locator("#preview .mark.claim")
    expect(sample.first).to_have_text("Assertion")
    expect(page.locator("#preview.claim-red")).to_be_visible()
    red = tint(sample.first)
    assert red != before
    page.get_by_role("group", name="Claim").get_by_label("Name").press("Enter")
    expect(page.locator("#messages")).to_contain_text("have these names and colours now")
    page.goto(story.get_absolute_url())
    assert tint(page.locator("#story mark")) == red
    expect(page.locator(f"#h{row.pk}")).to_have_text("Assertion")
    page.goto("/kinds/")
    page.get_by_role("button", name="As it comes: Claim").click()
    expect(page.get_by_role("group", name="Claim").get_by_label("Name")).to_have_value("Claim")
    page.keyboard.press("x")
    expect(page.get_by_role("group", name="Claim").get_by_label("Name")).to_have_value("Assertion")


def test_lines_tell_kinds_and_readers_apart_without_colours(
    signed_in_page: Page,
    story: Article,
    mark: MarkMaker,  # noqa: F811
    ben: object,
) -> None:
    page = signed_in_page
    mark(story, "The ferry", kind="claim")
    mark(story, "Nobody", kind="question", reader=ben, audience="everyone")
    page.emulate_media(forced_colors="active")
    page.goto(story.get_absolute_url())
    mine, theirs = page.locator("#story mark.claim").first, page.locator("#story mark.question")
    styles = "element => [getComputedStyle(element).textDecorationStyle, getComputedStyle(element).borderTopStyle]"
    assert mine.evaluate(styles) == ["solid", "none"]
    assert theirs.evaluate(styles) == ["wavy", "solid"]
