"""Where a story is cut into parts."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.export.epub.parts import LONGEST, SHORTEST, parts


@dataclass
class Block:
    kind: str
    start: int
    end: int


def blocks(kinds_and_lengths: list[tuple[str, int]]) -> list[list[Any]]:
    found, at = [], 0
    for kind, length in kinds_and_lengths:
        found.append([Block(kind, at, at + length)])
        at += length + 1
    return found


@settings(max_examples=30)
@given(st.lists(st.tuples(st.sampled_from(["body", "heading", "quote"]), st.integers(1, 2 * LONGEST)), max_size=40))
def test_all_blocks_are_there_in_order_and_no_part_ends_with_a_heading(given_blocks: list[tuple[str, int]]) -> None:
    found = parts(blocks(given_blocks))
    assert list(chain.from_iterable(found)) == list(range(len(given_blocks)))
    assert all(given_blocks[before[-1]][0] != "heading" for before, _ in pairwise(found))


def test_a_part_ends_at_a_heading_once_it_is_long_enough() -> None:
    short, enough = ("body", SHORTEST - 1), ("body", SHORTEST)
    assert parts(blocks([short, ("heading", 9), enough, ("heading", 9), short])) == [[0, 1, 2], [3, 4]]


def test_a_part_ends_anywhere_once_it_is_too_long() -> None:
    assert parts(blocks([("body", LONGEST), ("body", 9), ("body", 9)])) == [[0], [1, 2]]
