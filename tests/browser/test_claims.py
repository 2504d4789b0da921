"""The card of a claim and the claims that are proposed, in a real Chromium."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from annotations.models import Claim, Dismissal, Evidence, Highlight, StatusChange
from newsroom.models import Article, Revision
from tests.annotations.conftest import AttributionMaker, MarkMaker, attribute_words, mark  # noqa: F401
from tests.browser.helpers import assert_accessible
from tests.browser.mouse import drag
from tests.conftest import StoryMaker


@pytest.fixture
def told(make_story: StoryMaker, attribute_words: AttributionMaker) -> Article:  # noqa: F811
    """A story that offers three claims."""
    statements = ("the pier was closed on Monday", "the Linnet carried 212 people", "three crossings were cancelled")
    story = make_story(*(f"Ada Marlow said {words}." for words in statements))
    Revision.objects.update(recognition=Revision.Recognition.DONE)
    for words in statements:
        attribute_words(story, words, "Ada Marlow", cue="said", speakers=["Ada Marlow"])
    return story


@pytest.fixture
def card(signed_in_page: Page, story: Article, mark: MarkMaker) -> Locator:  # noqa: F811
    """The open card of a claim, in its story."""
    mark(story, "ferry", kind="claim")
    signed_in_page.goto(story.get_absolute_url())
    signed_in_page.locator("#marks-p1 .chip.claim").click()
    found = signed_in_page.locator("#slot-p1 .mark-card")
    expect(found.locator(":focus")).to_have_count(1)  # it takes the focus when it has settled
    return found


def test_marking_a_claim_opens_its_card_and_takes_no_focus(signed_in_page: Page, story: Article) -> None:
    page = signed_in_page
    page.goto(story.get_absolute_url())
    drag(page, "ferry stopped")
    page.locator("#toolbar").get_by_role("button", name="Claim").click()
    expect(page.locator("#slot-p1 .claimed")).to_have_text("ferry stopped")
    assert page.evaluate("document.activeElement.closest('.slot')") is None
    assert_accessible(page)


def test_a_card_does_not_push_the_text_on_a_phone_nor_what_is_open(signed_in_page: Page, story: Article) -> None:
    page = signed_in_page
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(story.get_absolute_url())
    drag(page, "ferry stopped")
    page.locator("#toolbar").get_by_role("button", name="Claim").click()
    expect(page.locator("#story mark.claim")).to_be_visible()
    page.wait_for_load_state("networkidle")
    expect(page.locator("#slot-p1")).to_be_empty()


def test_a_status_is_set_by_keyboard_and_its_chip_says_so(card: Locator) -> None:
    page = card.page
    card.get_by_text("Status:").focus()
    page.keyboard.press("Enter")
    card.get_by_label("Why").focus()
    page.keyboard.type("The log says it sailed.")
    card.get_by_role("button", name="Contradicted").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#marks-p1 .chip.claim")).to_contain_text("contradicted")
    expect(card.locator(".history")).to_contain_text("The log says it sailed.")
    expect(page.locator("#story-claims .claims")).to_contain_text("Contradicted")
    expect(card.get_by_role("button", name="Contradicted")).to_be_focused()
    assert StatusChange.objects.get().status == "contradicted"
    assert_accessible(page)


def test_evidence_is_added_refused_deleted_and_brought_back(card: Locator) -> None:
    page = card.page
    card.get_by_text("Evidence").first.click()
    address = card.get_by_label("Address of a page")
    address.fill("rubbish")
    card.get_by_role("button", name="Add evidence").click()
    expect(card.locator(".errorlist")).to_contain_text("This is no address of a page.")
    expect(address).to_have_value("rubbish")
    address.fill("https://harbour.example/log")
    card.get_by_role("button", name="Add evidence").click()
    expect(card.locator(".proofs li")).to_have_count(1)
    card.get_by_role("button", name="Delete this evidence").click()
    expect(card.locator(".proofs li")).to_have_count(0)
    expect(card.locator("summary", has_text="Evidence")).to_be_focused()
    page.locator("#messages").get_by_role("button", name="Undo").click()
    expect(card.locator(".proofs li")).to_have_count(1)
    assert Evidence.objects.count() == 1
    assert_accessible(page)


def test_what_was_not_sent_survives_a_reload(card: Locator) -> None:
    page = card.page
    card.get_by_text("Status:").click()
    card.get_by_label("Why").press_sequentially("Half a rea")
    page.reload()
    expect(card.get_by_label("Why")).to_have_value("Half a rea")
    card.get_by_role("button", name="Asked").click()
    expect(card.locator(".history")).to_contain_text("Half a rea")
    page.reload()
    expect(page.locator("#slot-p1")).to_be_empty()


def test_words_marked_by_typing_open_their_card_too(signed_in_page: Page, story: Article) -> None:
    page = signed_in_page
    page.goto(story.get_absolute_url())
    page.locator("#margin-p1").get_by_role("link", name="Mark words of paragraph 1").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#slot-p1 :focus")).to_be_visible()
    page.locator("#slot-p1").get_by_text("Only some words").press("Enter")
    page.locator("#slot-p1").get_by_label("Words to mark").fill("ferry stopped")
    page.locator("#slot-p1").get_by_role("button", name="Claim").click()
    expect(page.locator("#slot-p1 .claimed")).to_have_text("ferry stopped")


def test_the_card_is_changed(card: Locator) -> None:
    card.get_by_text("Change what it says").click()
    card.get_by_label("What is claimed").fill("The ferry stopped at noon.")
    card.get_by_label("As the story puts it").fill("the harbour office")
    card.get_by_label("Day it was said").fill("2026-03-02")
    assert_accessible(card.page)
    card.get_by_role("button", name="Save").click()
    expect(card.locator(".claimed")).to_have_text("The ferry stopped at noon.")
    expect(card.locator(".said-by")).to_contain_text("the harbour office · 2 March 2026")


def test_proposals_are_gone_through_by_key(signed_in_page: Page, told: Article) -> None:
    page = signed_in_page
    page.goto(told.get_absolute_url())
    proposals = page.locator("#story-claims .proposal")
    expect(proposals).to_have_count(3)
    assert_accessible(page)
    proposals.first.get_by_role("link").focus()
    page.keyboard.press("j")
    expect(proposals.nth(1).get_by_role("link")).to_be_focused()
    page.keyboard.press("a")
    expect(page.locator("#story mark.claim")).to_have_text("the Linnet carried 212 people")
    expect(proposals).to_have_count(2)
    expect(proposals.nth(1).get_by_role("link")).to_be_focused()
    page.keyboard.press("d")
    expect(proposals).to_have_count(1)
    expect(proposals.first.get_by_role("link")).to_be_focused()
    assert (Highlight.objects.get().exact, Dismissal.objects.count()) == ("the Linnet carried 212 people", 1)
    page.locator("#messages").get_by_role("button", name="Undo").click()
    expect(proposals).to_have_count(2)
    expect(page.locator("#story-claims .claims")).to_contain_text("the Linnet carried 212 people")


def test_an_accepted_proposal_is_offered_again_when_that_is_undone(signed_in_page: Page, told: Article) -> None:
    page = signed_in_page
    page.goto(told.get_absolute_url())
    proposals = page.locator("#story-claims .proposal")
    proposals.first.get_by_role("button", name="Accept").click()
    expect(proposals).to_have_count(2)
    page.locator("#messages").get_by_role("button", name="Undo").click()
    expect(proposals).to_have_count(3)
    expect(page.locator("#story mark")).to_have_count(0)


def test_without_scripts_the_card_and_the_proposals_are_plain_forms(
    signed_in_page: Page, browser: Browser, live_server: LiveServer, told: Article
) -> None:
    state = signed_in_page.context.storage_state()
    plain = browser.new_context(java_script_enabled=False, base_url=live_server.url, storage_state=state)
    page = plain.new_page()
    page.goto(told.get_absolute_url())
    page.locator("#story-claims .proposal").first.get_by_role("button", name="Accept").click()
    page.locator("#marks-p1 .chip.claim").click()
    page.get_by_text("Status:").click()
    page.get_by_label("Why").fill("Asked the office.")
    page.get_by_role("button", name="Asked").click()
    expect(page.locator(".status.asked").first).to_have_text("Asked")
    assert Claim.objects.get().status == "asked"
    plain.close()
