"""What a copy carries so that its comments are known again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.export.docx.identity import Traces, bookmark, durable_ids, signature, sketch_of, traces_of

_IDS = st.sets(st.uuids().map(lambda uid: f"n{uid.hex}"), max_size=30)


@given(_IDS, _IDS)
def test_lasting_ids_are_what_word_takes_and_the_same_in_every_copy(some: set[str], others: set[str]) -> None:
    numbers = durable_ids(some)
    assert len(set(numbers.values())) == len(some)
    assert all(0 < number < 0x7FFFFFFF for number in numbers.values())
    more = durable_ids(some | others)
    assert all(more[each] == number for each, number in numbers.items())


def test_traces_come_back() -> None:
    traces = Traces(
        {"n1": "2026-05-04T09:30:00 ana"}, {"n1": "h1"}, {"h1": "claim"}, {"h1": ["pump"]}, {"n1": ["09af"]}
    )
    assert traces_of(traces.to_json()) == traces


@pytest.mark.parametrize(
    "words",
    [
        *("", "{", "[]", "1", "[" * 100_000, '{"x": {}}'),
        *('{"made": []}', '{"made": {"n1": 1}}', '{"tags": {"h1": "pump"}}', '{"tags": {"h1": [1]}}'),
        *('{"sketches": {"n1": 1}}', '{"sketches": {"n1": [1]}}'),
    ],
)
def test_traces_that_are_none(words: str) -> None:
    assert traces_of(words) == Traces()


def test_a_signature_is_the_same_whatever_a_program_makes_of_it() -> None:
    assert signature("Mira  Holt", "2026-05-04T09:30:00Z") == signature("Mira Holt ", "2026-05-04T09:30:00")


def test_a_bookmark_is_hidden_and_short_enough_for_word() -> None:
    assert bookmark("h" + "0" * 32).startswith("_")
    assert len(bookmark("h" + "0" * 32)) <= 40


def test_a_sketch_is_alike_where_words_are_and_does_not_say_them() -> None:
    one, other = sketch_of("Ask the yard, at noon."), sketch_of("ask  the yard, at night")
    assert one[:4] == other[:4]
    assert one[4] != other[4]
    assert all(len(each) == 4 for each in one)
    assert len(sketch_of(" ".join(map(str, range(1000))))) == 50
