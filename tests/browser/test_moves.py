"""What a person does with marks when a story has changed."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from annotations.models import Highlight
from newsroom.models import Article
from tests.annotations.conftest import MarkMaker, mark  # noqa: F401
from tests.browser.helpers import assert_accessible
from tests.browser.mouse import drag
from tests.conftest import StoryMaker
from tests.revising import revised

FIRST = "The ferry Linnet stopped at Marrow Bay on Monday, the harbour office said."
SECOND = "Nobody was hurt, and 212 passengers went on by bus to Port Ansell."
THIRD = "The yard will look at the shaft before the boat sails again."


@pytest.fixture
def story(make_story: StoryMaker) -> Article:
    return make_story(FIRST, SECOND, THIRD)


def state_of(row: Highlight) -> tuple[str, str]:
    row.refresh_from_db()
    return row.state, row.exact


def test_changed_words_are_accepted_from_the_address_of_their_mark(
    signed_in_page: Page,
    story: Article,
    mark: MarkMaker,  # noqa: F811
) -> None:
    page, row = signed_in_page, mark(story, "212 passengers went on")
    revised(story, FIRST, SECOND.replace("212", "219"), THIRD)
    page.goto(row.get_absolute_url())
    accept = page.get_by_role("button", name="Accept", exact=True)
    expect(accept).to_be_focused()
    expect(page.locator(".reworded ins")).to_have_text("219")
    assert_accessible(page)
    accept.press("Enter")
    expect(page.locator("#messages")).to_contain_text("now reads: “219 passengers went on”")
    assert state_of(row) == ("anchored", "219 passengers went on")
    page.locator("#messages").get_by_role("button", name="Undo").click()
    expect(page.locator(f"#h{row.pk}")).to_contain_text("words changed")


def test_a_lost_mark_is_put_on_words_that_are_selected(
    signed_in_page: Page,
    story: Article,
    mark: MarkMaker,  # noqa: F811
) -> None:
    page, row = signed_in_page, mark(story, "The yard will look at the shaft")
    revised(story, FIRST, SECOND)
    page.goto(story.get_absolute_url())
    page.get_by_role("link", name="Move by hand: The yard will look at the shaft").click()
    expect(page.get_by_role("heading", name="Put this mark on other words")).to_be_visible()
    assert_accessible(page)
    drag(page, "the harbour office")
    page.locator("#put").click()
    expect(page.locator("#story mark")).to_have_text("the harbour office")
    expect(page.locator("#lost")).to_be_hidden()
    assert state_of(row) == ("anchored", "the harbour office")


def test_the_address_of_a_mark_shows_its_words_on_a_phone(
    signed_in_page: Page,
    story: Article,
    mark: MarkMaker,  # noqa: F811
) -> None:
    page, row = signed_in_page, mark(story, "212 passengers went on")
    page.set_viewport_size({"width": 390, "height": 600})
    page.goto(row.get_absolute_url())
    expect(page.locator("#slot-p2 .mark-card > summary")).to_be_focused()
    expect(page.locator("#story mark")).to_be_in_viewport()


def test_a_chip_of_changed_words_is_a_chip(signed_in_page: Page, story: Article, mark: MarkMaker) -> None:  # noqa: F811
    mark(story, "212 passengers went on")
    revised(story, FIRST, SECOND.replace("212", "219"), THIRD)
    signed_in_page.goto(story.get_absolute_url())
    expect(signed_in_page.locator(".chip.changed")).to_have_css("border-left-width", "0px")
    expect(signed_in_page.locator("#story mark.changed")).to_have_css("display", "inline")
