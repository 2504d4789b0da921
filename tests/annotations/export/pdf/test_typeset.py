"""Words and the typesetter."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from annotations.export.pdf.typeset import CannotSet, compiler_of, set_pdf, with_fonts_at_hand, without

HEAD = {
    "headline": "Words",
    "running": "",
    "kicker": "",
    "standfirst": "",
    "byline": "",
    "authors": [],
    "keywords": [],
    "language": "en",
    "rtl": False,
}
NO_PICTURES = Path(__file__).parent
CODE = '#read("/etc/passwd") #panic() `a` $x$ // b /* c */ @d <e> *f* _g_ = h\n- i \\u{41} ~ --- "j" \'k\' [l] {m} https://n'


def copy_of(words: str) -> dict[str, Any]:
    about = {"title": "About", "nodes": []}
    return {"head": HEAD, "looks": [], "inks": {}, "blocks": [["p", words]], "sections": [about]}


def written(words: str) -> str:
    pdf = with_fonts_at_hand(
        copy_of(words), lambda copy: set_pdf(compiler_of("marked.typ", copy, NO_PICTURES), date(2026, 5, 4))
    )
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def test_code_of_the_typesetter_is_words() -> None:
    shown = written(CODE)
    assert "".join(CODE.split()) in "".join(shown.split())


@settings(max_examples=30, deadline=None)
@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=30))
def test_any_words_come_out_as_they_are(words: str) -> None:
    assert words in "".join(written(words).replace("\u200b", "").split())


def test_what_no_font_has_is_said() -> None:
    shown = " ".join(written("a \u0378 b \U0001f0ff c").split())
    assert "a ▯ b ▯ c" in shown
    assert "U+0378, U+1F0FF" in shown


def test_what_is_missing_goes_everywhere_and_the_longest_first() -> None:
    assert without({"a": ["xy", ["x"]], "b": 1}, {"x", "xy"}) == {"a": ["▯", ["▯"]], "b": 1}


def test_a_story_without_letters_is_refused_with_a_sentence() -> None:
    with pytest.raises(CannotSet, match="No font on this server"):
        written("\u0378\u0379 " * 200)


def test_what_cannot_be_set_ends_in_a_sentence() -> None:
    def broken(_: object) -> bytes:
        raise RuntimeError("no")

    with pytest.raises(CannotSet, match=r"Take the web page instead"):
        with_fonts_at_hand(copy_of("a"), broken)
