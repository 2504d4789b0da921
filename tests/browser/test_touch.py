"""Marking with a finger on a phone, in a real Chromium with touch emulation."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from annotations.models import Highlight
from newsroom.articles import add_article
from newsroom.ingest.article import IngestedArticle, IngestedParagraph
from newsroom.models import Article, Reader, Revision
from tests.annotations.conftest import MarkMaker, mark  # noqa: F401
from tests.browser.fingers import PHONE, TABLET, drag, place_of, tap
from tests.browser.helpers import Watch, assert_accessible
from tests.conftest import StoryMaker

FIRST = "The ferry Linnet stopped at noon. Nobody at Marrow Bay said why. The harbour office was asked twice."
SECOND = "Estmere waits. Two boats lie in the harbour of Port Ansell, and neither may sail."


@pytest.fixture
def device() -> dict[str, object]:
    return PHONE


@pytest.fixture
def phone(browser: Browser, live_server: LiveServer, as_ana: Client, device: dict[str, object]) -> Iterator[Page]:
    """A page for the reader ana on a phone, or on another *device* for fingers, under watch."""
    context = browser.new_context(base_url=live_server.url, **device)  # type: ignore[arg-type]
    context.set_default_timeout(10_000)
    session = as_ana.cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
    watch = Watch(live_server.url)
    watch.over(context)
    yield context.new_page()
    watch.wait(context)
    context.close()
    assert not watch.complaints, "\n".join(watch.complaints)


@pytest.fixture
def ferries(make_story: StoryMaker) -> Article:
    return make_story(FIRST, SECOND, *(f"Boat {n} came in late. It brought mail." for n in range(12)), language="en")


def open_story(page: Page, story: Article) -> None:
    page.goto(story.get_absolute_url())
    page.wait_for_load_state("networkidle")


def passage(page: Page) -> str:
    """The words that are painted as chosen."""
    return page.evaluate("[...(CSS.highlights.get('passage') ?? [])].map(String).join('|')")


def test_a_tap_on_a_sentence_offers_it_and_a_second_marks_it(phone: Page, ferries: Article) -> None:
    open_story(phone, ferries)
    tap(phone, "Marrow Bay")
    expect(phone.locator("#toolbar")).to_be_visible()
    assert passage(phone) == "Nobody at Marrow Bay said why."
    assert_accessible(phone)
    phone.locator("#toolbar").get_by_role("button", name="Claim").tap()
    expect(phone.locator("#story mark.claim")).to_have_text("Nobody at Marrow Bay said why.")
    expect(phone.locator("#toolbar")).to_be_hidden()
    assert passage(phone) == ""


def test_the_bar_covers_no_chosen_word(phone: Page, ferries: Article) -> None:
    open_story(phone, ferries)
    phone.evaluate("scrollTo({top: document.getElementById('p4').getBoundingClientRect().top - innerHeight + 30})")
    x, y = place_of(phone, "Boat 1")
    phone.touchscreen.tap(x + 2, y)
    bar = phone.locator("#toolbar")
    expect(bar).to_be_visible()
    phone.wait_for_function(
        "() => [...CSS.highlights.get('passage')][0].getBoundingClientRect().bottom"
        " < document.getElementById('toolbar').getBoundingClientRect().top"
    )
    sizes = bar.locator("button:visible").evaluate_all(
        "buttons => buttons.map(b => Math.min(b.offsetWidth, b.offsetHeight))"
    )
    assert min(sizes) >= 44
    width = phone.evaluate("document.documentElement.scrollWidth")
    assert width <= 390


def test_a_handle_is_dragged_to_more_words(phone: Page, ferries: Article) -> None:
    open_story(phone, ferries)
    tap(phone, "Nobody")
    drag(phone, phone.locator("#handles [data-edge=end]"), place_of(phone, "boats", "end"))
    assert (
        passage(phone) == "Nobody at Marrow Bay said why. The harbour office was asked twice.|Estmere waits. Two boats"
    )
    phone.locator("#toolbar").get_by_role("button", name="Quote").tap()
    expect(phone.locator("#story mark.quote").first).to_be_visible()
    assert Highlight.objects.get().exact.endswith("asked twice.\nEstmere waits. Two boats")


def test_sentences_are_added_before_and_after(phone: Page, ferries: Article) -> None:
    open_story(phone, ferries)
    tap(phone, "harbour office")
    phone.get_by_role("button", name="Add the sentence after").tap()
    phone.get_by_role("button", name="Add the sentence before").tap()
    assert passage(phone) == "Nobody at Marrow Bay said why. The harbour office was asked twice.|Estmere waits."


@pytest.mark.parametrize("way", ["elsewhere", "close", "Escape"])
def test_it_is_put_away(phone: Page, ferries: Article, way: str) -> None:
    open_story(phone, ferries)
    tap(phone, "Nobody")
    expect(phone.locator("#toolbar")).to_be_visible()
    if way == "elsewhere":
        phone.touchscreen.tap(*place_of(phone, "Estmere"))
    elif way == "close":
        phone.locator("#toolbar").get_by_role("button", name="Close").tap()
    else:
        phone.keyboard.press("Escape")
    expect(phone.locator("#toolbar")).to_be_hidden()
    expect(phone.locator("#handles")).to_be_hidden()
    assert passage(phone) == ""


def test_a_mark_is_stretched_and_that_undone(phone: Page, ferries: Article, mark: MarkMaker) -> None:  # noqa: F811
    row = mark(ferries, "Linnet stopped")
    open_story(phone, ferries)
    phone.locator("#story mark").tap()
    expect(phone.locator("#slot-p1 .mark-card")).to_be_visible()
    phone.locator("#text-p1").scroll_into_view_if_needed()
    drag(phone, phone.locator("#handles [data-edge=start]"), place_of(phone, "The ferry"))
    expect(phone.locator("#story mark")).to_have_text("The ferry Linnet stopped")
    phone.get_by_role("button", name="Undo").tap()
    expect(phone.locator("#story mark")).to_have_text("Linnet stopped")
    row.refresh_from_db()
    assert row.exact == "Linnet stopped"


def test_an_end_is_dragged_in_one_go_to_words_under_its_handle(phone: Page, ferries: Article, mark: MarkMaker) -> None:  # noqa: F811
    mark(ferries, "ferry")
    open_story(phone, ferries)
    phone.locator("#story mark").tap()
    end = phone.locator("#handles [data-edge=end]")
    expect(end).to_be_visible()
    line = phone.locator("#text-p1").evaluate("text => parseFloat(getComputedStyle(text).lineHeight)")
    before = end.bounding_box()
    x, y = place_of(phone, "ferry", "end")
    drag(phone, end, (x, y + line), release=False, parts=(1.0,))
    after = end.bounding_box()
    assert before
    assert after
    assert after["y"] - before["y"] == pytest.approx(line, abs=4)


def test_no_key_is_shown_to_fingers(phone: Page, ferries: Article) -> None:
    open_story(phone, ferries)
    tap(phone, "Nobody")
    phone.locator("#toolbar").get_by_role("button", name="Quote").tap()
    expect(phone.locator("#messages").get_by_role("button", name="Undo")).to_be_visible()
    expect(phone.locator("#messages kbd")).to_be_hidden()


def test_escape_takes_back_a_handle_that_is_held(phone: Page, ferries: Article, mark: MarkMaker) -> None:  # noqa: F811
    mark(ferries, "Linnet stopped")
    open_story(phone, ferries)
    phone.locator("#story mark").tap()
    expect(phone.locator("#slot-p1 .mark-card")).to_be_visible()
    phone.locator("#text-p1").evaluate("text => text.scrollIntoView({block: 'center'})")
    drag(phone, phone.locator("#handles [data-edge=end]"), place_of(phone, "noon", "end"), release=False)
    assert phone.evaluate("String([...CSS.highlights.get('moved')][0])") == "Linnet stopped at noon"
    phone.keyboard.press("Escape")
    assert phone.evaluate("CSS.highlights.has('moved')") is False
    expect(phone.locator("#slot-p1 .mark-card")).to_be_visible()
    assert Highlight.objects.get().exact == "Linnet stopped"


def test_a_paragraph_has_one_sign_that_opens_what_can_be_done(phone: Page, ferries: Article) -> None:
    open_story(phone, ferries)
    tools = phone.locator("#margin-p2 .tools a:visible")
    expect(tools).to_have_count(1)
    size = tools.bounding_box()
    assert size
    assert min(size["width"], size["height"]) >= 44
    tools.tap()
    expect(phone.locator("#slot-p2").get_by_role("link", name="Mark words")).to_be_visible()
    assert_accessible(phone)
    phone.locator("#slot-p2").get_by_role("link", name="Write a note").tap()
    phone.locator("#slot-p2 textarea").fill("Which boats?")
    phone.locator("#slot-p2").get_by_role("button", name="Save").tap()
    expect(phone.locator("#margin-p2 .note")).to_contain_text("Which boats?")


@pytest.mark.parametrize("device", [TABLET])
def test_a_tap_in_the_blank_margin_opens_what_can_be_done(phone: Page, ferries: Article) -> None:
    open_story(phone, ferries)
    text = phone.locator("#text-p4").bounding_box()
    assert text
    phone.touchscreen.tap(text["x"] + text["width"] + 360, text["y"] + text["height"] / 2)
    expect(phone.locator("#slot-p4").get_by_role("link", name="Write a note")).to_be_visible()


def test_a_row_of_a_table_has_its_sign(phone: Page, ana: Reader) -> None:
    rows = (IngestedParagraph("Boat\tCrew", "table_row", ordered=True), IngestedParagraph("Linnet\t12", "table_row"))
    story = add_article(IngestedArticle("Boats", rows, language="en"), ana)
    Revision.objects.update(recognition=Revision.Recognition.DONE)
    open_story(phone, story)
    phone.locator("#margin-p2 .permalink").tap()
    expect(phone.locator("#slot-p2").get_by_role("link", name="Mark words")).to_be_visible()
