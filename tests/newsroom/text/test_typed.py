"""Names as readers type and paste them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.text.typed import tidy


@pytest.mark.parametrize(
    ("typed", "tidied"),
    [
        (" Sea \n wall ", "Sea wall"),
        ("cafe\u0301", "caf\u00e9"),
        ("fe\u200brry\x00", "ferry"),
        ("\u202egnorw", "gnorw"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("\u200b \u00a0", ""),
    ],
)
def test_what_nobody_sees_goes(typed: str, tidied: str) -> None:
    assert tidy(typed) == tidied


@given(st.text(max_size=40))
def test_a_tidy_name_stays(typed: str) -> None:
    tidied = tidy(typed)
    assert tidy(tidied) == tidied
    assert unicodedata.is_normalized("NFC", tidied)
    assert "\n" not in tidied
