"""Shapes that give a name away."""

import pytest

from newsroom.entities.patterns import find_dateline
from tests.newsroom.entities.cast import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Then Mrs. Thea Orme left.", [("Thea Orme", "person")]),
        ("The Ministry of Ferries and Ports said no.", [("Ministry of Ferries and Ports", "organisation")]),
        ("Seen at Brill & Sons Ltd in May.", [("Brill & Sons Ltd", "organisation")]),
        ("Under the Marrow Harbours Act of 1931 it may.", [("Marrow Harbours Act of 1931", "work")]),
        ("He recalled the Salt War.", [("Salt War", "event")]),
        ("Nothing here is a name.", []),
    ],
)
def test_shapes(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("opening", "names"),
    [
        ("PORTHAVEN, Marrow — The ferry", ["PORTHAVEN", "Marrow"]),
        ("PORTHAVEN (Coast Wire) - The ferry", ["PORTHAVEN", "Coast Wire"]),
        ("Porthaven, Marrow, Jan. 4 (Coast Wire) -- The ferry", ["Porthaven", "Marrow", "Coast Wire"]),
        ("ST. ORLA – The ferry", ["ST. ORLA"]),
    ],
)
def test_datelines(opening: str, names: list[str]) -> None:
    mentions, body = find_dateline(opening)
    assert [opening[m.start : m.end] for m in mentions] == names
    assert opening[body:] == "The ferry"


@pytest.mark.parametrize("opening", ["Porthaven — the ferry", "The ferry-boat", "", "the boat — it sank"])
def test_what_is_no_dateline(opening: str) -> None:
    assert find_dateline(opening) == ([], 0)
