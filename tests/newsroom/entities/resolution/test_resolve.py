"""Who is who in one text."""

from dataclasses import replace

from newsroom.entities.mention import Kind
from newsroom.entities.resolution import resolve
from tests.newsroom.entities.cast import proposal


def numbers(text: str, *names: tuple[str, Kind]) -> list[int]:
    """Return the cluster of each of *names*, which stand in *text* in this order."""
    mentions, seen = [], 0
    for words, kind in names:
        nth = text[:seen].count(words)
        mentions.append(proposal(text, words, kind, nth))
        seen = mentions[-1].end
    return [m.cluster for m in resolve(text, mentions)]


def people(text: str, *names: str) -> list[int]:
    return numbers(text, *((name, "person") for name in names))


def organisations(text: str, *names: str) -> list[int]:
    return numbers(text, *((name, "organisation") for name in names))


def test_a_surname_and_a_given_name_are_the_person() -> None:
    assert people("Ada Vale came. Vale spoke. Ada wept.", "Ada Vale", "Vale", "Ada") == [0, 0, 0]


def test_initials_and_middle_names() -> None:
    text = "Ada M. Vale came. A. Vale spoke. Ada Vale wept."
    assert people(text, "Ada M. Vale", "A. Vale", "Ada Vale") == [0, 0, 0]


def test_two_people_with_one_surname_stay_two() -> None:
    text = "Ada Vale met Thea Vale. Vale wept. Ada Vale left. Vale slept."
    assert people(text, "Ada Vale", "Thea Vale", "Vale", "Ada Vale", "Vale") == [0, 1, 1, 0, 0]


def test_an_unclear_surname_is_less_sure() -> None:
    text = "Ada Vale met Thea Vale. Vale wept."
    mentions = [proposal(text, w, "person", n) for w, n in (("Ada Vale", 0), ("Thea Vale", 0), ("Vale", 2))]
    assert [m.score for m in resolve(text, mentions)] == [0.7, 0.7, 0.5]


def test_a_surname_before_both_stands_on_its_own() -> None:
    assert people("Vale won. Ada Vale met Thea Vale.", "Vale", "Ada Vale", "Thea Vale") == [0, 1, 2]


def test_a_surname_before_its_only_bearer_is_that_person() -> None:
    assert people("Vale won. Ada Vale wept.", "Vale", "Ada Vale") == [0, 0]


def test_father_and_son() -> None:
    assert people("Ben Orme Jr. came. Orme spoke.", "Ben Orme Jr.", "Orme") == [0, 0]


def test_acronyms() -> None:
    text = "The Board of Ferries and Ports met. BFP said no. The Bay Fish Pot did."
    assert organisations(text, "Board of Ferries and Ports", "BFP") == [0, 0]


def test_an_acronym_with_stops_is_not_short_for_itself() -> None:
    assert numbers("U.S. and US", ("U.S.", "place"), ("US", "place")) == [0, 0]


def test_short_names_of_organisations() -> None:
    text = "Kestrel Boats Ltd. grew. Kestrel Boats sold. Kestrel fell. University of Orla met. University rose."
    names = ["Kestrel Boats Ltd.", "Kestrel Boats", "Kestrel", "University of Orla", "University"]
    assert organisations(text, *names) == [0, 0, 0, 1, 1]


def test_kinds_are_never_joined() -> None:
    text = "Marrow sued Marrow and Ada Marrow."
    assert numbers(text, ("Marrow", "place"), ("Marrow", "organisation"), ("Ada Marrow", "person")) == [0, 1, 2]


def test_a_city_is_not_its_country() -> None:
    assert numbers("Orla City is in Orla.", ("Orla City", "place"), ("Orla", "place")) == [0, 1]


def test_names_of_different_known_entities_stay_apart() -> None:
    text = "Ada Vale. Vale."
    full, short = proposal(text, "Ada Vale", "person"), proposal(text, "Vale", "person", 1)
    known = [replace(full, entity=1), replace(short, entity=2)]
    assert [m.cluster for m in resolve(text, known)] == [0, 1]
