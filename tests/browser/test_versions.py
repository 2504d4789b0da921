"""A story that changed: told once, its changes walked through, its older version read."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from newsroom.models import Article
from tests.annotations.conftest import mark  # noqa: F401
from tests.annotations.revised import revised
from tests.browser.helpers import assert_accessible
from tests.conftest import StoryMaker

LEAD = "The ferry Linnet carried 231 people when she stopped off Marrow Bay."
YARD = "The yard at Port Ansell had warned the company of a crack in the hull."
HALL = "Residents will meet in the village hall."
STAYED = ("Nobody was hurt.", "The mail came by road.", "A new timetable hangs at the pier.")
NEW = (LEAD.replace("231", "233"), HALL, YARD.replace("a crack", "several cracks"), *STAYED, "Ruta Hask asks why.")


@pytest.fixture
def changed(signed_in_page: Page, make_story: StoryMaker, mark) -> Article:  # type: ignore[no-untyped-def] # noqa: F811
    """A story that ana read and marked before a number, a marked word and the order of its paragraphs changed."""
    story = make_story(LEAD, YARD, HALL, *STAYED)
    signed_in_page.goto(story.get_absolute_url())
    mark(story, "a crack", kind="question")
    return revised(story, *NEW)


def test_a_reader_is_told_sees_the_changes_and_is_told_no_more(signed_in_page: Page, changed: Article) -> None:
    page = signed_in_page
    page.goto(changed.get_absolute_url())
    banner = page.locator("#changed")
    expect(banner).to_contain_text(
        "1 change touches what you marked or wrote notes beside; 1 other change touches numbers."
    )
    banner.get_by_role("link", name="See them").click()
    titles = page.locator(".change h2")
    expect(titles).to_have_text(["Paragraph changed", "Paragraph changed"])
    page.get_by_role("link", name="All changes").click()
    expect(titles).to_have_text(
        ["Paragraph changed", "Paragraph moved up", "Paragraph changed", "A paragraph stood here", "Paragraph added"]
    )
    page.goto(changed.get_absolute_url())
    expect(banner).to_be_hidden()


def test_dismissed_and_taken_back(signed_in_page: Page, changed: Article) -> None:
    page = signed_in_page
    page.goto(changed.get_absolute_url())
    expect(page.locator("#changed")).to_contain_text("1 change touches")
    page.get_by_role("button", name="Dismiss").click()
    expect(page.locator("#changed")).to_be_hidden()
    page.locator("#messages").get_by_role("button", name="Undo").click()
    expect(page.locator("#changed")).to_contain_text("1 change touches")


def test_changes_are_walked_by_keys_and_what_stayed_unfolds(signed_in_page: Page, changed: Article) -> None:
    page = signed_in_page
    page.goto(f"{changed.get_absolute_url()}revisions/1/2/")
    focus = page.locator(":focus")
    for key, words in (
        ("n", "231"),
        ("n", "village hall"),
        ("n", "several cracks"),
        ("n", "Ruta Hask"),
        ("n", "Ruta Hask"),
    ):
        page.keyboard.press(key)
        expect(focus).to_contain_text(words)
    page.keyboard.press("p")
    expect(focus).to_contain_text("several cracks")
    expect(page.get_by_text(STAYED[1])).to_be_hidden()
    page.get_by_text("3 paragraphs unchanged").click()
    expect(page.get_by_text(STAYED[1])).to_be_visible()


def test_an_older_version_is_read_and_not_marked(signed_in_page: Page, changed: Article) -> None:
    page = signed_in_page
    page.goto(f"{changed.get_absolute_url()}revisions/")
    page.get_by_role("link", name="Version 1").click()
    expect(page.locator("#story mark")).to_have_text("a crack")
    page.get_by_role("link", name="Question").click()
    expect(page).to_have_url(re.compile(r"/highlights/|[?&]mark="))


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_they_are_accessible_and_nothing_sticks_out(
    signed_in_page: Page, changed: Article, width: int, scheme: str
) -> None:
    page = signed_in_page
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    for path in ("", "revisions/", "revisions/1/", "revisions/1/2/"):
        page.goto(f"{changed.get_absolute_url()}{path}")
        page.wait_for_load_state("networkidle")
        assert page.evaluate("document.documentElement.scrollWidth") == width
        assert_accessible(page)
