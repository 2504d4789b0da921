"""Marking with the mouse, in a real Chromium."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from annotations.models import Highlight
from newsroom.articles import add_article
from newsroom.ingest.article import IngestedArticle, IngestedParagraph, Inline
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker, mark  # noqa: F401
from tests.browser.helpers import assert_accessible
from tests.browser.mouse import drag

HARD_TEXT = (
    "The 🛳️ of Marrow Bay — “Ána’s e\u0301lan” — stopped & did <not> sail 👩‍👩‍👧 on.",
    "𝕹obody said why; the harbour office (HO) was asked twice.",
    "A third paragraph with a link in the middle of its words.",
)


@pytest.fixture
def hard_story(ana: Reader) -> Article:
    """Astral characters, combining marks, things that look like HTML, a link."""
    texts = [IngestedParagraph(text) for text in HARD_TEXT[:2]]
    start = HARD_TEXT[2].index("link in")
    link = Inline(start, start + 7, "link", "https://example.org/")
    third = IngestedParagraph(HARD_TEXT[2], inlines=(link,))
    return add_article(IngestedArticle("Hard words", (*texts, third), language="en"), ana)


def open_story(page: Page, story: Article) -> None:
    page.goto(story.get_absolute_url())


def marked_words(page: Page, kind: str) -> str:
    return "".join(page.locator(f"#story mark.{kind}").all_text_contents())


@pytest.mark.parametrize(
    ("first", "last", "exact"),
    [
        ("Marrow Bay", None, "Marrow Bay"),
        ("🛳️ of", "👩‍👩‍👧", "🛳️ of Marrow Bay — “Ána’s e\u0301lan” — stopped & did <not> sail 👩‍👩‍👧"),
        ("sail", "𝕹obody", "sail 👩‍👩‍👧 on.\n𝕹obody"),
        (
            "<not>",
            "link",
            HARD_TEXT[0][HARD_TEXT[0].index("<not>") :] + "\n" + HARD_TEXT[1] + "\nA third paragraph with a link",
        ),
    ],
)
def test_what_is_selected_is_what_is_marked(
    signed_in_page: Page, hard_story: Article, first: str, last: str | None, exact: str
) -> None:
    open_story(signed_in_page, hard_story)
    drag(signed_in_page, first, last)
    signed_in_page.get_by_role("button", name="Claim").click()
    expect(signed_in_page.locator("#story mark.claim").first).to_be_visible()
    assert Highlight.objects.get().exact == exact
    assert marked_words(signed_in_page, "claim") == exact.replace("\n", "")
    expect(signed_in_page.locator("#toolbar")).to_be_hidden()


def test_marks_overlap_links_and_marks_and_the_text_stays_whole(signed_in_page: Page, hard_story: Article) -> None:
    page = signed_in_page
    open_story(page, hard_story)
    for first, last, kind in [
        ("with a link", "in the", "Claim"),
        ("link", None, "Quote"),
        ("third", "middle", "Question"),
    ]:
        drag(page, first, last)
        page.locator("#toolbar").get_by_role("button", name=kind).click()
        expect(page.locator(f"#story .marks .chip.{kind.lower()}")).to_be_visible()
    texts = page.locator("#story .text").all()
    assert [text.evaluate("element => element.textContent") for text in texts] == list(HARD_TEXT)
    assert Highlight.objects.count() == 3
    assert_accessible(page)


def test_a_double_click_on_the_button_makes_one_highlight(signed_in_page: Page, story: Article) -> None:
    open_story(signed_in_page, story)
    drag(signed_in_page, "ferry")
    signed_in_page.get_by_role("button", name="Claim").dblclick()
    expect(signed_in_page.locator("#story mark.claim")).to_have_count(1)
    signed_in_page.wait_for_load_state("networkidle")
    assert Highlight.objects.count() == 1


def test_a_mark_is_made_and_undone(signed_in_page: Page, story: Article) -> None:
    page = signed_in_page
    open_story(page, story)
    drag(page, "ferry")
    page.get_by_role("button", name="Evidence").click()
    expect(page.locator("#messages")).to_contain_text("Marked as evidence.")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#story mark")).to_have_count(0)


def test_a_card_retypes_stretches_and_deletes(signed_in_page: Page, story: Article, mark: MarkMaker) -> None:  # noqa: F811
    page = signed_in_page
    row = mark(story, "ferry", kind="claim")
    open_story(page, story)
    page.locator("#marks-p1").get_by_role("link", name="Claim").click()
    card = page.locator("#slot-p1")
    card.get_by_text("The mark").click()
    card.get_by_role("button", name="Question").click()
    expect(page.locator("#story mark.question")).to_have_text("ferry")
    card.get_by_role("button", name="End one word later").click()
    expect(page.locator("#story mark.question")).to_have_text("ferry stopped.")
    card.get_by_role("button", name="Delete").click()
    expect(page.locator("#story mark")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#story mark.question")).to_have_text("ferry stopped.")
    row.refresh_from_db()
    assert row.exact == "ferry stopped."


def test_a_selection_extends_the_one_mark_it_touches(signed_in_page: Page, story: Article, mark: MarkMaker) -> None:  # noqa: F811
    page = signed_in_page
    mark(story, "ferry", kind="claim")
    open_story(page, story)
    drag(page, "ferry", "stopped")
    page.get_by_role("button", name="Extend the mark").click()
    expect(page.locator("#story mark.claim")).to_have_text("ferry stopped")


def test_words_are_copied_with_their_citation(signed_in_page: Page, story: Article) -> None:
    page = signed_in_page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_story(page, story)
    drag(page, "ferry")
    page.get_by_role("button", name="Copy with citation").click()
    expect(page.locator("#messages")).to_contain_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.splitlines()[0] == "“ferry”"
    assert "Ferry stops at Marrow Bay" in copied
    assert copied.endswith("#p1")


def test_everything_is_reached_by_keyboard(signed_in_page: Page, story: Article) -> None:
    page = signed_in_page
    open_story(page, story)
    page.locator("#margin-p2").get_by_role("link", name="Mark words of paragraph 2").focus()
    page.keyboard.press("Enter")
    slot = page.locator("#slot-p2")
    expect(slot.get_by_role("checkbox", name="Nobody said why.")).to_be_focused()
    slot.get_by_text("Only some words").press("Enter")
    slot.get_by_label("Words to mark").fill("said why")
    slot.get_by_role("button", name="Claim").press("Enter")
    expect(page.locator("#story mark.claim")).to_have_text("said why")
