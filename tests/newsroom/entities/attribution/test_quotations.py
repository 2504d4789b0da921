"""Pairs of quotation marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.entities.attribution.quotations import find_quotations


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("He said “one” and “two”.", ["one", "two"]),
        ('He said "one" and "two".', ["one", "two"]),
        ("“My aunt said ‘no’ twice,” he said.", ["My aunt said ‘no’ twice,"]),
        ("He called it ‘a mistake’ twice.", ["a mistake"]),
        ("The club's nine o'clock walk isn't over", []),
        ("“It never closes again, he said", ["It never closes again, he said"]),
        ("“One.\n“Two.”", ["Two."]),
        ("“One goes on and on.\n“Two.”", ["One goes on and on.", "Two."]),
        ("« Oui », dit-elle.", [" Oui "]),
        ("The plank is 6\" wide and 2' long.", []),
        ('“Mixed marks," he said.', ["Mixed marks,"]),
        ("“”", []),
    ],
)
def test_quotations(text: str, inner: list[str]) -> None:
    assert [text[q.inner[0] : q.inner[1]] for q in find_quotations(text)] == inner


@given(st.text("ab “”‘’'\"«».,\n", max_size=40))
def test_quotations_stand_apart_in_order_and_in_one_line(text: str) -> None:
    end = 0
    for quotation in find_quotations(text):
        start, outer_end = quotation.outer
        assert end <= start < quotation.inner[0] < quotation.inner[1] <= outer_end
        assert "\n" not in text[start:outer_end]
        end = outer_end
