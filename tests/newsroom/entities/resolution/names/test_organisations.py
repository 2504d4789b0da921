"""Names of organisations in one text."""

import pytest

from tests.newsroom.entities.resolution.numbering import organisations


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kestrel Boats Ltd.", "Kestrel Boats"),
        ("Kestrel Boats Ltd.", "Kestrel"),
        ("Marrow Bay Harbour Board", "Harbour Board"),
        ("Estmere Ministry of Fisheries", "Ministry of Fisheries"),
        ("Ministry of Fisheries", "Fisheries Ministry"),
        ("US Department of Ferries", "Ferries Department"),
        ("Ministry of Defense", "Defence Ministry"),
        ("Board of Ferries and Ports", "BFP"),
        ("Orla Rovers", "Rovers"),
        ("University of Orla", "Orla"),
        ("United Nations", "UN"),
        ("Ferries-Union", "Ferries Union"),
    ],
)
def test_names_of_one_organisation(one: str, other: str) -> None:
    assert organisations(f"{one} met. Then {other} spoke.", one, other) == [0, 0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Social Democratic Party", "Democratic Party"),
        ("University of Orla", "University of Orla Hospital"),
        ("Kestrel Election Committee", "Kestrel"),
        ("Bank of Marrow", "Bank of Marrow Bay"),
        ("Marrow Bay Council", "Estmere Council"),
        ("Bay Fish Pot", "BFC"),
        ("Estmere Courier", "Estmere"),
    ],
)
def test_organisations_that_stay_two(one: str, other: str) -> None:
    assert organisations(f"{one} met. Then {other} spoke.", one, other) == [0, 1]


def test_short_names_of_organisations() -> None:
    text = "Kestrel Boats Ltd. grew. Kestrel Boats sold. Kestrel fell. University of Orla met. University rose."
    names = ["Kestrel Boats Ltd.", "Kestrel Boats", "Kestrel", "University of Orla", "University"]
    assert organisations(text, *names) == [0, 0, 0, 1, 1]


def test_what_the_text_defines_comes_before_what_everybody_knows() -> None:
    text = "The Wide Harbour Office (WHO) met. WHO spoke."
    assert organisations(text, "Wide Harbour Office", "WHO", "WHO") == [0, 0, 0]
