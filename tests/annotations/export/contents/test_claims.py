"""Claims in copies: what is claimed, by whom, and how it stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from annotations.export.contents.claims import before_words, claim_words, record_words, tag_words
from annotations.export.html.write import write_html
from annotations.export.markdown.write import write_markdown
from annotations.export.options import ExportOptions
from annotations.rows import Added, ClaimRow
from tests.annotations.export.conftest import NOW, OPENING, PageMaker, mark

CLAIM = ClaimRow(1, "The <Gannet> *stopped*.", "contradicted", "Ilse Tarn")


def test_a_claim_says_who_claims_what_and_how_it_stands() -> None:
    row = mark(1, 0, 10, text=OPENING, claim=CLAIM)
    assert claim_words(row) == "The <Gannet> *stopped*. · Ilse Tarn · contradicted"


def test_it_says_on_whose_word_to_whom_on_what_ground_and_when() -> None:
    claim = replace(CLAIM, chain=["the harbour"], told="reporters", basis="who was there", said_on=date(2026, 5, 3))
    assert claim_words(mark(1, 0, 10, text=OPENING, claim=claim)) == (
        "The <Gannet> *stopped*. · Ilse Tarn, according to the harbour, to reporters, who was there"
        " · 3 May 2026 · contradicted"
    )


def test_what_a_mark_was_on_and_its_tags_are_said_where_there_are_any() -> None:
    row = mark(1, 0, 10, text=OPENING, was="The tug\nGannet", tags=["ferry", "Harbour safety"])
    assert (before_words(row), tag_words(row)) == (
        "before the text changed: “The tug Gannet”",
        "tags: ferry, Harbour safety",
    )
    assert (before_words(mark(1, 0, 10)), tag_words(mark(1, 0, 10))) == ("", "")


def test_a_record_tells_who_says_so_and_when() -> None:
    record = [Added("Asked", "By\nmail.", "ben", NOW), Added("Bears on it", "", None, NOW)]
    assert record_words(mark(1, 0, 10, text=OPENING, claim=replace(CLAIM, record=record))) == [
        "Asked: By mail. (ben, 4 May 2026)",
        "Bears on it (a former reader, 4 May 2026)",
    ]


def test_what_the_marked_words_say_is_not_said_twice() -> None:
    row = mark(1, 0, 10, text=OPENING, claim=ClaimRow(1, OPENING[:10], "open", ""))
    assert claim_words(row) == "open"


def test_other_marks_say_nothing() -> None:
    assert claim_words(mark(1, 0, 10, "quote", OPENING)) == ""


def test_every_copy_shows_it_as_words(make_page: PageMaker) -> None:
    page = make_page(marks=[(13, 20, {"claim": CLAIM})])
    html = write_html(page, ExportOptions()).decode()
    markdown = write_markdown(page, ExportOptions()).decode()
    assert "The &lt;Gannet&gt; *stopped*. · Ilse Tarn · contradicted" in html
    assert "Ilse Tarn · contradicted)" in markdown
    assert "\\*stopped\\*" in markdown
