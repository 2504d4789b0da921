"""What counts as a name of what a text names."""

from __future__ import annotations

import pytest

from newsroom.entities import READER, Mention
from newsroom.naming.named_things import things_in


def test_a_title_is_no_name() -> None:
    text = "President Brill spoke. The President left. The Prime Minister came."
    brill = [Mention(10, 15, "person", cluster=0), Mention(27, 36, "person", cluster=0)]
    things = things_in(text, [*brill, Mention(47, 61, "person", cluster=1)])
    assert {number: thing.names for number, thing in things.items()} == {0: ["Brill"]}


def test_a_title_that_a_reader_tagged_is_a_name() -> None:
    assert things_in("Prince sang.", [Mention(0, 6, "person", source=READER)])


@pytest.mark.parametrize(
    ("name", "kind", "vague"),
    [
        ("Courier", "organisation", True),
        ("MBHB", "organisation", False),
        ("Reuters", "organisation", False),
        ("Ansell Courier", "organisation", False),
        ("Estmere", "place", False),
    ],
)
def test_what_is_another_one_in_every_town(name: str, kind: str, vague: bool) -> None:
    [thing] = things_in(name, [Mention(0, len(name), kind)]).values()  # type: ignore[arg-type]
    assert thing.is_vague is vague
