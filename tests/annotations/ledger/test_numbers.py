"""Whether numbers agree, as they are stored from the words."""

from __future__ import annotations

import pytest

from annotations.ledger.numbers import Number, agreement, contradicting, numbers_of
from newsroom.text.quantities import quantities


def _numbers(text: str) -> list[Number]:
    return numbers_of([quantity.said() for quantity in quantities(text)])


@pytest.mark.parametrize(
    ("one", "other", "agrees"),
    [
        ("300 people", "340 people", False),
        ("300 people", "300 people", True),
        ("300 passengers", "about 340 people", False),
        ("300 passengers", "about 310 people", True),
        ("300 passengers", "20 soldiers", None),
        ("5 people", "6 people", False),
        ("2,000 people", "1,987 people", True),
        ("1.2 million euros", "1,240,000 euros", True),
        ("1.2 million euros", "1.3 million euros", False),
        ("1.2 million euros", "1.2 million dollars", None),
        ("more than 300 people", "340 people", True),
        ("more than 300 people", "250 people", False),
        ("up to 300 people", "340 people", False),
        ("between 10 and 12 tonnes", "11,000 kg", True),
        ("3 km", "2 miles", True),
        ("3 km", "3 miles", False),
        ("a third of them", "33 per cent", True),
        ("12 per cent in 2024", "14 per cent in 2025", None),
        ("12 per cent in 2024", "14 per cent", False),
        ("300 euros a month", "3,600 euros a year", None),
        ("no number", "14 per cent", None),
    ],
)
def test_agreement(one: str, other: str, agrees: bool | None) -> None:
    assert agreement(_numbers(one), _numbers(other)) is agrees
    assert agreement(_numbers(other), _numbers(one)) is agrees


def test_only_the_sides_that_disagree_are_named() -> None:
    sides = [_numbers(text) for text in ("300 people, 12 km", "340 people", "12 km", "about 310 people")]
    assert contradicting(sides) == {"person": {0, 1}}


def test_two_numbers_in_one_wording_agree_when_one_of_them_does() -> None:
    assert contradicting([_numbers("300 people, 12 people"), _numbers("300 people")]) == {}
