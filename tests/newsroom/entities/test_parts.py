"""Where a recogniser joined several names into one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.entities.mention import Kind
from newsroom.entities.parts import parts


@pytest.mark.parametrize(
    ("joined", "kind", "expected"),
    [
        ("Ada Roe and Bela Orme", "person", ["Ada Roe", "Bela Orme"]),
        ("Ada Roe – Harbour Master", "person", ["Ada Roe", "Harbour Master"]),
        ("Orle and Estmere", "place", ["Orle", "Estmere"]),
        ("Trinidad and Tobago", "place", ["Trinidad and Tobago"]),
        ("University of Orle and Marrow College", "organisation", ["University of Orle", "Marrow College"]),
        ("Ministry of Fish and Ferries", "organisation", ["Ministry of Fish and Ferries"]),
        ("Deck and Engine Union", "person", ["Deck and Engine Union"]),
        ("London’s Orle Gallery", "organisation", ["London", "Orle Gallery"]),
        ("Orla's Marrow Grill", "organisation", ["Orla's Marrow Grill"]),
        ("Chicago-based Norvik Inc", "organisation", ["Chicago", "Norvik Inc"]),
        ("Norvik Open in Marrow Bay", "place", ["Norvik Open", "Marrow Bay"]),
        ("Murder in Marrow Bay", "work", ["Murder in Marrow Bay"]),
        ("Harbour League (HL", "organisation", ["Harbour League", "HL"]),
        ("united Estmere", "place", ["Estmere"]),
        ("Orle district", "place", ["Orle"]),
        ("van der Vale", "person", ["van der Vale"]),
        ("Mary Roe 67", "person", ["Mary Roe"]),
        ("Roe 5-61", "person", ["Roe"]),
        ("Norvik Corp 5", "organisation", ["Norvik Corp"]),
        ("D-Ohio", "place", ["", "Ohio"]),
        ("Ada Roe (born 1961)", "person", ["Ada Roe", "1961)"]),
        ("Banco Orle 1.4", "organisation", ["Banco Orle"]),
        ("Apollo 11", "organisation", ["Apollo 11"]),
        ("Orle, South Korea", "place", ["Orle", "South Korea"]),
        ("Washington, D.C", "place", ["Washington, D.C"]),
        ("ferries", "place", ["ferries"]),
    ],
)
def test_names_are_parted(joined: str, kind: Kind, expected: list[str]) -> None:
    text = f"So {joined}."
    assert [text[a:b] for a, b in parts(text, 3, 3 + len(joined), kind)] == expected


@given(st.text(alphabet="Ab 's-/(),&:\n0é", max_size=30), st.sampled_from(["person", "place", "organisation", "work"]))
def test_parts_lie_within_and_apart(text: str, kind: Kind) -> None:
    found = parts(text, 0, len(text), kind)
    edges = [edge for part in found for edge in part]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)
