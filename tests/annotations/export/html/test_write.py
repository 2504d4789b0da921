"""The HTML copy: whole, valid, harmless, linked both ways."""

from __future__ import annotations

import time
from datetime import date

import html5lib
import lxml.html
import pytest

from annotations.export.html.write import write_html
from annotations.export.manifest import from_json, mark_id, note_id, words_digest
from annotations.export.options import ExportOptions
from annotations.export.shown import shown_words
from annotations.reading import ReadingPage
from tests.annotations.export.conftest import PageMaker, note

OPTIONS = ExportOptions(made_on=date(2026, 5, 6))


def copy_of(page: ReadingPage) -> tuple[str, lxml.html.HtmlElement]:
    source = write_html(page, OPTIONS).decode()
    html5lib.HTMLParser(strict=True).parse(source)  # raises on any parse error
    return source, lxml.html.document_fromstring(source)


def named(letter: str, number: int) -> str:
    """Return what the copy calls the row whose uid is *number*."""
    return f"{letter}{number:032x}"


def words_of(element: lxml.html.HtmlElement) -> str:
    """Return an element's text without what the copy inserted: references and names of readers."""
    inserted = element.xpath(".//sup[@class='noteref' or @class='who']//text()")
    return "".join(node for node in element.xpath(".//text()") if node not in inserted)


def test_every_paragraph_holds_its_words(busy_page: ReadingPage) -> None:
    _, tree = copy_of(busy_page)
    assert len(tree.xpath("//*[@class='text']")) == len(busy_page.paragraphs) == 11
    for paragraph in busy_page.paragraphs:
        [element] = tree.xpath(f"//*[@id='text-{paragraph.key}']")
        assert words_of(element) == busy_page.revision.text[paragraph.start : paragraph.end]


def test_it_says_where_it_comes_from(busy_page: ReadingPage) -> None:
    _, tree = copy_of(busy_page)
    assert [" ".join(e.text_content().split()) for e in tree.find(".//header")] == [
        "The Brayholt Courier · News",
        "Ferry “Gannet” stops: why?",
        "Nobody <knows> & nobody asks.",
        "Mira Holt, Jon Ashby · Coastal Wire",
    ]
    facts = {
        div.find("dt").text: div.find("dd").text_content() for div in tree.xpath("//section[@class='about']//dl/div")
    }
    assert list(facts) == ["Dateline", "Published", "Original", "Distributor", "Rights", "Read", "Copied"]
    assert facts["Dateline"] == "MARROW BAY"
    assert facts["Published"] == "3 May 2026"
    assert facts["Distributor"] == "Harbour Syndicate"
    assert facts["Rights"] == "© Coastal Wire. All rights reserved."
    assert facts["Copied"] == "by ana from Newsroom, 6 May 2026"
    assert tree.xpath("//link[@rel='canonical']/@href") == ["https://courier.example/ferry?id=1&x=2"]


def test_nothing_runs_and_nothing_is_fetched(busy_page: ReadingPage) -> None:
    source, tree = copy_of(busy_page)
    assert not tree.xpath("//script|//iframe|//object|//embed|//@style|//@*[starts-with(name(), 'on')]")
    assert all(src.startswith("data:image/png;base64,") for src in tree.xpath("//@src"))
    assert set(tree.xpath("//link/@rel")) == {"canonical"}
    assert "url(" not in source
    assert "@import" not in source
    assert "default-src 'none'" in tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]


def test_a_script_in_a_note_is_words(busy_page: ReadingPage) -> None:
    _, tree = copy_of(busy_page)
    assert "<script>alert(1)</script>" in tree.get_element_by_id(named("n", 11)).text_content()


def test_references_and_endnotes_lead_to_each_other(busy_page: ReadingPage) -> None:
    _, tree = copy_of(busy_page)
    references = tree.xpath("//a[@role='doc-noteref']")
    assert [a.text for a in references] == ["1", "2", "3", "4", "5"]
    for reference in references:
        endnote = tree.get_element_by_id(reference.get("href")[1:])
        assert endnote.xpath("ancestor::*[@role='doc-endnotes']")
        assert endnote.xpath(".//a[@role='doc-backlink']/@href") == [f"#{reference.get('id')}"]
    assert len(tree.xpath("//a[@role='doc-backlink']")) == len(references)


def test_endnotes_stand_in_the_order_of_their_numbers(busy_page: ReadingPage) -> None:
    _, tree = copy_of(busy_page)
    order = [item.get("id") for item in tree.xpath("//section[@role='doc-endnotes']/ol/li")]
    assert order == [named("n", 11), named("n", 12), named("t", 17), named("n", 15), named("n", 14), named("n", 16)]
    assert order[:5] == [href[1:] for href in tree.xpath("//a[@role='doc-noteref']/@href")]


