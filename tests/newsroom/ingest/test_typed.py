"""Blocks as a reader types them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.ingest.article import IngestedParagraph
from newsroom.ingest.typed import read, write
from newsroom.text.whitespace import line, verse

WORDS = st.text("ab 1.-#>!|\\`\t=)é", max_size=12)
LINE = WORDS.map(line).filter(bool)
VERSE = st.lists(LINE, min_size=2, max_size=3).map("\n".join)
ROW = st.lists(WORDS.map(line), min_size=1, max_size=3).map("\t".join).filter(line)
CODE = st.text("ab`\n ", max_size=12).map(verse).filter(bool)
BLOCK = st.one_of(
    st.builds(IngestedParagraph, LINE, st.sampled_from(["body", "quote", "caption"])),
    st.builds(IngestedParagraph, VERSE, st.sampled_from(["body", "quote"])),
    st.builds(IngestedParagraph, LINE, st.just("heading"), level=st.integers(2, 6)),
    st.builds(IngestedParagraph, LINE, st.just("list_item"), level=st.integers(1, 4), ordered=st.booleans()),
    st.builds(IngestedParagraph, VERSE, st.just("list_item"), level=st.integers(1, 4), ordered=st.booleans()),
    st.builds(IngestedParagraph, ROW, st.just("table_row"), ordered=st.booleans()),
    st.builds(IngestedParagraph, CODE, st.just("code")),
)


@given(st.lists(BLOCK, max_size=6))
def test_what_is_written_is_read_as_it_was(blocks: list[IngestedParagraph]) -> None:
    assert read(write(blocks)) == blocks


@given(st.text(max_size=60))
def test_whatever_is_typed_becomes_clean_blocks(typed: str) -> None:
    blocks = read(typed)
    assert all(block.text for block in blocks)
    assert read(write(blocks)) == blocks


@pytest.mark.parametrize(
    ("typed", "kinds"),
    [
        ("One.\nGoes on.\n\nTwo.", ["body", "body"]),
        ("## The pier\nIt broke.", ["heading"]),
        ("- one\n- two\n  1. inner", ["list_item"] * 3),
        ("| a | b |\n|= c | d |", ["table_row"] * 2),
        ("> Said.\n\n! The quay.", ["quote", "caption"]),
        ("```\nx = 1\n\ny = 2\n```\nAfter.", ["code", "body"]),
        ("```\nnever closed", ["code"]),
        ("\r\n \r\n\u200b", []),
        ("#hash", ["body"]),
        ("Fog,\\\n- no bell,\\\n1. no ship.", ["body"]),
    ],
)
def test_a_block_says_what_it_is(typed: str, kinds: list[str]) -> None:
    assert [block.kind for block in read(typed)] == kinds
