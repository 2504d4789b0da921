"""Words that a line's end divided."""

from __future__ import annotations

import pytest

from newsroom.ingest.pdf.hyphens import compounds, joined

KNOWN = compounds(["a well-known rope maker", "half-past six"])


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("the har-", "bour office", "the harbour office"),
        ("the har\xad", "bour office", "the harbour office"),
        ("a well-", "known maker", "a well-known maker"),
        ("a well\xad", "known maker", "a well-known maker"),
        ("the Port-", "Ansell road", "the Port-Ansell road"),
        ("between 1990-", "2000", "between 1990-2000"),
        ("the harbour", "office", "the harbour office"),
        ("either/", "or", "either/or"),
        ("町立図書館", "として開館した。", "町立図書館として開館した。"),
        ("he said –", "and left", "he said – and left"),
    ],
)
def test_lines_are_joined(before: str, after: str, whole: str) -> None:
    assert joined(before, after, KNOWN) == whole
