"""What stands beside the text of the HTML copy on wide screens."""

from __future__ import annotations

from dataclasses import replace

import lxml.html

from annotations.export.html.sidenotes import LONGEST, REPLIES
from annotations.export.html.write import write_html
from annotations.export.options import ExportOptions
from annotations.reading import ReadingPage
from annotations.rows import ClaimRow
from tests.annotations.export.conftest import PageMaker, note
from tests.annotations.export.html.test_write import named


def margin(page: ReadingPage, key: str = "p1") -> lxml.html.HtmlElement:
    [found] = lxml.html.document_fromstring(write_html(page, ExportOptions())).xpath(f"//div[@id='margin-{key}']")
    return found


def test_replies_are_beside_the_text_and_those_of_long_threads_below(make_page: PageMaker) -> None:
    replies = [note(n, "p1", f"Answer {n}", reply_to=1, author="ben", mine=False) for n in range(2, REPLIES + 4)]
    beside = margin(make_page(notes=[note(1, "p1"), *replies]))
    assert [each.get("data-note") for each in beside.xpath(".//div[@data-note]")] == [
        named("n", n) for n in range(1, REPLIES + 2)
    ]
    assert beside.xpath(".//a/text()") == ["2 more replies below"]
    assert beside.xpath(".//a/@href") == [f"#{named('n', 1)}"]


def test_of_a_long_note_only_the_beginning_is_beside_the_text(make_page: PageMaker) -> None:
    beside = margin(make_page(notes=[note(1, "p1", "So **many** words. " * (LONGEST // 18 + 1))]))
    assert beside.text_content().count("So many words.") < 30
    assert beside.xpath(".//a/text()") == ["The rest is below"]
    assert not beside.xpath(".//@data-note")


def test_nobody_meets_them_twice(make_page: PageMaker) -> None:
    beside = margin(make_page(notes=[note(1, "p1", "[a link](https://pier.example/)")]))
    assert beside.get("aria-hidden") == "true"
    assert beside.xpath(".//a")
    assert set(beside.xpath(".//a/@tabindex")) == {"-1"}


def test_a_claim_stands_beside_its_words_with_how_it_stands(make_page: PageMaker) -> None:
    page = make_page([(13, 22, {"kind": "claim"})])
    claim = ClaimRow(1, "The ferry stopped", "contradicted", "Ilse <Tarn>")
    beside = margin(replace(page, highlights=[replace(page.highlights[0], claim=claim)]))
    assert " ".join(beside.text_content().split()) == "Claim The ferry stopped · Ilse <Tarn> · contradicted"


def test_paragraphs_with_nothing_beside_them_have_no_margin(make_page: PageMaker) -> None:
    source = write_html(make_page(notes=[note(1, "p1")]), ExportOptions()).decode()
    assert source.count('class="margin"') == 1
