"""What the typesetter is given."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotations.export.pdf.nodes import breakable
from annotations.export.pdf.story import first_strong


@given(st.text("ab /?=", max_size=200))
def test_only_long_words_get_places_to_break(words: str) -> None:
    shown = breakable(words)
    assert shown.replace("\u200b", "") == words
    assert all(len(piece) <= 40 for piece in shown.replace("\u200b", " ").split())


def test_the_first_letter_that_tells_says_how_a_text_runs() -> None:
    assert [first_strong(text) for text in ("1. “קול”", "5 boats, قال", "🚢 5")] == ["rtl", "ltr", ""]
