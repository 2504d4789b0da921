"""Web pages: structure from the page's own tree, metadata as stated."""

from __future__ import annotations

import base64
from datetime import date

import pytest

from newsroom.ingest.article import IngestedArticle
from newsroom.ingest.errors import NoArticle, SourceTooLarge
from newsroom.ingest.page import read_page
from newsroom.ingest.page.tree import MAX_TAGS
from tests.newsroom.ingest.samples import LEAD, PAGE, RIGHTS, SECOND, THIRD

ADDRESS = "https://lantern.example/coast/ferry?from=home"


@pytest.fixture(scope="module")
def story() -> IngestedArticle:
    return read_page(PAGE, ADDRESS)


def test_structure_is_kept_and_furniture_is_not(story: IngestedArticle) -> None:
    assert [(paragraph.kind, paragraph.text[:30]) for paragraph in story.paragraphs] == [
        ("caption", "The north pier on Monday."),
        ("body", LEAD[:30]),
        ("heading", "A letter, and silence"),
        ("body", SECOND[:30]),
        ("quote", "Nobody came to speak to us, no"),
        ("list_item", "The line opened in 1931 with o"),
        ("list_item", "It carried 4,100 passengers la"),
        ("table_row", "Year\tPassengers"),
        ("table_row", "2029\t5,200"),
        ("table_row", "2030\t4,100"),
        ("body", THIRD[:30]),
        ("body", "The islanders meet on Friday i"),
    ]


def test_links_and_emphasis_are_ranges(story: IngestedArticle) -> None:
    lead = story.paragraphs[1]
    marked = {(inline.kind, lead.text[inline.start : inline.end], inline.href) for inline in lead.inlines}
    assert marked == {("link", "the board’s", "https://lantern.example/board"), ("strong", "third", "")}


def test_a_caption_carries_its_picture(story: IngestedArticle) -> None:
    picture = story.paragraphs[0].picture
    assert picture is not None
    assert (picture.src, picture.alt) == ("https://lantern.example/img/pier.jpg", "A pier in fog")


def test_metadata_is_what_the_page_states(story: IngestedArticle) -> None:
    assert story.headline == "Last ferry will stop in October"
    assert story.standfirst == "A pier, eaten hollow, ends a line of a hundred years."
    assert (story.authors, story.agency) == (("Ines Calloway",), "Reuters")
    assert (story.dateline, story.section, story.publication) == ("MARROW BAY, Iveria", "Coast", "The Lantern")
    assert (story.published_on, story.updated_on) == (date(2031, 3, 4), date(2031, 3, 5))
    assert (story.rights, story.distributor) == (RIGHTS, "Lantern Content Service, Ltd")
    assert (story.language, story.canonical_url) == ("en-GB", "https://lantern.example/coast/ferry")
    assert story.lead_image == "https://lantern.example/img/pier.jpg"


def test_a_description_for_search_engines_is_no_standfirst() -> None:
    page = PAGE.replace('<h2 class="standfirst">A pier, eaten hollow, ends a line of a hundred years.</h2>', "")
    assert read_page(page, ADDRESS).standfirst == ""


def test_a_lead_that_is_also_the_description_stays_in_the_text() -> None:
    page = PAGE.replace("A pier, eaten hollow, ends a line of a hundred years.", SECOND)
    page = page.replace(f'<h2 class="standfirst">{SECOND}</h2>', "").replace(f"<p>{LEAD}", f"<p>{SECOND}</p><p>{LEAD}")
    found = read_page(page, ADDRESS)
    assert found.standfirst == ""
    assert SECOND in [paragraph.text for paragraph in found.paragraphs]


def test_a_picture_inside_the_page_comes_along() -> None:
    data = b"\x89PNG not really"
    src = f"data:image/png;base64,{base64.b64encode(data).decode()}"
    found = read_page(PAGE.replace('<img src="/img/pier.jpg"', f'<img src="{src}"'), ADDRESS)
    picture = found.paragraphs[0].picture
    assert picture is not None
    assert found.pictures == {picture.src: data}
    assert picture.src.startswith("cid:")


@pytest.mark.parametrize(
    "page",
    [
        "<html><body><form><input name=email><input type=password><button>Sign in</button></form></body></html>",
        "<html><body><ul>" + "<li><a href='/a'>Gulls return</a></li>" * 40 + "</ul></body></html>",
        "<html></html>",
        "<!-- nothing -->",
        "\x00",
    ],
)
def test_a_page_without_a_story_says_so(page: str) -> None:
    with pytest.raises(NoArticle, match=r"Paste|paste"):
        read_page(page)


def test_broken_json_ld_is_passed_over() -> None:
    page = PAGE.replace('"@type": "NewsArticle"', '"@type": NewsArticle')
    assert read_page(page, ADDRESS).headline == "Last ferry will stop in October"


def test_a_bold_line_over_a_paragraph_is_a_heading() -> None:
    page = read_page(PAGE.replace("<h2>A letter, and silence</h2>", "<p><b>A letter, and silence</b></p>"), ADDRESS)
    assert [(p.text, p.inlines) for p in page.paragraphs if p.kind == "heading"] == [("A letter, and silence", ())]


@pytest.mark.parametrize("bold", ["Why was it a letter?", "By Ines Calloway"])
def test_a_bold_question_or_byline_is_no_heading(bold: str) -> None:
    page = read_page(PAGE.replace("<h2>A letter, and silence</h2>", f"<p><b>{bold}</b></p>"), ADDRESS)
    assert all(paragraph.kind != "heading" for paragraph in page.paragraphs)


@pytest.mark.parametrize("called", ["standfirst", "article__dek", "c-subtitle", "entradilla", "lead"])
def test_a_standfirst_is_known_by_its_class(called: str) -> None:
    page = read_page(PAGE.replace('class="standfirst"', f'class="{called}"'), ADDRESS)
    assert page.standfirst == "A pier, eaten hollow, ends a line of a hundred years."


def test_more_tags_than_a_story_has_are_refused() -> None:
    with pytest.raises(SourceTooLarge, match="too long"):
        read_page("<p>" * (MAX_TAGS + 1))


def test_the_extractors_say_nothing_of_broken_markup(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(NoArticle):
        read_page("<p></p>")
    assert not caplog.records
