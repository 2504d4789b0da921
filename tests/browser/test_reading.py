"""The reading page with everything on it: on every screen, and without scripts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from newsroom.articles import add_article
from newsroom.ingest.article import IngestedArticle, IngestedParagraph
from newsroom.models import Article, Reader
from newsroom.naming.tagging import tag_revision
from tests.annotations.conftest import MarkMaker, NoteMaker, mark, write_note  # noqa: F401
from tests.browser.helpers import assert_accessible

PARAGRAPHS = (
    IngestedParagraph("The ferry across Marrow Bay stays in port, harbour director Ilse Karrow said on Tuesday."),
    IngestedParagraph("What was found", kind="heading", level=2),
    IngestedParagraph("a crack in the third frame", kind="list_item", level=1),
    IngestedParagraph("two pumps that did not start", kind="list_item", level=2),
    IngestedParagraph("A ferry is a promise made twice a day.", kind="quote"),
    IngestedParagraph("Year\tCrossings\tPassengers\tCancelled\tInspections", kind="table_row", ordered=True),
    IngestedParagraph("2025\t1,460\t212,000\t117\t4", kind="table_row"),
    IngestedParagraph("Karrow did not say when it would sail again."),
)


@pytest.fixture
def rich_story(ana: Reader, mark: MarkMaker, write_note: NoteMaker) -> Article:  # noqa: F811
    """Every kind of paragraph, tagged, marked and noted."""
    story = add_article(IngestedArticle("Ferry stays in port", PARAGRAPHS, language="en"), ana)
    tag_revision(story.newest)
    for words, kind in [("stays in port", "claim"), ("in port, harbour", "quote"), ("1,460\t212,000", "evidence")]:
        mark(story, words, kind=kind)
    write_note(story, "Who *says* so?", key="p1")
    write_note(story, "The sum is off.", key="p7")
    return story


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_accessible_and_nothing_sticks_out(
    signed_in_page: Page, rich_story: Article, width: int, scheme: str
) -> None:
    page = signed_in_page
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(rich_story.get_absolute_url())
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert_accessible(page)


def test_a_name_in_the_panel_leads_to_its_first_mention_also_when_its_layer_is_off(
    signed_in_page: Page, rich_story: Article
) -> None:
    page = signed_in_page
    page.goto(rich_story.get_absolute_url())
    page.get_by_role("checkbox", name="People").uncheck()
    expect(page.locator("#story .entity.person")).to_have_count(0)
    page.locator(".names-people li a").first.click()
    expect(page.locator("#text-p1 :target")).to_have_text("Ilse Karrow")


@pytest.fixture
def plain_page(
    browser: Browser, context: BrowserContext, signed_in_page: Page, live_server: LiveServer
) -> Iterator[Page]:
    """A page for ana in a browser that runs no scripts."""
    signed_in_page.goto("/accounts/logout/")
    state = context.storage_state()
    plain = browser.new_context(java_script_enabled=False, base_url=live_server.url, storage_state=state)
    yield plain.new_page()
    plain.close()


def test_without_scripts_a_story_is_read_marked_and_noted(plain_page: Page, rich_story: Article) -> None:
    page = plain_page
    page.goto(rich_story.get_absolute_url())
    page.get_by_label("My marks").uncheck()
    page.get_by_role("button", name="Apply").click()
    expect(page.locator("#story mark")).to_have_count(0)
    page.locator("#text-p8").hover()
    page.get_by_role("link", name="Add a note to paragraph 8").click()
    page.get_by_label("Your words").fill("When *was* that?")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#marks-p8 .note-body em")).to_have_text("was")
    page.locator("#text-p8").hover()
    page.get_by_role("link", name="Mark words of paragraph 8").click()
    page.get_by_text("Only some words").click()
    page.get_by_label("Words to mark").fill("did not say")
    page.get_by_role("button", name="Claim", exact=True).click()
    page.get_by_label("My marks").check()
    page.get_by_role("button", name="Apply").click()
    expect(page.locator("#text-p8 mark.claim")).to_have_text("did not say")
    page.get_by_role("link", name="Take a copy").click()
    expect(page.get_by_role("button", name="Download Markdown")).to_be_visible()
