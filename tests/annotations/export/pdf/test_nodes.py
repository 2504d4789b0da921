"""What the typesetter is given."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotations.export.pdf.nodes import breakable


@given(st.text("ab /?=", max_size=200))
def test_only_long_words_get_places_to_break(words: str) -> None:
    shown = breakable(words)
    assert shown.replace("\u200b", "") == words
    assert all(len(piece) <= 40 for piece in shown.replace("\u200b", " ").split())
