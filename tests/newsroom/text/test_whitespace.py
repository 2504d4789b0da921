"""One way to write a line of text."""

from __future__ import annotations

import pytest

from newsroom.text.whitespace import fold, line, verse


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("  a\u00a0\u2003 b\t\nc ", "a b c"),
        ("sun\u00adlight\u200b and\ufeff moon", "sunlight and moon"),
        ("e\u0301te\u0301", "été"),
        ("\u202eevil\u202c", "evil"),
        ("bell\x07", "bell"),
        ("icon \uf105", "icon"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🚀 \u200d", "👩\u200d🚀"),
        ("\u200fשלום\u200f", "\u200fשלום\u200f"),
        ("\u200d \u200e\u00a0", ""),
        ("lone \ud800 half", "lone half"),
    ],
)
def test_layout_goes_and_language_stays(raw: str, clean: str) -> None:
    assert line(raw) == clean
    assert clean in ("", fold(raw).text)


def test_a_range_follows_its_words() -> None:
    folded = fold("  one  e\u0301\u200b two ")
    start, end = folded.span(7, 10)
    assert folded.text[start:end] == "é"
    assert folded.span(0, 2) == (0, 0)


def test_verse_keeps_lines_and_indentation() -> None:
    assert verse("\n  if a:\u00a0\n\tb\x00\n\n") == "  if a:\n    b"
    assert verse(" \n ") == ""
