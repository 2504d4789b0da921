"""How much of one text is in another."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsroom.text.shingles import MODULUS, likeness, sample, shingles

TEXT = """The ferry Linnet will call at Marrow Bay twice a day from March, the harbour office in Port Ansell said.
Repairs to the landing stage cost 240,000 crowns, of which the county of Estmere paid two thirds.
Shopkeepers by the water have asked for the stop every year, and some hope that day trippers will come back."""

TEXTS = st.lists(st.text(alphabet="ab cd\n", max_size=60), max_size=4).map("\n".join)


def test_cuts_moves_and_typography_do_not_count() -> None:
    first, second, third = TEXT.upper().split("\n")
    cut = f"{third}\n{first.replace(',', ' –')}"
    assert likeness(shingles(TEXT), shingles(cut)) == 1
    assert likeness(shingles(TEXT), shingles(second)) == 1


def test_a_word_put_in_costs_the_runs_that_it_is_in() -> None:
    changed = TEXT.replace("twice a day", "twice every day")
    assert 0.85 < likeness(shingles(TEXT), shingles(changed)) < 1


def test_runs_do_not_cross_paragraphs() -> None:
    assert shingles("one two three\nfour five six") == frozenset()


def test_scripts_without_spaces_count_by_character() -> None:
    assert likeness(shingles("渡し船は三月から湾に寄る。"), shingles("渡し船は三月から町に寄る。")) > 0
    assert likeness(shingles("Паром зайдёт в залив дважды в день"), shingles("паром зайдёт в залив дважды в день")) == 1


@given(TEXTS, TEXTS)
def test_likeness_is_a_share_and_the_same_from_both_sides(one: str, other: str) -> None:
    a, b = shingles(one), shingles(other)
    assert 0 <= likeness(a, b) == likeness(b, a) <= 1
    assert not a or likeness(a, a) == 1


@given(TEXTS)
def test_a_sample_is_some_of_the_runs(text: str) -> None:
    found = shingles(text)
    assert set(sample(found)) == {number for number in found if number % MODULUS == 0}
