"""Whatever comes in, what comes out is clean text with ranges that fit it."""

from __future__ import annotations

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from newsroom.ingest import IngestedParagraph, IngestError, Source, ingest
from newsroom.ingest.dump import read_dump
from newsroom.ingest.page.segment import segment
from newsroom.text.sanitise import IMPORT_TAGS, SHOWN_TAGS, clean_import, clean_shown
from newsroom.text.whitespace import fold, line
from newsroom.text.words import phrases, words
from tests.newsroom.ingest.samples import DUMP, PAGE, SECOND

TAGS = sorted(words("p div b i em strong a ul ol li table tr td th blockquote h1 figure figcaption img pre br script"))
TEXT = st.text(st.sampled_from("ab é.\u0301\u200b\u00a0\u202e\u200d\u00ad\n\t👩<>&\"'"), max_size=12)
OPENING = st.builds("<{} href='{}' src='{}' alt='a b c' onx=y>".format, st.sampled_from(TAGS), TEXT, TEXT)
CLOSING = st.builds("</{}>".format, st.sampled_from(TAGS))
MARKUP = st.lists(TEXT | OPENING | CLOSING, max_size=25).map("".join)

# Words that furniture begins with, as stories begin sentences with them too.
BEGINNING = st.sampled_from(
    sorted(
        phrases("""
    more | related | comments | tags | whatsapp | popular | advertisement | copyright | home | donate | source | watch
    published in may, it | trending down, it | “share | she | getty images | listen | the board | topics | newsletter
    your browser | recommended | filed under no name, it | all of them | kommentare | contact us
    """)
    )
)
ENDING = st.sampled_from(["said no.", "had gone by noon, they said.”", "came back from the islands late in the year."])
VERSE = 80  # code points of its longest lines; an item's further paragraphs are lines of it too
SENTENCE = st.builds("{} {}".format, BEGINNING.map(str.capitalize), ENDING)
STORY = st.lists(SENTENCE, min_size=3, max_size=12, unique=True)


def _check(paragraph: IngestedParagraph) -> None:
    text = paragraph.text
    assert text.strip()
    assert unicodedata.is_normalized("NFC", text)
    assert not set(text) & set("\u200b\u00a0\u00ad\u202e\r")
    if paragraph.kind != "code":
        lines = text.split("\n")
        assert lines == [line.strip(" ") for line in lines]
        assert all(lines)
        assert len(lines) == 1 or paragraph.kind == "list_item" or max(map(len, lines)) <= VERSE
        assert "  " not in text
    for inline in paragraph.inlines:
        assert 0 <= inline.start < inline.end <= len(text)
        assert (inline.kind == "link") == bool(inline.href)
        assert not inline.href or inline.href.startswith(("http://", "https://", "mailto:"))


@given(MARKUP)
def test_segments_are_clean_and_ranges_fit(markup: str) -> None:
    for paragraph in segment(clean_import(markup), "https://lantern.example/"):
        _check(paragraph)


@given(MARKUP)
def test_nothing_that_acts_passes_either_gate(markup: str) -> None:
    for clean in (clean_import(markup), clean_shown(markup)):
        for element in lxml_html.fragment_fromstring(clean, create_parent="div").iter():
            assert element.tag in IMPORT_TAGS | SHOWN_TAGS
            assert set(element.attrib) <= {"href", "src", "alt", "rel"}


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(PAGE)), st.integers(0, 300), MARKUP)
def test_a_damaged_page_gives_clean_text_or_a_sentence(at: int, cut: int, markup: str) -> None:
    _ingest_safely(Source("html", (PAGE[:at] + markup + PAGE[at + cut :]).encode("utf-8", "replace")))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(DUMP)), st.integers(0, 300), TEXT)
def test_a_damaged_dump_gives_clean_text_or_a_sentence(at: int, cut: int, text: str) -> None:
    _ingest_safely(Source("text", (DUMP[:at] + text + DUMP[at + cut :]).encode("utf-8", "replace")))


@settings(deadline=None)
@given(STORY, st.sampled_from(["\n", "\n\n", "\n \u00a0\n"]), st.sampled_from(["", "Ferry stops in October"]))
def test_a_story_pasted_alone_loses_nothing(story: list[str], gap: str, headline: str) -> None:
    found = read_dump(gap.join([headline, *story]))
    assert [paragraph.text for paragraph in found.paragraphs] == story


@settings(deadline=None)
@given(STORY)
def test_short_paragraphs_within_a_page_are_kept(story: list[str]) -> None:
    found = read_dump(DUMP.replace(SECOND, "\n\n".join([SECOND, *story])))
    assert [paragraph.text for paragraph in found.paragraphs[2 : 2 + len(story)]] == story


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_give_clean_text_or_a_sentence(data: bytes) -> None:
    _ingest_safely(Source("text", data))


def _ingest_safely(source: Source) -> None:
    try:
        story = ingest(source)
    except IngestError:
        return
    assert story.headline
    assert story.paragraphs
    for paragraph in story.paragraphs:
        _check(paragraph)


@given(st.text(max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_folding_is_stable_and_its_ranges_fit(raw: str, start: int, end: int) -> None:
    folded = fold(raw)
    assert fold(folded.text).text == folded.text
    assert line(raw) in ("", folded.text)
    first, last = folded.span(start, end)
    assert 0 <= first <= last <= len(folded.text)
    assert folded.text[first:last] == folded.text[first:last].strip(" ")
