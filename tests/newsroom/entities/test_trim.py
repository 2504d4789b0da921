"""What of a proposed range is the name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.entities.mention import Kind
from newsroom.entities.trim import trim


@pytest.mark.parametrize(
    ("proposed", "kind", "name"),
    [
        ("Vale's", "person", "Vale"),
        ("Orme’s", "person", "Orme"),
        ("the Brills’", "group", "Brills"),
        ("the University of Marrow", "organisation", "University of Marrow"),
        ("The Hague", "place", "The Hague"),
        ("President Ada Vale", "person", "Ada Vale"),
        ("Dr. Orme", "person", "Orme"),
        ("Police Col", "organisation", "Police"),
        ("President Bridge", "place", "President Bridge"),
        ("Brill & Sons Ltd.", "organisation", "Brill & Sons Ltd."),
        ("the U.S.", "place", "U.S."),
        ("“Marrow Bay,”", "place", "Marrow Bay"),
        ("Ferry Act (1931)", "work", "Ferry Act (1931)"),
        ("Marrow)", "place", "Marrow"),
        ("Patrizia d'Orme", "person", "Patrizia d'Orme"),
        ("L'Étoile", "organisation", "L'Étoile"),
        ("Wheatear\t1991", "organisation", "Wheatear"),
        ("Marrow Bay\nThe ferry", "place", "Marrow Bay"),
        ("Mr", "person", "Mr"),
        ("— ", "place", ""),
    ],
)
def test_the_name_itself(proposed: str, kind: Kind, name: str) -> None:
    start, end = trim(proposed, 0, len(proposed), kind)
    assert proposed[start:end] == name


@pytest.mark.parametrize(("text", "name"), [("Orme Bae-won said", "Orme Bae-won"), ("Ada Vale-led talks", "Ada Vale")])
def test_the_rest_of_a_hyphenated_name(text: str, name: str) -> None:
    start, end = trim(text, 0, 8, "person")
    assert text[start:end] == name


@given(st.text(max_size=30), st.sampled_from(["person", "place"]))
def test_never_leaves_the_proposed_range(text: str, kind: Kind) -> None:
    start, end = trim(text, 0, len(text), kind)
    assert 0 <= start <= end <= len(text)
