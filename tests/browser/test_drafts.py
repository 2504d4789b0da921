"""Unsent words in the forms of claims survive on every page that has these forms."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from annotations.models import Highlight
from newsroom.models import Article
from tests.annotations.conftest import MarkMaker, mark  # noqa: F401
from tests.conftest import StoryMaker
from tests.newsroom.revised import revised


@pytest.fixture
def claimed(story: Article, mark: MarkMaker) -> Highlight:  # noqa: F811
    return mark(story, "ferry", kind="claim")


LATER = '<link rel="icon" href="data:,">Later.'  # else the browser asks for an icon that is not there


def write_evidence(page: Page) -> None:
    page.locator("summary", has_text="Evidence").first.click()
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


def test_at_the_address_of_a_mark(signed_in_page: Page, claimed: Highlight) -> None:
    page = signed_in_page
    page.goto(claimed.get_absolute_url())
    expect(page.locator("#slot-p1 .standing[data-hx-get]")).to_be_visible()
    write_evidence(page)
    page.reload()
    expect_evidence(page, "The log of the crossing.", "contradicts")


def test_what_a_plain_form_sent_is_forgotten_once_it_arrived(signed_in_page: Page, story: Article) -> None:
    page = signed_in_page
    address = f"{story.get_absolute_url()}paragraphs/p1/notes/new/"
    words = page.locator("textarea[name=body]")
    page.goto(address)
    words.fill("Which ferry?")
    page.route("**/notes/new/", lambda route: route.fulfill(status=503, content_type="text/html", body=LATER))
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Later.")).to_be_visible()
    page.unroute("**/notes/new/")
    page.goto(address)
    expect(words).to_have_value("Which ferry?")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#messages .message")).to_be_visible()
    page.wait_for_function("() => !Object.keys(localStorage).some((name) => name.startsWith('draft:'))")
    page.goto(address)
    expect(words).to_have_value("")


def test_a_correction_that_was_saved_opens_no_form_again(signed_in_page: Page, story: Article) -> None:
    page = signed_in_page
    page.goto(story.get_absolute_url())
    page.locator("#margin-p1").get_by_role("link", name="Correct the text of paragraph 1").focus()
    page.keyboard.press("Enter")
    page.get_by_label("What it should say").fill("The ferry went on.")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#text-p1")).to_have_text("The ferry went on.")
    assert not drafts(page)


def test_a_draft_on_words_that_are_gone_is_kept_without_the_focus_and_can_be_dismissed(
    signed_in_page: Page, make_story: StoryMaker
) -> None:
    page, story = signed_in_page, make_story("The ferry stopped at Marrow Bay.", "Nobody said why.")
    words = page.locator("#slot-p1 textarea[name=body]")
    page.goto(story.get_absolute_url())
    form = f"{story.get_absolute_url()}paragraphs/p1/notes/new/?revision={story.newest.pk}&start=4&end=9"
    page.evaluate("form => htmx.ajax('GET', form, {target: '#slot-p1', source: '#slot-p1'})", form)
    words.fill("Which one?")
    revised(story, "The boat stopped at Marrow Bay.", "Nobody said why.")
    page.reload()
    expect(words).to_have_value("Which one?")
    expect(words).not_to_be_focused()
    page.locator("#slot-p1").get_by_text("Cancel").click()
    expect(words).to_have_count(0)
    assert not drafts(page)


def drafts(page: Page) -> list[str]:
    kept: list[str] = page.evaluate("Object.keys(localStorage).filter(name => name.startsWith('draft:'))")
    return kept


def test_who_says_so_is_kept_in_a_card(signed_in_page: Page, claimed: Highlight) -> None:
    page = signed_in_page
    page.goto(claimed.article.get_absolute_url())
    page.locator("#marks-p1 .chip.claim").click()
    expect(page.locator("#slot-p1 .standing")).to_be_visible()
    write_evidence(page)
    page.reload()
    card = page.locator("#slot-p1")
    expect(card.get_by_label("What it does")).to_have_value("contradicts")