def test_replies_are_under_their_note(busy_page: ReadingPage) -> None:
    _, tree = copy_of(busy_page)
    assert "Ilse does." in tree.get_element_by_id(named("n", 11)).xpath("string(.//div[@class='reply'])")
    assert "is not shown" in tree.get_element_by_id(named("t", 17)).text_content()


def test_a_note_without_its_paragraph_is_kept(busy_page: ReadingPage) -> None:
    _, tree = copy_of(busy_page)
    lost = tree.get_element_by_id(named("n", 16))
    assert "no longer has" in lost.text_content()
    assert not lost.xpath(".//a[@role='doc-backlink']")


def test_side_notes_stand_beside_the_reference(busy_page: ReadingPage) -> None:
    _, tree = copy_of(busy_page)
    for reference in tree.xpath("//a[@role='doc-noteref']"):
        key = reference.xpath("string(ancestor::*[@class='text']/@id)").removeprefix("text-")
        assert f"{reference.text} " in tree.get_element_by_id(f"margin-{key}").text_content()


def test_ids_are_unique_and_every_link_inside_leads_somewhere(busy_page: ReadingPage) -> None:
    _, tree = copy_of(busy_page)
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    inside = [href[1:] for href in tree.xpath("//a/@href") if href.startswith("#")]
    assert set(inside) <= set(ids)
    assert not tree.xpath("//a//a")


def test_marks_carry_kind_and_reader(busy_page: ReadingPage) -> None:
    _, tree = copy_of(busy_page)
    assert "Quote" in tree.get_element_by_id(named("h", 2)).text_content()
    assert "ben" in tree.get_element_by_id(named("h", 2)).text_content()
    assert [a.text for a in tree.xpath(f"//sup[@class='who']/a[@href='#{named('h', 2)}']")] == ["ben"]
    assert [mark.text for mark in tree.xpath("//ul[@class='legend']//mark")] == [
        "Claim", "Quote", "Evidence", "Question", "two marks", "three or more", "another reader’s, with the name",
    ]  # fmt: skip
    assert tree.xpath("//mark[contains(@class, 'claim') and contains(@class, 'quote') and contains(@class, 'd2')]")


def test_entities_are_no_links(busy_page: ReadingPage) -> None:
    _, tree = copy_of(busy_page)
    in_text = "//*[@class='text']//span[@class='entity place']"
    assert [span.text_content() for span in tree.xpath(in_text)] == ["MARROW BAY"]
    assert not [href for href in tree.xpath("//a/@href") if href.startswith("/")]


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("he-IL", "rtl"), ("en", "ltr"), ("", "auto")])
def test_direction(make_page: PageMaker, language: str, direction: str) -> None:
    page = make_page()
    page.article.language = language
    _, tree = copy_of(page)
    assert (tree.find(".//article").get("lang"), tree.find(".//article").get("dir")) == (language, direction)


def test_a_story_without_marks_has_no_empty_sections(make_page: PageMaker) -> None:
    _, tree = copy_of(make_page())
    assert [heading.text for heading in tree.xpath("//section/h2")] == ["About this copy"]


def test_a_thousand_marks_and_three_hundred_notes_take_about_a_second(make_page: PageMaker) -> None:
    page = make_page(
        marks=[(n % 300, n % 300 + 25, {}) for n in range(1000)],
        notes=[note(n, f"p{n % 11 + 1}", f"Note **{n}**", highlight_id=n) for n in range(1, 301)],
    )
    start = time.perf_counter()
    source = write_html(page, OPTIONS)
    assert time.perf_counter() - start < 3
    assert source.count(b'role="doc-noteref"') == 300


def test_a_manifest_says_what_the_copy_had(busy_page: ReadingPage) -> None:
    _, tree = copy_of(busy_page)
    manifest = from_json(tree.xpath("//meta[@name='newsroom-copy']/@content")[0])
    assert manifest is not None
    assert (manifest.slug, manifest.text, manifest.made_on) == (
        busy_page.article.slug, busy_page.revision.digest, "2026-05-06",
    )  # fmt: skip
    assert set(manifest.comments) == {mark_id(row) for row in busy_page.highlights} | {
        note_id(row) for row in busy_page.notes
    }
    for row in busy_page.notes:
        written = tree.xpath(f"//*[@id='{note_id(row)}']/div[@class='body']")[0]
        assert manifest.comments[note_id(row)] == words_digest(
            shown_words(lxml.html.tostring(written, encoding="unicode", with_tail=False))
        )


def test_what_html_forbids_is_left_out(make_page: PageMaker) -> None:
    page = make_page(notes=[note(1, "p1", "A\x01 note", author="a\ufffena")])
    page.article.headline = "Fer\x0bry\x85 stops"
    _, tree = copy_of(page)
    assert tree.findtext(".//h1") == "Ferry stops"
    assert tree.xpath("string(//section[@class='endnotes']//b)") == "ana"
