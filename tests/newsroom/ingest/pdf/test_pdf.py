"""PDF files that typst sets from texts we know, read back."""

from __future__ import annotations

from functools import cache

import pytest
import typst

from newsroom.ingest import IngestedArticle, Source, ingest
from newsroom.ingest.errors import IngestError, LockedFile, NoTextLayer, NotText
from newsroom.ingest.pdf import open as opening
from newsroom.ingest.sniff import sniff

PARAGRAPHS = (
    "In a well-known voice, the ferry Linnet will call at Marrow Bay twice a day from March, the harbour office in Port"
    " Ansell said on Tuesday. It has passed the bay without stopping since a storm broke the old pier eleven years ago,"
    " and people who live by the water have driven forty kilometres round it.",
    "Repairs to the landing stage cost 240,000 crowns, of which the county of Estmere paid two thirds. The well-known"
    " rope maker by the pier, whose shop looks out on it, said that she would believe in the boat when it had stopped"
    " there in a north wind; she has counted those that went by.",
    "Shopkeepers have asked for the stop every year. Some hope that day trippers will come back to the well-known tea"
    " room, others would rather be left alone, and the council has promised them both that nothing will change and that"
    " everything is going to be better.",
)
HEADLINE = "Ferry to stop at Marrow Bay again after eleven years without a boat"
HEAD = f"""
#place(top, scope: "parent", float: true)[#text(size: 21pt, weight: "bold", hyphenate: false)[{HEADLINE}]

By Runa Holt

4 March 2026
]
"""
TYPE = '#set text(size: 10pt, lang: "en", hyphenate: true)\n#set par(justify: true, first-line-indent: {indent})\n'
PAGE = """#set page(width: 16cm, height: 11cm, columns: {columns}, header: [Estmere Courier #h(1fr) Wednesday],
  footer: context [#h(1fr) Page #counter(page).display()])\n"""


@cache
def pdf(markup: str) -> bytes:
    return bytes(typst.compile(markup.encode()))


def read(markup: str) -> IngestedArticle:
    return ingest(Source("pdf", pdf(markup)))


def texts(article: IngestedArticle) -> tuple[str, ...]:
    return tuple(block.text for block in article.paragraphs)


@pytest.mark.parametrize("columns", [1, 2, 3])
@pytest.mark.parametrize("indent", ["0pt", "1.2em"])
def test_paragraphs_come_in_reading_order_whole(columns: int, indent: str) -> None:
    article = read(PAGE.format(columns=columns) + TYPE.format(indent=indent) + HEAD + "\n\n".join(PARAGRAPHS))
    assert texts(article) == PARAGRAPHS
    assert (article.headline, article.authors) == (HEADLINE, ("Runa Holt",))
    assert str(article.published_on) == "2026-03-04"
    assert article.found_in["authors"] == "markup"


def test_headings_lists_and_footnotes() -> None:
    listed = "- first of two things\n- second of two things"
    more = f"\n== What it costs\n#lorem(30)\n\n{listed}\n\nThe end#footnote[So it says.] of it."
    article = read(PAGE.format(columns=1) + TYPE.format(indent="0pt") + HEAD + "\n\n".join(PARAGRAPHS) + more)
    kinds = [(block.kind, block.text) for block in article.paragraphs[3:] if block.kind != "body"]
    assert kinds == [
        ("heading", "What it costs"),
        ("list_item", "first of two things"),
        ("list_item", "second of two things"),
    ]
    assert article.paragraphs[-1].text.endswith("So it says.")


HEBREW = "המעבורת לינט תעגון במפרץ מארו פעמיים ביום החל ממרץ, כך נמסר ממשרד הנמל בפורט אנסל ביום שלישי אחר הצהריים"


def test_hebrew_is_read_from_the_right() -> None:
    markup = '#set page(width: 9cm)\n#set text(lang: "he", font: "Libertinus Serif")\n'
    assert texts(read(f"{markup}= {HEADLINE}\n\n{HEBREW}.\n\n{HEBREW}.")) == (f"{HEBREW}.", f"{HEBREW}.")


def test_what_stands_apart_above_a_single_page_is_no_story() -> None:
    article = read(PAGE.format(columns=2) + TYPE.format(indent="0pt") + HEAD + "\n\n".join(PARAGRAPHS[:1]))
    assert texts(article) == PARAGRAPHS[:1]


def test_what_stands_askew_is_left_out() -> None:
    article = read(PAGE.format(columns=1) + HEAD + "#place(rotate(-40deg)[DRAFT COPY])\n" + "\n\n".join(PARAGRAPHS))
    assert "DRAFT" not in " ".join(texts(article))


def test_a_page_that_is_turned_is_read_upright() -> None:
    upright = f"#rotate(90deg, reflow: true)[{PARAGRAPHS[0]}]"
    article = read(f"#set page(width: 20cm, height: 20cm)\n{TYPE.format(indent='0pt')}{upright}")
    assert texts(article)[0].startswith("In a well-known voice, the ferry Linnet will call at Marrow Bay twice a day")


def test_a_scanned_file_says_that_it_has_no_text() -> None:
    with pytest.raises(NoTextLayer, match="has pictures of its pages and no text layer"):
        read("#rect(width: 100%, height: 5cm, fill: gray)")


@pytest.mark.parametrize("data", [b"%PDF-1.7\nrubbish", b"%PDF-", pdf(PARAGRAPHS[0])[:600]])
def test_a_damaged_file_is_a_sentence(data: bytes) -> None:
    with pytest.raises(IngestError, match=r"damaged|no text layer"):
        ingest(Source("pdf", data))


def test_a_locked_file_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "_told", lambda data: {"error": "password"})
    with pytest.raises(LockedFile, match="asks for a password"):
        ingest(Source("pdf", b"%PDF-1.7"))


def test_a_file_that_ends_its_reader_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "_PROGRAM", "newsroom.ingest.pdf.nothing")
    with pytest.raises(NotText, match="damaged"):
        ingest(Source("pdf", pdf(PARAGRAPHS[0])))


def test_its_first_bytes_tell() -> None:
    assert sniff(pdf(PARAGRAPHS[0]), "story.txt") == "pdf"
