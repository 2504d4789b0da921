"""Statements in the text of the HTML copy, and the picture of whose words it is made of."""

from __future__ import annotations

import pytest

from annotations.reading import ReadingPage, open_page
from newsroom.models import Article, Reader
from tests.annotations.conftest import AttributionMaker
from tests.annotations.export.html.test_write import copy_of


@pytest.fixture
def told(story: Article, ana: Reader, attribute_words: AttributionMaker) -> ReadingPage:
    """The story with a statement and a wish in it."""
    attribute_words(story, "The ferry stopped", "why", speakers=["Ilse <Karrow>"])
    attribute_words(story, "Nobody", "why", speakers=["Ilse <Karrow>"], stance="attitude")
    return open_page(story, ana)


def test_a_statement_is_lined_and_says_who_makes_it(told: ReadingPage) -> None:
    _, tree = copy_of(told)
    [statement] = tree.xpath("//span[contains(@class, 'said')]")
    assert statement.text_content() == "The ferry stopped"
    assert statement.get("data-by") == "Ilse <Karrow>"
    assert tree.get_element_by_id(statement.get("aria-describedby")).text_content() == "Ilse <Karrow>"


def test_the_picture_says_the_same_in_words(told: ReadingPage) -> None:
    _, tree = copy_of(told)
    [drawn] = tree.xpath("//svg[@role='img']")
    in_words = tree.get_element_by_id("shares-parts").text_content()
    labels = [" ".join(item.text_content().split()) for item in tree.xpath("//ul[@class='parts']/li")]
    assert in_words == f"{'; '.join(label[::-1].replace(' ', ' :', 1)[::-1] for label in labels)}."
    assert len(drawn.xpath("./rect")) == len(labels) == len(drawn.xpath(".//pattern"))
