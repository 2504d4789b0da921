"""Who says what on the reading page: by mouse, by keyboard, without scripts, on every screen."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, BrowserContext, FloatRect, Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from newsroom.models import Article
from tests.annotations.conftest import AttributionMaker, attribute_words  # noqa: F401
from tests.browser.helpers import assert_accessible
from tests.browser.mouse import drag
from tests.conftest import StoryMaker


@pytest.fixture
def attributed(make_story: StoryMaker, attribute_words: AttributionMaker) -> Article:  # noqa: F811
    """A chain over one sentence, a quotation over two paragraphs, an unnamed source, a wish."""
    story = make_story(
        "The yard believes that the crack is old, Ilse Karrow told reporters.",
        "“Nobody asked us,” said Brill. “They might have.",
        "“A ferry is a promise.”",
        "The pumps were never tested, officials said. Brill hopes for a new ship.",
        language="en",
    )
    outer = attribute_words(
        story, "The yard believes that the crack is old", "Ilse Karrow", told="reporters", speakers=["Ilse Karrow"]
    )
    attribute_words(story, "the crack is old", "The yard", stance="belief", outer=outer)
    quotation = ("Nobody asked us", "They might have.\n“A ferry is a promise.")
    attribute_words(story, quotation, "Brill", speech="direct", speakers=["Tomas Brill"], score=0.4)
    attribute_words(story, "The pumps were never tested", "officials", unnamed=True)
    attribute_words(story, "for a new ship", "Brill hopes", stance="attitude")
    return story


@pytest.fixture
def reading(signed_in_page: Page, attributed: Article) -> Page:
    signed_in_page.goto(attributed.get_absolute_url())
    return signed_in_page


def statement(page: Page, words: str) -> Locator:
    return page.locator("#story .said", has_text=words).last


def lit(page: Page) -> list[str]:
    return [element.inner_text() for element in page.locator("#story .lit").all()]


def box(place: Locator) -> FloatRect:
    found = place.bounding_box()
    assert found
    return found


def below(place: Locator) -> str:
    """What the style sheet shows below a statement."""
    return str(place.evaluate("element => getComputedStyle(element, '::after').content"))


def test_a_statement_under_the_mouse_tells_its_source_and_lights_it(reading: Page) -> None:
    place = statement(reading, "the crack is old")
    place.hover()
    assert "The yard, a belief, according to Ilse Karrow, to reporters" in below(place)
    assert below(reading.locator("#text-p1 .said").first) == "none", "only the innermost statement has it"
    assert lit(reading)[:2] == ["The yard", "the crack is old"]
    assert reading.locator("#story li.lit").count() == 1
    reading.mouse.move(1, 1)
    expect(reading.locator("#story .lit")).to_have_count(0)


def test_escape_puts_it_away_until_the_next(reading: Page) -> None:
    place = statement(reading, "The pumps were never tested")
    place.hover()
    assert "officials, unnamed source" in below(place)
    reading.keyboard.press("Escape")
    assert place.evaluate("element => getComputedStyle(element, '::after').display") == "none"
    assert lit(reading) == []
    statement(reading, "the crack is old").hover()
    assert lit(reading)


def test_by_keyboard_a_line_lights_its_statement_and_leads_to_it(reading: Page) -> None:
    line = reading.get_by_role("link", name="Said by probably Tomas Brill")
    line.focus()
    assert "Nobody asked us" in lit(reading)
    assert "“A ferry is a promise." in lit(reading), "in the paragraph after it too"
    reading.keyboard.press("Enter")
    place = reading.locator(".said:focus")
    expect(place).to_have_text("Nobody asked us")
    expect(place).to_have_accessible_description("Said by probably Tomas Brill")
    reading.locator("#marks-p2 .source a").click()
    expect(reading.locator(":focus")).to_have_text("Brill")


@pytest.mark.parametrize("inside", [0.5, 2, 5])
@pytest.mark.parametrize(
    ("words", "first"), [("The yard believes", "The"), ("the crack is old", "the"), ("officials", "officials")]
)
def test_words_are_selected_by_dragging_from_the_first_letter_of_a_statement(
    reading: Page, words: str, first: str, inside: float
) -> None:
    drag(reading, words, inside=inside)
    exact = reading.locator("#toolbar [name=exact]").input_value()
    assert exact.startswith(first), "whole words, wherever in the letter the drag began"


def test_what_a_link_led_to_is_selected_by_dragging_too(reading: Page) -> None:
    reading.get_by_role("link", name="Said by officials, unnamed source").click()
    expect(reading.locator(".said:focus")).to_have_text("The pumps were never tested")
    drag(reading, "The pumps")
    expect(reading.locator("#toolbar")).to_be_visible()


def test_the_layers_of_statements_and_wishes(reading: Page) -> None:
    expect(reading.locator("#story .said.attitude")).to_have_count(0)
    reading.get_by_role("checkbox", name="Wishes and attitudes").check()
    expect(reading.locator("#story .said.attitude")).to_have_text("for a new ship")
    expect(reading.locator("#marks-p4 .source-lines li")).to_have_count(2)
    reading.get_by_role("checkbox", name="Statements").uncheck()
    expect(reading.locator("#story .said")).to_have_count(1)
    expect(reading.locator("#marks-p1 .source-lines")).to_have_count(0)


def test_a_voice_in_the_panel_leads_to_its_first_statement(reading: Page) -> None:
    reading.locator("#sources").get_by_role("link", name="Tomas Brill", exact=True).click()
    expect(reading.locator(":target")).to_have_text("Nobody asked us")


def test_lines_stand_level_with_their_paragraphs_and_move_none(
    signed_in_page: Page,
    make_story: StoryMaker,
    attribute_words: AttributionMaker,  # noqa: F811
) -> None:
    """Three sources, one with a lot to tell, beside two rows of words; then the same again."""
    words = "The yard says the crack is old and officials fear it, said Karrow, but Brill denied that anyone knew."
    story = make_story(words, words.replace("old", "new"), words.replace("old", "long"), language="en")
    for adjective in ("old", "new", "long"):
        outer = attribute_words(
            story, f"The yard says the crack is {adjective}", "Karrow", basis="and officials fear it"
        )
        attribute_words(story, f"crack is {adjective}", "The yard", outer=outer, told="officials fear it, said Karrow")
        attribute_words(story, f"{adjective} and officials fear it", "officials", unnamed=True)
        attribute_words(story, f"{adjective} and officials fear it, said", "Brill", speakers=["Tomas Brill"])
    page = signed_in_page
    page.goto(story.get_absolute_url())
    texts, lines = ([box(each) for each in page.locator(at).all()] for at in ("#story .text", ".source-lines"))
    assert [line["y"] > text["y"] for text, line in zip(texts, lines, strict=True)] == [True] * 3
    for text, line in zip(texts, lines, strict=True):
        assert line["y"] - text["y"] < 40, "level with its paragraph"
    gaps = [after["y"] - before["y"] - before["height"] for before, after in pairwise(texts)]
    assert max(gaps) < 30, "no hole in the story"


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_accessible_and_nothing_sticks_out(
    signed_in_page: Page, attributed: Article, width: int, scheme: str
) -> None:
    page = signed_in_page
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(attributed.get_absolute_url())
    page.locator(".panel-fold").evaluate("fold => fold.open = true")
    statement(page, "the crack is old").hover()
    page.wait_for_timeout(700)  # what hangs below it is there
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert_accessible(page)
    page.goto(f"{attributed.get_absolute_url()}sources/")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert_accessible(page)


@pytest.fixture
def plain_page(
    browser: Browser, context: BrowserContext, signed_in_page: Page, live_server: LiveServer
) -> Iterator[Page]:
    """A page for ana in a browser that runs no scripts."""
    plain = browser.new_context(
        java_script_enabled=False, base_url=live_server.url, storage_state=context.storage_state()
    )
    yield plain.new_page()
    plain.close()


def test_without_scripts_sources_are_lines_and_links(plain_page: Page, attributed: Article) -> None:
    page = plain_page
    page.goto(attributed.get_absolute_url())
    expect(page.locator("#marks-p3")).to_have_text("probably Tomas Brill goes on")
    page.get_by_role("link", name="Said by officials, unnamed source").click()
    expect(page.locator(":target")).to_have_text("The pumps were never tested")
    page.get_by_role("link", name="Every statement by its source").click()
    expect(page.get_by_role("heading", name="Tomas Brill")).to_be_visible()
    page.get_by_role("link", name="the crack is old", exact=True).click()
    expect(page.locator(":target")).to_have_text("the crack is old")
