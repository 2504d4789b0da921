"""Where a report was sent from."""

import pytest

from newsroom.entities.datelines import dateline_ranges, find_dateline, find_datelines_below


@pytest.mark.parametrize(
    ("opening", "names"),
    [
        ("PORTHAVEN, Marrow — The ferry", ["PORTHAVEN", "Marrow"]),
        ("PORTHAVEN (Coast Wire) - The ferry", ["PORTHAVEN", "Coast Wire"]),
        ("Porthaven, Marrow, Jan. 4 (Coast Wire) -- The ferry", ["Porthaven", "Marrow", "Coast Wire"]),
        ("ST. ORLA – The ferry", ["ST. ORLA"]),
        ("PORTHAVEN (Coast Wire) _ The ferry", ["PORTHAVEN", "Coast Wire"]),
    ],
)
def test_datelines(opening: str, names: list[str]) -> None:
    mentions, body = find_dateline(opening)
    assert [opening[m.start : m.end] for m in mentions] == names
    assert opening[body:] == "The ferry"


@pytest.mark.parametrize("opening", ["Porthaven — the ferry", "The ferry-boat", "", "the boat — it sank"])
def test_what_is_no_dateline(opening: str) -> None:
    assert find_dateline(opening) == ([], 0)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("FERRY SINKS\nPORT ANSELL 2026-03-04\nIt sank.", ["PORT ANSELL"]),
        ("ORLE, Estmere 2026-03-04\nIt sank.", ["ORLE", "Estmere"]),
        ("Ferry sinks\nAda Vale\nPORTHAVEN, Jan 4 (Coast Wire) - It sank.", ["PORTHAVEN", "Coast Wire"]),
        ("Ferry sinks\nThe ferry-boat - a small one - sank.", []),
        ("Line\n" * 9 + "PORTHAVEN (Coast Wire) - It sank.", []),
    ],
)
def test_datelines_below_a_headline(text: str, names: list[str]) -> None:
    assert [text[m.start : m.end] for m in find_datelines_below(text)] == names


@pytest.mark.parametrize(
    ("text", "ranges"),
    [
        ("PORTHAVEN (Coast Wire) - It sank.", [(0, 25)]),
        ("Ferry sinks\nPORTHAVEN (Coast Wire) - It sank.", [(12, 37)]),
        ("The ferry sank.", []),
    ],
)
def test_where_datelines_stand(text: str, ranges: list[tuple[int, int]]) -> None:
    assert dateline_ranges(text) == ranges
