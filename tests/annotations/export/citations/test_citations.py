"""References read back by the programs' own libraries."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import bibtexparser
import pypandoc
import pytest
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware
from hypothesis import given
from hypothesis import strategies as st

from annotations.export.citations.bibtex import bibtex, write_bibtex
from annotations.export.citations.csl_json import csl_json, write_csl_json
from annotations.export.citations.reference import Reference, mark_reference
from annotations.export.citations.ris import ris, write_ris
from annotations.export.options import ExportOptions
from annotations.reading import ReadingPage

SITE = ExportOptions(site="https://news.example")
_WORDS = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), max_size=60).map(
    lambda text: " ".join(text.split())
)


def reference(title: str = "A title", note: str = "A note") -> Reference:
    return Reference(
        "key", title, ["Mira Holt"], "Courier", "", date(2026, 5, 3), date(2026, 5, 4), "", "en", "", notes=[note]
    )


def read_bibtex(written: bytes) -> dict[str, str]:
    """Return the fields, with LaTeX' signs as characters, but not in addresses, which biblatex takes as they are."""
    [plain] = bibtexparser.parse_string(written.decode()).entries
    [entry] = bibtexparser.parse_string(written.decode(), append_middleware=[LatexDecodingMiddleware()]).entries
    return {name: field.value for name, field in entry.fields_dict.items()} | {"url": plain["url"]}


def test_ris(difficult_page: ReadingPage) -> None:
    [found] = rispy.loads(write_ris(difficult_page, SITE).decode())
    assert found["type_of_reference"] == "NEWS"
    assert found["title"] == "Ferry “Gannet” & the pump: <why>?"
    assert found["authors"] == ["Mira Holt", "Jon Ashby"]
    assert found["secondary_title"] == "The Brayholt Courier"
    assert found["date"] == "2026/05/03/"
    assert found["urls"] == ["https://courier.example/ferry?id=1&x=2"]
    assert found["keywords"] == ["pump", "harbour safety"]
    assert any(
        note.startswith("para. 2: “the pump failed” (Claim, ana, open) ana: <script>") for note in found["notes"]
    )


def test_bibtex(difficult_page: ReadingPage) -> None:
    found = read_bibtex(write_bibtex(difficult_page, SITE))
    assert found["title"] == "Ferry “Gannet” & the pump: <why>?"
    assert found["author"] == "Mira Holt and Jon Ashby"
    assert found["date"] == "2026-05-03"
    assert found["url"] == "https://courier.example/ferry?id=1&x=2"
    assert "العبّارة آمنة" in found["annotation"]


def test_csl_json(difficult_page: ReadingPage) -> None:
    [found] = json.loads(write_csl_json(difficult_page, SITE))
    assert found["type"] == "article-newspaper"
    assert found["author"] == [{"literal": "Mira Holt"}, {"literal": "Jon Ashby"}]
    assert found["issued"] == {"date-parts": [[2026, 5, 3]]}
    assert "para. 9" in found["note"]


def test_a_mark_is_cited_with_its_paragraph(difficult_page: ReadingPage) -> None:
    row = next(row for row in difficult_page.highlights if row.exact.startswith("ferry"))
    found = mark_reference(difficult_page, SITE, row.id)
    assert found is not None
    assert (found.place, found.notes) == ("para. 3", ["“ferry 👩‍👩‍👧 left”"])
    assert rispy.loads(ris(found).decode())[0]["start_page"] == "para. 3"
    assert read_bibtex(bibtex(found))["pages"] == "para. 3"
    assert json.loads(csl_json(found))[0]["page"] == "para. 3"
    assert mark_reference(difficult_page, SITE, 0) is None


def test_without_a_byline_the_agency_is_the_author(difficult_page: ReadingPage) -> None:
    difficult_page.article.byline = ""
    [found] = json.loads(write_csl_json(difficult_page, SITE))
    assert found["author"] == [{"literal": "Coastal Wire"}]


def test_without_an_address_of_its_own_a_story_has_its_place_here(difficult_page: ReadingPage) -> None:
    difficult_page.article.canonical_url = ""
    assert b"https://news.example/articles/" in write_csl_json(difficult_page, SITE)
    assert b"URL" not in write_csl_json(difficult_page, ExportOptions())


@given(_WORDS, _WORDS)
def test_any_words_come_back(title: str, note: str) -> None:
    given = reference(title, note)
    [item] = json.loads(csl_json(given))
    assert item.get("title", "") == title
    [entry] = rispy.loads(ris(given).decode())
    assert entry.get("title", "") == title
    assert len(bibtexparser.parse_string(bibtex(given).decode()).entries) == 1


@pytest.mark.parametrize(
    ("name", "read"),
    [("A {Rust} & \\Sons",) * 2, ("50% & #1_a~b^c$d",) * 2, ("One } alone", "One ) alone"), ("}{", ")(")],
)
def test_signs_of_latex_are_words(name: str, read: str) -> None:
    written = bibtex(replace(reference(name), authors=[name])).decode()
    [found] = json.loads(pypandoc.convert_text(written, "csljson", format="biblatex"))
    assert found["title"] == read
