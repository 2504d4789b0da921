"""Names inside longer names."""

from newsroom.entities.mention import Kind
from newsroom.entities.resolution import find_nested, resolve
from tests.newsroom.entities.resolution.numbering import mentions_of


def nested(text: str, *names: tuple[str, Kind]) -> list[tuple[str, int]]:
    found = find_nested(text, resolve(text, mentions_of(text, *names)))
    return [(text[m.start : m.end], m.cluster) for m in found]


def test_a_place_inside_the_name_of_a_body() -> None:
    text = "Marrow Bay is small. The Marrow Bay Harbour Board met."
    assert nested(text, ("Marrow Bay", "place"), ("Marrow Bay Harbour Board", "organisation")) == [("Marrow Bay", 0)]


def test_a_person_inside_the_name_of_a_place() -> None:
    text = "Ada Vale lived in Ada Vale Street."
    assert nested(text, ("Ada Vale", "person"), ("Ada Vale Street", "place")) == [("Ada Vale", 0)]


def test_a_short_form_is_no_name_inside_its_own_name() -> None:
    text = "Kestrel Boats grew. Kestrel fell."
    assert nested(text, ("Kestrel Boats", "organisation"), ("Kestrel", "organisation")) == []


def test_a_name_of_two_things_tells_neither() -> None:
    text = "Marrow sued Marrow. The Marrow Board met."
    assert nested(text, ("Marrow", "place"), ("Marrow", "organisation"), ("Marrow Board", "organisation")) == []


def test_a_place_everybody_knows_has_its_own_number() -> None:
    text = "The Bank of Canada and the Canada Line met Ivo Canada."
    names: list[tuple[str, Kind]] = [
        ("Bank of Canada", "organisation"),
        ("Canada Line", "organisation"),
        ("Ivo Canada", "person"),
    ]
    assert nested(text, *names) == [("Canada", 3), ("Canada", 3)]


def test_a_place_under_its_other_name() -> None:
    text = "In America the U.S. Ferry Board met."
    assert nested(text, ("America", "place"), ("U.S. Ferry Board", "organisation")) == [("U.S.", 0)]
