"""A description is taken only where it is one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.entities.descriptions import described_after


@pytest.mark.parametrize(
    ("words", "description"),
    [
        (", harbour master of Port Ansell, said", "harbour master of Port Ansell"),
        (", the mayor.", "mayor"),
        (", 54, an engineer from Estmere, said", "engineer from Estmere"),
        (", aged 54, a former minister; he", "former minister"),
        (", who was mayor, left", ""),
        (", the mayor said, left", ""),
        (", a pilot", ""),  # its end is not in sight
        (", the court heard, left", ""),
        (", mayor and Thea Brill, came", ""),
        (", Thea Brill, a pilot, came", ""),
        (", meanwhile, left", ""),
        (" a pilot, left", ""),
        (", the pilot of the boat that sank off the long grey coast of the bay, left", ""),
        ("", ""),
    ],
)
def test_after_a_name(words: str, description: str) -> None:
    assert described_after(words) == description


@given(st.text())
def test_a_description_is_part_of_the_words(words: str) -> None:
    assert described_after(f", the {words}, said") in words
