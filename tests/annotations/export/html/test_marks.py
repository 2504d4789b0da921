"""The marks and names of the HTML copy: whose they are, how claims stand, where links lead."""

from __future__ import annotations

from dataclasses import replace

import lxml.html

from annotations.export.html.write import write_html
from annotations.export.manifest import mark_id
from annotations.reading import ReadingPage
from annotations.rows import ClaimRow
from tests.annotations.export.conftest import PageMaker
from tests.annotations.export.html.test_write import OPTIONS, copy_of


def test_marks_name_themselves_on_each_of_their_words(busy_page: ReadingPage) -> None:
    _, tree = copy_of(busy_page)
    assert len(busy_page.highlights) == 5
    for row in busy_page.highlights:
        runs = tree.xpath(f"//*[@class='text']//mark[contains(@data-marks, '{mark_id(row)}')]")
        text = "".join(run.text_content() for run in runs)
        assert "".join(text.split()) == "".join(row.exact.split())
        assert tree.xpath(f"//span[@id='at-{mark_id(row)}']")


def test_how_a_claim_stands_is_said_at_its_words(make_page: PageMaker) -> None:
    page = make_page([(13, 22, {"kind": "claim"})])
    claim = ClaimRow(1, "The ferry stopped", "contradicted", "")
    _, tree = copy_of(replace(page, highlights=[replace(page.highlights[0], claim=claim)]))
    assert tree.xpath("//*[@id='text-p1']//sup[@class='who']/a/text()") == ["contradicted"]


def test_names_are_counted_and_lead_to_the_library(busy_page: ReadingPage) -> None:
    source = write_html(busy_page, replace(OPTIONS, site="https://news.example")).decode()
    names = lxml.html.document_fromstring(source).xpath("//section[@class='names']")[0]
    assert [" ".join(each.text_content().split()) for each in names.xpath(".//dl/div")] == [
        "PeopleIlse Tarn", "PlacesMarrow Bay",
    ]  # fmt: skip
    assert names.xpath(".//a/@href")[0] == "https://news.example/entities/ilse-tarn/"
    assert not copy_of(busy_page)[1].xpath("//section[@class='names']//a")


def test_what_was_brought_in_says_whose_it_is_and_who_brought_it(make_page: PageMaker) -> None:
    _, tree = copy_of(make_page([(13, 22, {"reader": "Mira <Holt>", "brought_by": "ana"})]))
    [item] = tree.xpath("//section[@class='marks']/ol/li")
    assert "Mira <Holt>, in a copy that ana brought in, 4 May 2026" in item.text_content()
    assert tree.xpath("//*[@id='text-p1']//sup[@class='who']/a/text()") == ["Mira <Holt>"]
    assert tree.xpath("//*[@id='text-p1']//mark[contains(@class, 'theirs')]")


def test_kinds_are_named_and_coloured_as_their_reader_does_and_tags_stand_with_their_mark(make_page: PageMaker) -> None:
    page = make_page(marks=[(0, 5, {"kind": "quote", "label": "<Said>", "tags": ["sea wall", "<b>"]}), (6, 9, {})])
    source, tree = copy_of(replace(page, colours=["quote-red"]))
    assert tree.xpath("//ul[@class='legend']/li/mark/text()") == ["Claim", "<Said>"]
    first, second = tree.xpath("//section[@class='marks']/ol/li")
    assert first.text_content().endswith("· tags: sea wall, <b>")
    assert "tags" not in second.text_content()
    assert tree.xpath("string(//body/@class)") == "quote-red"
    assert ".quote-red {" in source
    assert ".quote-red {" not in copy_of(page)[0]
