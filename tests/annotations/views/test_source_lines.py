"""The lines in the margin that say who makes the statements beside them."""

from __future__ import annotations

import re

from annotations.reading import open_page
from annotations.views.margin import margins, marks_by_paragraph
from annotations.views.source_lines import source_lines
from newsroom.models import Article, Reader
from tests.annotations.conftest import AttributionMaker
from tests.conftest import StoryMaker
from tests.html import assert_valid_fragment

SHOWN: frozenset[str] = frozenset()


def text_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", "", html).split())


def test_a_line_leads_to_the_statement_and_to_the_words_for_its_source(
    story: Article, ana: Reader, attribute_words: AttributionMaker
) -> None:
    row = attribute_words(story, "The ferry", "stopped", speakers=["Ilse Karrow"])
    lines = source_lines(open_page(story, ana), SHOWN)
    assert f'id="by-{row.pk}" href="#s{row.pk}" aria-label="Said by Ilse Karrow"' in lines["p1"]
    assert '<a href="#w10-17">Ilse Karrow</a>' in lines["p1"]
    assert lines["p2"] == ""
    assert_valid_fragment(lines["p1"])


def test_a_chain_is_told_from_the_nearest_outwards(
    story: Article, ana: Reader, attribute_words: AttributionMaker
) -> None:
    outer = attribute_words(story, "The ferry stopped", "Nobody", basis="why", told="said", speakers=["Tomas Brill"])
    attribute_words(story, "ferry", "The", speakers=["Ilse Karrow"], outer=outer, stance="belief")
    line = text_of(source_lines(open_page(story, ana), SHOWN)["p1"])
    assert "Ilse Karrow, a belief → according to Tomas Brill, to said, why" in line


def test_statements_in_a_row_from_one_source_share_a_line(
    story: Article, ana: Reader, attribute_words: AttributionMaker
) -> None:
    first = attribute_words(story, "The", "Nobody", speakers=["Ilse Karrow"])
    second = attribute_words(story, "ferry", "Nobody", speakers=["Ilse Karrow"])
    attribute_words(story, "stopped", "Nobody", unnamed=True)
    html = source_lines(open_page(story, ana), SHOWN)["p1"]
    assert html.count("<li") == 2
    assert f'data-said="{first.pk} {second.pk}"' in html
    assert "Nobody, unnamed source" in text_of(html)


def test_a_statement_goes_on_in_the_next_paragraph(
    story: Article, ana: Reader, attribute_words: AttributionMaker
) -> None:
    row = attribute_words(story, "stopped.\nNobody", "The ferry", speakers=["Ilse Karrow"])
    whole = source_lines(open_page(story, ana), SHOWN)
    assert text_of(whole["p2"]) == "Ilse Karrow goes on"
    alone = source_lines(open_page(story, ana, ["p2"]), SHOWN)
    assert alone["p2"] == whole["p2"]
    assert f'data-said="{row.pk}"' in alone["p2"]


def test_wishes_have_no_line_while_their_layer_is_off(
    story: Article, ana: Reader, attribute_words: AttributionMaker
) -> None:
    attribute_words(story, "The ferry", "stopped", stance="attitude")
    page = open_page(story, ana)
    assert "source-lines" not in marks_by_paragraph(page, frozenset({"attitudes"}))["p1"]
    assert "a wish or attitude" in margins(page)["p1"]


def test_nothing_of_the_story_is_markup(make_story: StoryMaker, ana: Reader, attribute_words: AttributionMaker) -> None:
    story = make_story("It is so, <b>Karrow</b> told <i>us</i>, <u>there</u>.")
    attribute_words(story, "It is so", "<b>Karrow</b>", told="<i>us</i>", basis="<u>there</u>")
    html = source_lines(open_page(story, ana), SHOWN)["p1"]
    assert not re.search("<[biu]>", html)
    assert_valid_fragment(html)


def test_a_chain_and_the_statements_that_it_goes_through_share_a_line(
    story: Article, ana: Reader, attribute_words: AttributionMaker
) -> None:
    outer = attribute_words(story, "The ferry stopped", "Nobody", speakers=["Tomas Brill"])
    inner = attribute_words(story, "ferry stopped", "The", speakers=["Ilse Karrow"], outer=outer, stance="belief")
    innermost = attribute_words(story, "stopped", "ferry", outer=inner, unnamed=True)
    html = source_lines(open_page(story, ana), SHOWN)["p1"]
    assert html.count("<li") == 1
    assert f'data-said="{outer.pk} {inner.pk} {innermost.pk}"' in html
    assert "ferry, unnamed source → according to Ilse Karrow, a belief → according to Tomas Brill" in text_of(html)


def test_statements_from_one_source_share_a_line_whoever_speaks_between_them(
    story: Article, ana: Reader, attribute_words: AttributionMaker
) -> None:
    first = attribute_words(story, "The", "Nobody", speakers=["Ilse Karrow"])
    attribute_words(story, "ferry", "Nobody", unnamed=True)
    last = attribute_words(story, "stopped", "Nobody", speakers=["Ilse Karrow"])
    html = source_lines(open_page(story, ana), SHOWN)["p1"]
    assert html.count("<li") == 2
    assert html.index(f'data-said="{first.pk} {last.pk}"') < html.index("unnamed source")
