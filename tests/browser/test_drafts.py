"""Unsent words in the forms of claims survive on every page that has these forms."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from annotations.models import Highlight
from newsroom.models import Article
from tests.annotations.conftest import MarkMaker, mark  # noqa: F401


@pytest.fixture
def claimed(story: Article, mark: MarkMaker) -> Highlight:  # noqa: F811
    return mark(story, "ferry", kind="claim")


LATER = '<link rel="icon" href="data:,">Later.'  # else the browser asks for an icon that is not there


def write_evidence(page: Page) -> None:
    page.get_by_text("Evidence").first.click()
    page.get_by_label("What it shows").fill("The log of the crossing.")
    page.get_by_label("What it does").select_option("contradicts")


def expect_evidence(page: Page, words: str, bearing: str) -> None:
    expect(page.get_by_label("What it shows")).to_have_value(words)
    expect(page.get_by_label("What it does")).to_have_value(bearing)


def test_on_a_claims_page(signed_in_page: Page, claimed: Highlight) -> None:
    page = signed_in_page
    page.goto(claimed.appearance.claim.get_absolute_url())
    write_evidence(page)
    page.reload()
    expect_evidence(page, "The log of the crossing.", "contradicts")
    page.get_by_role("button", name="Add evidence").click()
    expect(page.locator(".proofs")).to_contain_text("The log of the crossing.")
    page.reload()
    expect_evidence(page, "", "bears")


def test_on_a_highlights_page(signed_in_page: Page, claimed: Highlight) -> None:
    page = signed_in_page
    page.goto(claimed.get_absolute_url())
    write_evidence(page)
    page.reload()
    expect_evidence(page, "The log of the crossing.", "contradicts")


def test_what_a_plain_form_sent_is_forgotten_once_it_arrived(signed_in_page: Page, claimed: Highlight) -> None:
    page = signed_in_page
    page.goto(claimed.get_absolute_url())
    write_evidence(page)
    page.route("**/evidence/", lambda route: route.fulfill(status=503, content_type="text/html", body=LATER))
    page.get_by_role("button", name="Add evidence").click()
    page.wait_for_url("**/evidence/")
    page.unroute("**/evidence/")
    page.goto(claimed.get_absolute_url())
    expect_evidence(page, "The log of the crossing.", "contradicts")
    page.get_by_role("button", name="Add evidence").click()
    expect(page.locator("#messages")).to_contain_text("Evidence added.")
    page.goto(claimed.get_absolute_url())
    expect_evidence(page, "", "bears")


def test_who_says_so_is_kept_in_a_card(signed_in_page: Page, claimed: Highlight) -> None:
    page = signed_in_page
    page.goto(claimed.article.get_absolute_url())
    page.locator("#marks-p1 .chip.claim").click()
    expect(page.locator("#slot-p1 .standing")).to_be_visible()
    write_evidence(page)
    page.reload()
    card = page.locator("#slot-p1")
    expect(card.get_by_label("What it does")).to_have_value("contradicts")
