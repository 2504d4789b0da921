"""A story that is being read while its names are found: they come, and the reader's place stays."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from newsroom.articles import add_article
from newsroom.ingest.article import IngestedArticle, IngestedParagraph, Inline
from newsroom.models import Article, Reader, Revision
from newsroom.naming.tagging import tag_revision
from tests.browser.helpers import assert_accessible
from tests.browser.mouse import drag

FILLER = tuple(IngestedParagraph(f"Nothing was heard on day {number}. " * 12) for number in range(12))
NEWS = "Frau Thea Brill sprach in der Halle."


@pytest.fixture
def waiting(ana: Reader) -> Article:
    linked = IngestedParagraph(
        "Read the notice of Frau Thea Brill.", inlines=(Inline(5, 15, "link", "https://example.org/notice"),)
    )
    article = IngestedArticle(
        "Ferry stays in port", (*FILLER[:6], IngestedParagraph(NEWS), linked, *FILLER[6:]), language="de"
    )
    return add_article(article, ana)


def test_names_arrive_and_nothing_else_moves(signed_in_page: Page, waiting: Article) -> None:
    page = signed_in_page
    page.goto(waiting.get_absolute_url())
    expect(page.get_by_role("status").filter(has_text="looking for names")).to_be_visible()
    assert_accessible(page)
    page.get_by_role("link", name="Add a note to paragraph 7").click()
    page.get_by_role("textbox").fill("Who is she?")
    place = page.get_by_role("textbox").bounding_box()
    tag_revision(waiting.newest)
    expect(page.locator("#text-p7 a.entity")).to_have_text("Thea Brill")
    expect(page.get_by_role("textbox")).to_have_value("Who is she?")
    expect(page.get_by_role("textbox")).to_be_focused()
    assert page.get_by_role("textbox").bounding_box() == pytest.approx(place, abs=1), "nothing moves on the screen"
    expect(page.locator("#story-names")).to_contain_text("Thea Brill")
    expect(page.get_by_text("are tagged now")).to_have_count(1)
    assert not page.locator("[data-hx-trigger*=every]").count()


def test_names_arrive_in_tables_and_lists(signed_in_page: Page, ana: Reader) -> None:
    page = signed_in_page
    rows = (IngestedParagraph(f"{name}\tFrau Uma Karr", kind="table_row") for name in ("Quay", "Pier"))
    items = (IngestedParagraph(f"{n}. Frau Thea Brill", kind="list_item", level=1) for n in range(2))
    story = add_article(
        IngestedArticle("Who comes", (IngestedParagraph("They come."), *items, *rows), language="de"), ana
    )
    page.goto(story.get_absolute_url())
    tag_revision(story.newest)
    expect(page.locator("#story li a.entity")).to_have_text(["Thea Brill"] * 2)
    expect(page.locator("#story tr a.entity")).to_have_text(["Uma Karr"] * 2)
    expect(page.locator("#story tr td")).to_have_count(4)
    page.get_by_role("checkbox", name="People").uncheck()
    expect(page.locator("#story a.entity")).to_have_count(0)
    expect(page.locator("#story tr td")).to_have_text(["Quay\t", "Frau Uma Karr", "Pier\t", "Frau Uma Karr"])


def test_words_that_are_selected_stay_selected_until_the_reader_is_done(signed_in_page: Page, waiting: Article) -> None:
    page = signed_in_page
    page.goto(waiting.get_absolute_url())
    drag(page, "sprach in der Halle")
    tag_revision(waiting.newest)
    page.wait_for_timeout(2500)  # a poll and a half
    assert page.evaluate("getSelection().toString()") == "sprach in der Halle"
    expect(page.locator("#story a.entity")).to_have_count(0)
    page.locator("#toolbar").get_by_role("button", name="Claim").click()
    expect(page.locator("#text-p7 mark")).to_have_text("sprach in der Halle")
    expect(page.locator("#text-p7 a.entity")).to_have_text("Thea Brill")


def test_a_link_that_has_the_focus_keeps_it(signed_in_page: Page, waiting: Article) -> None:
    page = signed_in_page
    page.goto(waiting.get_absolute_url())
    page.get_by_role("link", name="the notice").focus()
    tag_revision(waiting.newest)
    expect(page.locator("#text-p8 a.entity")).to_have_text("Thea Brill")
    expect(page.get_by_role("link", name="the notice")).to_be_focused()


def test_what_failed_is_tried_again_from_the_keyboard(
    signed_in_page: Page, waiting: Article, tasks_at_once: None
) -> None:
    page = signed_in_page
    Revision.objects.update(recognition="failed", recognition_error="There was not enough memory.")
    page.goto(waiting.get_absolute_url())
    expect(page.get_by_text("There was not enough memory.")).to_be_visible()
    page.get_by_role("button", name="Try again").press("Enter")
    expect(page.locator("#text-p7 a.entity")).to_have_text("Thea Brill")
