"""Names the library knows."""

from time import perf_counter

import pytest

from newsroom.entities.gazetteer import Gazetteer
from newsroom.entities.mention import KnownName
from tests.newsroom.entities.cast import found, known


def test_the_longest_known_name_stands() -> None:
    names = known("Marrow Bay", "place"), known("Marrow Bay Ferry", entity=2)
    assert found("Marrow Bay Ferry left Marrow Bayside.", *names) == [("Marrow Bay Ferry", "organisation")]


def test_a_longer_name_that_is_no_whole_word_gives_way() -> None:
    names = known("Orla", "place", settled=True), known("Orla Mar", "place", 2)
    assert found("Orla Marina", *names) == [("Orla", "place")]


def test_other_accents_and_apostrophes_are_the_same_name() -> None:
    assert found("José D’Orme spoke.", known("Jose D'Orme", "person")) == [("José D’Orme", "person")]


@pytest.mark.parametrize(("kind", "expected"), [("place", [("Marrow", "place")]), ("person", [])])
def test_one_word_from_a_machine_needs_a_model_for_people(kind: str, expected: list[tuple[str, str]]) -> None:
    assert found("Marrow waits.", known("Marrow", kind)) == expected  # type: ignore[arg-type]


def test_a_reader_wins_over_a_longer_name() -> None:
    names = known("Ferry Board of Marrow"), known("Board", by_reader=True, entity=2)
    assert found("The Ferry Board of Marrow met.", *names) == [("Board", "organisation")]


def test_a_rejected_name_is_silent() -> None:
    assert found("The Marrow Ferry Ltd sank.", known("Marrow Ferry Ltd", rejected=True)) == []


def test_a_rejected_name_takes_its_short_forms_along() -> None:
    assert found("Mr Abel Orme left. Mr Orme wept.", known("Abel Orme", "person", rejected=True)) == []


def test_rejected_as_one_thing_and_known_as_another() -> None:
    names = known("Kestrel Nine", "person", rejected=True), known("Kestrel Nine", "product", entity=2)
    assert found("A Kestrel Nine flew.", *names) == [("Kestrel Nine", "product")]


def test_empty_names_match_nothing() -> None:
    assert found("Anything.", known(" "), known("")) == []


def test_many_names_are_quick() -> None:
    names = [KnownName(f"Vale Orme{n} Brill", n, "person") for n in range(20_000)]
    started = perf_counter()
    gazetteer = Gazetteer(names)
    built = perf_counter()
    assert [s.bearers[0].entity for s in gazetteer.sightings("So Vale Orme77 Brill said. " * 500)] == [77] * 500
    assert built - started < 3
    assert perf_counter() - built < 1
