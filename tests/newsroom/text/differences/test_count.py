"""How much a revision changed."""

from __future__ import annotations

import pytest

from newsroom.text.differences import Counts
from tests.newsroom.text.differences.test_paragraphs import HALL, LEAD, MASTER
from tests.newsroom.text.differences.written import counted


def test_words_and_moves() -> None:
    later = HALL.replace("Friday", "Sunday evening")
    assert counted([LEAD, MASTER, HALL], [later, LEAD, MASTER]) == Counts(2, 1, 1, 0)


def test_whole_paragraphs_count_by_their_words() -> None:
    assert counted([LEAD], [LEAD, "It cost 1,200 marks."]) == Counts(added=4)


def test_typography_is_counted_apart() -> None:
    assert counted(["“No,” he said."], ['"No," he said.']) == Counts(typography=2)


def test_words_that_were_only_carried_are_neither_added_nor_removed() -> None:
    assert counted([f"{LEAD} {MASTER}"], [LEAD, MASTER]) == Counts()


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        (Counts(14, 3, 1, 2), "14 words added, 3 removed, 1 paragraph moved"),
        (Counts(0, 1), "1 word removed"),
        (Counts(moved=2), "2 paragraphs moved"),
        (Counts(typography=2), "typography changed in 2 places"),
        (Counts(), ""),
    ],
)
def test_in_words(counts: Counts, words: str) -> None:
    assert counts.in_words() == words
