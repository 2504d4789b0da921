"""Escaped text with marked ranges."""

from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from newsroom.text.marked import marked


def test_marks_are_the_only_markup() -> None:
    assert marked("<b>Vale & Orme</b>", [(3, 7), (10, 14)]) == (
        "&lt;b&gt;<mark>Vale</mark> &amp; <mark>Orme</mark>&lt;/b&gt;"
    )


@given(st.text(), st.lists(st.integers(0, 40), max_size=8))
def test_the_words_stay_as_they_are(text: str, cuts: list[int]) -> None:
    ends = sorted({min(cut, len(text)) for cut in cuts})
    html = marked(text, list(zip(ends[::2], ends[1::2], strict=False)))
    assert unescape(html.replace("<mark>", "").replace("</mark>", "")) == text
