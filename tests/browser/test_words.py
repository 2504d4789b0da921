"""Where words begin and end on the page: words.js, in code points."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from newsroom.models import Article
from tests.conftest import StoryMaker

TEXT = "The 🛳️ of “Marrow Bay” stopped.\nNobody’s 𝕹ote."
_CALL = """([name, ...given]) => import(
  document.querySelector('script[src*="reader"]').src.replace('reader', 'words')
).then(words => words[name](...given))"""


@pytest.fixture
def opened(signed_in_page: Page, make_story: StoryMaker) -> Page:
    story: Article = make_story(*TEXT.split("\n"), language="en")
    signed_in_page.goto(story.get_absolute_url())
    return signed_in_page


def call(page: Page, name: str, *given: object) -> object:
    return page.evaluate(_CALL, [name, *given])


def at(words: str, end: bool = False) -> int:
    return TEXT.index(words) + (len(words) if end else 0)


def test_an_edge_goes_to_the_nearest_word_with_its_stops_and_quotes_or_without(opened: Page) -> None:
    marrow, bay = at("Marrow"), at("Bay", end=True)
    for offset, edge, found in (
        (marrow + 1, "start", marrow),
        (marrow - 1, "start", marrow - 1),
        (bay, "end", bay),
        (bay + 1, "end", bay + 1),
        (at("stopped", end=True) - 2, "end", at("stopped", end=True)),
        (at("𝕹ote") + 1, "start", at("𝕹ote")),
    ):
        assert call(opened, "snap", offset, edge) == found


def test_steps_go_by_word_or_letter_and_on_to_the_next_paragraph(opened: Page) -> None:
    stopped, nobody = at("stopped.", end=True), at("Nobody’s", end=True)
    assert call(opened, "step", stopped, "end", 1) == nobody
    assert call(opened, "step", nobody, "end", -1) == stopped
    assert call(opened, "step", at("Nobody"), "start", -1) == at("stopped")
    ship = at("🛳️")
    assert call(opened, "step", ship, "start", 1, True) == ship + 2


def test_beyond_the_story_there_is_no_step(opened: Page) -> None:
    assert call(opened, "step", len(TEXT), "end", 1) == len(TEXT)
    assert call(opened, "step", 0, "start", -1) == 0


@pytest.mark.parametrize(
    ("text", "edge", "units", "found"),
    [
        ("Brill, who left", "start", 5, 7),
        ("Brill, who left", "start", 6, 7),
        ("noon.” “Nobody” said", "start", 4, 7),
        ("a boat – the Linnet", "start", 7, 9),
        ("about .5 of it", "start", 6, 6),
        ("Brill, who left", "start", 9, 7),
        ("Brill, who left", "end", 6, 6),
        ("Brill, who left", "end", 8, 10),
        ("Brill.", "start", 5, 6),
    ],
)
def test_a_selection_begins_at_a_word_not_at_the_stops_before_it(
    opened: Page, text: str, edge: str, units: int, found: int
) -> None:
    assert call(opened, "wholeWord", text, units, edge) == found
