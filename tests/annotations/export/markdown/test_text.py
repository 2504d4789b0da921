"""Escaping: any words, however like Markdown they look, are shown as they are."""

from __future__ import annotations

from itertools import pairwise
from types import SimpleNamespace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from annotations.export.markdown.tags import markdown_tags, union
from annotations.export.markdown.text import address, plain, segments
from annotations.weave.sweep import sweep
from annotations.weave.tags import links

COMMONMARK = MarkdownIt("commonmark").enable(["table", "strikethrough"])
TRICKY = "*_`[]()<>#+-.!|~=^$&;:\\/\"'{}%@1ax 🚢é\u0301“”"
WORDS = st.text(st.sampled_from(TRICKY), min_size=1, max_size=30).map(lambda s: " ".join(s.split())).filter(bool)


def words_of(markdown: str) -> str:
    tokens = [child for token in COMMONMARK.parse(markdown) for child in token.children or []]
    return "".join("\n" if t.type.endswith("break") else t.content for t in tokens if t.type != "html_inline")


@given(WORDS)
@example("1. no list")
@example("(a) no list")
@example("+ no list")
@example("> no quote")
@example("# no heading")
@example("&amp; <b> [x](y) ![z]")
@example("a_b _c_ d__e")
def test_words_come_back(words: str) -> None:
    blocks = COMMONMARK.parse(plain(words))
    assert blocks[0].type == "paragraph_open"
    assert words_of(plain(words)) == words


@pytest.mark.parametrize(
    ("words", "escaped"),
    [
        ("It cost $5 -- or so...", r"It cost \$5 \-\- or so\..."),
        ("@mira wrote to mira@courier.example", r"\@mira wrote to mira@courier.example"),
        ("==no mark== ~~no~~ %%no%%", r"\=\=no mark\=\= \~\~no\~\~ \%\%no\%\%"),
        ("A. Holt said more_or_less: 5 - 3.", r"A\. Holt said more_or_less: 5 - 3."),
        ("No. Never.", "No. Never."),
        ("one\n- two", "one\\\n\\- two"),
    ],
)
def test_what_other_dialects_would_read(words: str, escaped: str) -> None:
    assert plain(words) == escaped


def test_a_bracket_after_a_reference_is_no_address() -> None:
    assert segments("so (he said)", [3])(0, 12) == r"so \(he said)"


def test_a_mark_of_exclamation_before_a_reference_makes_no_image() -> None:
    assert segments("Never! No!", [6])(0, 10) == r"Never\! No!"


@pytest.mark.parametrize(
    ("href", "written"),
    [
        ("https://x.example/a_(b)?q=1|2&r=%20", "https://x.example/a_%28b%29?q=1%7C2&r=%20"),
        ("https://x.example/<é>\\", "https://x.example/%3C%C3%A9%3E%5C"),
    ],
)
def test_addresses_end_where_they_end(href: str, written: str) -> None:
    assert address(href) == written


@st.composite
def marked_words(draw: st.DrawFn) -> tuple[str, list[dict], list[SimpleNamespace]]:
    text = draw(WORDS)
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).filter(lambda pair: pair[0] < pair[1])
    kinds = st.sampled_from(["emphasis", "strong", "link", "superscript", "code"])
    inlines = [
        {"start": start, "end": end, "kind": draw(kinds), "href": "https://x.example/(1)"}
        for start, end in draw(st.lists(spans, max_size=4))
    ]
    rows = [SimpleNamespace(start=start, end=end) for start, end in draw(st.lists(spans, max_size=4))]
    return text, inlines, rows


NESTED = [
    {"start": 0, "end": 1, "kind": kind, "href": ""} for kind in ("emphasis", "strong", "superscript", "emphasis")
]


@given(marked_words(), st.booleans())
@example((":", NESTED, []), False)
def test_words_come_back_under_links_emphasis_and_marks(story: tuple[str, list, list], with_marks: bool) -> None:
    text, inlines, rows = story
    rows = rows if with_marks else []
    bounds = [(0, len(text))]
    tags = markdown_tags(text, [SimpleNamespace(inlines=inlines)], bounds, rows, [])
    [markdown] = sweep(segments(text, [link["start"] for link in links(inlines)]), bounds, tags)
    # The text's own equals signs are escaped, so any other pair is a mark that this reader does not know.
    assert words_of(markdown.replace("==", "")) == text
    assert words_of(markdown).replace("==", "") == text.replace("==", "")


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9))))
def test_the_union_covers_the_same_places_without_touching(spans: list[tuple[int, int]]) -> None:
    rows = [SimpleNamespace(start=start, end=start + length) for start, length in spans]
    runs = union(rows)
    assert {at for start, end in runs for at in range(start, end)} == {
        at for row in rows for at in range(row.start, row.end)
    }
    assert all(one[1] < other[0] for one, other in pairwise(runs))
