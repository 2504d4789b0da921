"""Names of places, groups and things in one text."""

import pytest

from newsroom.entities.mention import Kind
from tests.newsroom.entities.resolution.numbering import numbers, places


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("United States", "America"),
        ("U.S.", "US"),
        ("U. S.", "United States"),
        ("St. Orla", "Saint Orla"),
        ("Port Ansell, Estmere", "Port Ansell"),
        ("Republic of Estmere", "Estmere"),
        ("Marrow Peninsula", "Marrow"),
        ("Côte-Orla", "Cote Orla"),
    ],
)
def test_names_of_one_place(one: str, other: str) -> None:
    assert places(f"In {one} and in {other}.", one, other) == [0, 0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Orla City", "Orla"),
        ("Lake Orla", "Orla"),
        ("Orla River", "Orla"),
        ("Port Ansell, Estmere", "Port Ansell, Ontario"),
        ("North Orla", "Orla"),
    ],
)
def test_places_that_stay_two(one: str, other: str) -> None:
    assert places(f"In {one} and in {other}.", one, other) == [0, 1]


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("group", "Orlans", "Orlan"),
        ("event", "Second World War", "World War II"),
        ("event", "Orla Ferry Race", "Ferry Race"),
        ("work", "Clean Harbours Act of 1970", "Clean Harbours Act"),
        ("product", "Kestrel K9", "K9"),
    ],
)
def test_names_of_one_thing(kind: Kind, one: str, other: str) -> None:
    assert numbers(f"{one}, and {other}.", (one, kind), (other, kind)) == [0, 0]


def test_a_demonym_is_not_the_place() -> None:
    assert numbers("Orlan boats in Orla.", ("Orlan", "group"), ("Orla", "place")) == [0, 1]
