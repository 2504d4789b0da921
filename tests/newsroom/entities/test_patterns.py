"""Shapes that give a name away."""

import pytest

from tests.newsroom.entities.cast import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Then Mrs. Thea Orme left.", [("Thea Orme", "person")]),
        ("The Ministry of Ferries and Ports said no.", [("Ministry of Ferries and Ports", "organisation")]),
        ("Seen at Brill & Sons Ltd in May.", [("Brill & Sons Ltd", "organisation")]),
        ("The sheriff of Orle, Ill., and Vantry, N.D., left.", [("Ill.", "place"), ("N.D.", "place")]),
        ("Under the Marrow Harbours Act of 1931 it may.", [("Marrow Harbours Act of 1931", "work")]),
        ("He recalled the Salt War.", [("Salt War", "event")]),
        ("He wrote of World War II at length.", [("World War II", "event")]),
        ("It fell after the Siege of Orle.", [("Siege of Orle", "event")]),
        ("Two MK-7 rockets flew.", [("MK-7", "product")]),
        ("It bought an Airbus A320 then.", [("Airbus A320", "product")]),
        ("On board HMS Orle they slept.", [("HMS Orle", "product")]),
        ("They had Covid-19 at GMT-5.", []),
        ("Nothing here is a name.", []),
    ],
)
def test_shapes(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected
