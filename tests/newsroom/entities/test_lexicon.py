"""The lists of general knowledge."""

from pathlib import Path

import pytest

from newsroom.entities import lexicon
from newsroom.entities.words import key

LISTS = sorted(Path(lexicon.__file__).parent.glob("*.txt"))


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_a_list_says_what_it_is_and_repeats_nothing(path: Path) -> None:
    head, *rest = path.read_text(encoding="utf-8").splitlines()
    assert head.startswith("# ")
    lines = [line for line in rest if not line.startswith("#")]
    entries = lines if "One a line." in head else [word for line in lines for word in line.split()]
    assert len(entries) == len(set(entries))


def test_places_are_known_whatever_their_case_and_stops() -> None:
    assert all(map(lexicon.is_place, ("Fiji", "NEW ZEALAND", "U.S.", "US", "the Hague")))
    assert not lexicon.is_place("Marrow Bay")


def test_names_of_several_words_are_keys() -> None:
    assert key("New Zealand") in lexicon.listed_names("countries")
