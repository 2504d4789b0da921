"""With the keyboard alone: where the focus goes, and that nothing is lost on the way."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from annotations import evidence
from annotations.models import Highlight
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker, mark  # noqa: F401
from tests.browser.mouse import drag


def press_note(page: Page, number: int) -> None:
    page.get_by_role("link", name=f"Add a note to paragraph {number}").focus()
    page.keyboard.press("Enter")
    expect(page.locator(f"#slot-p{number} textarea")).to_be_focused()


def test_a_saved_note_leads_back_to_what_opened_its_form(signed_in_page: Page, story: Article) -> None:
    page = signed_in_page
    page.goto(story.get_absolute_url())
    press_note(page, 1)
    page.keyboard.type("Why?")
    page.get_by_role("button", name="Save").press("Enter")
    expect(page.locator("#marks-p1 .note-body")).to_have_text("Why?")
    expect(page.get_by_role("link", name="Add a note to paragraph 1")).to_be_focused()


def test_escape_closes_what_is_open_and_keeps_its_words(signed_in_page: Page, story: Article) -> None:
    page = signed_in_page
    page.goto(story.get_absolute_url())
    press_note(page, 1)
    page.keyboard.type("Half a thou")
    page.keyboard.press("Escape")
    expect(page.locator("#slot-p1")).to_be_empty()
    expect(page.get_by_role("link", name="Add a note to paragraph 1")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#slot-p1 textarea")).to_have_value("Half a thou")


def test_a_card_keeps_the_readers_place_in_it(signed_in_page: Page, story: Article, mark: MarkMaker) -> None:  # noqa: F811
    page = signed_in_page
    mark(story, "The", kind="claim")
    page.goto(story.get_absolute_url())
    page.locator("#marks-p1 .chip").press("Enter")
    page.locator("#slot-p1").get_by_text("The mark").click()
    for words in ("The ferry", "The ferry stopped."):
        page.locator("#slot-p1").get_by_role("button", name="End one word later").press("Enter")
        expect(page.locator("#story mark.claim")).to_have_text(words)
        expect(page.locator("#slot-p1").get_by_role("button", name="End one word later")).to_be_focused()


def test_the_toolbar_is_one_tab_away(signed_in_page: Page, story: Article) -> None:
    page = signed_in_page
    page.goto(story.get_absolute_url())
    page.evaluate(
        """() => { const words = document.querySelector('#text-p1').firstChild;
                   document.getSelection().setBaseAndExtent(words, 4, words, 9); }"""
    )
    expect(page.locator("#toolbar")).to_be_visible()
    expect(page.locator("#toolbar [role=status]")).to_have_text("Words selected. Press Tab to mark them.")
    page.keyboard.press("Tab")
    expect(page.locator("#toolbar").get_by_role("button", name="Claim")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#story mark.claim")).to_have_text("ferry")
    expect(page.get_by_role("link", name="Add a note to paragraph 1")).to_be_focused()


def test_nobody_marks_half_a_word(signed_in_page: Page, story: Article) -> None:
    page = signed_in_page
    page.goto(story.get_absolute_url())
    drag(page, "rry sto")
    page.get_by_role("button", name="Quote").click()
    expect(page.locator("#story mark.quote")).to_have_text("ferry stopped")
    assert Highlight.objects.get().exact == "ferry stopped"


def test_a_layer_is_switched_beside_an_open_form(signed_in_page: Page, story: Article, mark: MarkMaker) -> None:  # noqa: F811
    page = signed_in_page
    mark(story, "ferry")
    page.goto(story.get_absolute_url())
    press_note(page, 2)
    page.keyboard.type("Do not lose me.")
    page.get_by_label("My marks").uncheck()
    expect(page.locator("#story mark")).to_have_count(0)
    expect(page.locator("#slot-p2 textarea")).to_have_value("Do not lose me.")


def test_every_draft_comes_back_to_its_place(signed_in_page: Page, story: Article) -> None:
    page = signed_in_page
    page.goto(story.get_absolute_url())
    for number in (1, 2):
        press_note(page, number)
        page.keyboard.type(f"Draft {number}")
    page.reload()
    for number in (1, 2):
        expect(page.locator(f"#slot-p{number} textarea")).to_have_value(f"Draft {number}")


def test_a_draft_on_a_paragraph_and_one_on_its_words_are_two(signed_in_page: Page, story: Article) -> None:
    page = signed_in_page
    page.goto(story.get_absolute_url())
    press_note(page, 1)
    page.keyboard.type("On the paragraph")
    drag(page, "ferry")
    page.locator("#toolbar").get_by_role("button", name="Note").click()
    expect(page.locator("#slot-p1 blockquote")).to_have_text("ferry")
    expect(page.locator("#slot-p1 textarea")).to_have_value("")


def test_a_form_on_a_page_of_its_own_is_sent(signed_in_page: Page, story: Article) -> None:
    page = signed_in_page
    page.goto(f"{story.get_absolute_url()}paragraphs/p2/notes/new/")
    page.get_by_label("Your words").fill("Why?")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#marks-p2 .note-body")).to_have_text("Why?")


@pytest.mark.parametrize("place", ["card", "page"])
def test_deleting_evidence_leaves_the_focus_with_the_evidence(
    signed_in_page: Page,
    story: Article,
    ana: Reader,
    mark: MarkMaker,  # noqa: F811
    place: str,
) -> None:
    page = signed_in_page
    row = mark(story, "ferry", kind="claim")
    for words in ("The log.", "The harbour master.", "The ticket office."):
        evidence.add(row.appearance.claim, ana, words=words)
    page.goto(story.get_absolute_url() if place == "card" else row.appearance.claim.get_absolute_url())
    if place == "card":
        page.locator("#marks-p1 .chip.claim").click()
    summary = page.locator(".standing summary", has_text="Evidence")
    summary.click()
    for left in (2, 1, 0):
        page.get_by_role("button", name="Delete this evidence").first.press("Enter")
        expect(page.locator(".proofs li")).to_have_count(left)
        expect(summary).to_be_focused()
        page.wait_for_load_state("networkidle")
        expect(summary).to_be_focused()


def test_a_claim_that_is_refused_leads_to_the_field_that_is_wrong(
    signed_in_page: Page,
    story: Article,
    mark: MarkMaker,  # noqa: F811
) -> None:
    page = signed_in_page
    mark(story, "ferry", kind="claim")
    page.goto(story.get_absolute_url())
    page.locator("#marks-p1 .chip.claim").click()
    page.get_by_text("Change what it says").click()
    page.get_by_label("What is claimed").fill("")
    page.get_by_role("button", name="Save").press("Enter")
    expect(page.locator("#slot-p1 .errorlist")).to_be_visible()
    expect(page.get_by_label("What is claimed")).to_be_focused()


def test_evidence_that_is_refused_leads_to_the_field_that_is_wrong(
    signed_in_page: Page,
    story: Article,
    mark: MarkMaker,  # noqa: F811
) -> None:
    page = signed_in_page
    page.goto(mark(story, "ferry", kind="claim").appearance.claim.get_absolute_url())
    page.get_by_text("Evidence").first.click()
    page.get_by_label("Address of a page").fill("rubbish")
    page.get_by_role("button", name="Add evidence").press("Enter")
    expect(page.locator(".errorlist")).to_be_visible()
    expect(page.get_by_label("Address of a page")).to_be_focused()


def test_a_card_makes_room_for_a_form_and_ctrl_enter_saves_it(
    signed_in_page: Page,
    story: Article,
    mark: MarkMaker,  # noqa: F811
) -> None:
    page = signed_in_page
    mark(story, "ferry", kind="quote")
    page.goto(story.get_absolute_url())
    page.locator("#marks-p1 .chip").press("Enter")
    expect(page.locator("#slot-p1 .mark-card > summary")).to_be_focused()
    press_note(page, 2)
    expect(page.locator("#slot-p1")).to_be_empty()
    expect(page.locator(".handle").first).to_be_hidden()
    page.keyboard.type("Why?")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#marks-p2 .note-body")).to_have_text("Why?")
