"""Ranges of the text on the page: passage.js against the server's own slices."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from newsroom.articles import add_article
from newsroom.ingest.article import IngestedArticle, IngestedParagraph, Inline
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker, mark  # noqa: F401

WORDS = (
    "The 🛳️ of Marrow Bay stopped. “Ána’s e\u0301lan”, said one. 𝕹obody knew <why>.",
    "Pier\tBoats",
    "One sentence with a link in it.",
)
_CALL = """([name, ...given]) => import(
  document.querySelector('script[src*="reader"]').src.replace('reader', 'passage')
).then(passage => ({
      ranges: (...ends) => passage.domRanges(...ends).map(String),
      oneRange: (...ends) => passage.domRange(...ends)?.cloneContents().textContent ?? null,
      ...passage,
    })[name](...given))"""


def call(page: Page, name: str, *given: object) -> object:
    """Return what passage.js answers; ``ranges``, ``oneRange``: the words of its ``domRanges``, ``domRange``."""
    return page.evaluate(_CALL, [name, *given])


@pytest.fixture
def hard_story(ana: Reader) -> Article:
    """Astral characters, a table row, and a link inside a paragraph."""
    at = WORDS[2].index("link")
    paragraphs = (
        IngestedParagraph(WORDS[0]),
        IngestedParagraph(WORDS[1], kind="table_row"),
        IngestedParagraph(WORDS[2], inlines=(Inline(at, at + 4, "link", "https://example.org/"),)),
    )
    return add_article(IngestedArticle("Hard words", paragraphs, language="en"), ana)


@pytest.fixture
def opened(signed_in_page: Page, hard_story: Article, mark: MarkMaker) -> Page:  # noqa: F811
    mark(hard_story, "Marrow Bay stopped. “Ána’s")
    mark(hard_story, "Bay")
    signed_in_page.goto(hard_story.get_absolute_url())
    return signed_in_page


def test_every_range_reads_as_the_server_has_it(opened: Page, hard_story: Article) -> None:
    text = hard_story.newest.text
    for start in range(0, len(text), 7):
        for end in (start + 2, start + 20, len(text)):
            words = text[start:end]
            assert call(opened, "wordsIn", start, end) == words.strip("\n")
            assert call(opened, "ranges", start, end) == words.strip("\n").split("\n")
            if "\n" not in words:
                assert call(opened, "oneRange", start, end) == words


def test_sentences_are_the_servers(opened: Page, hard_story: Article) -> None:
    for paragraph in hard_story.newest.paragraphs.all():
        for start, end in paragraph.sentences:
            expected = {"start": start, "end": end}
            assert call(opened, "sentenceAt", start) == call(opened, "sentenceAt", end - 1) == expected
    assert call(opened, "sentenceAt", 10_000) == expected


def test_the_letter_at_a_point_is_the_one_whose_box_is_there(opened: Page, hard_story: Article) -> None:
    text = hard_story.newest.text
    for words in ("Marrow", "Ána", "obody", "Boats", "link"):
        at = text.index(words)
        [box] = call(opened, "rects", at, at + 1)  # type: ignore[misc]
        assert call(opened, "offsetAtPoint", box["x"] + 1, box["y"] + box["height"] / 2) == at
    assert call(opened, "offsetAtPoint", 2, 2) is None


def test_a_range_that_no_text_has_is_none(opened: Page) -> None:
    assert call(opened, "oneRange", 10_000, 10_010) is None
    assert call(opened, "rects", 10_000, 10_010) == []
