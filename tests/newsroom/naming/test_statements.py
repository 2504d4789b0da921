"""Statements and their sources in words."""

from __future__ import annotations

import pytest

from newsroom.naming.statements import SURE, statements_of
from tests.newsroom.statement_rows import BRILL, KARROW, attribution, place

TEXT = "The ferry is not safe, harbour director Karrow told\nreporters, according to Brill, who attended."


def by(**values: object) -> str:
    row = attribution(TEXT, "The ferry is not safe", **{"source": "harbour director Karrow", **values})  # type: ignore[arg-type]
    [statement] = statements_of(TEXT, [row])
    return statement.by


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"speakers": (KARROW,)}, "Ilse Karrow"),
        ({"speakers": (KARROW, BRILL)}, "Ilse Karrow and Tomas Brill"),
        ({"speakers": (KARROW, BRILL, KARROW)}, "Ilse Karrow and Tomas Brill"),
        ({"speakers": (KARROW,), "score": SURE - 0.01}, "probably Ilse Karrow"),
        ({"speakers": (KARROW,), "score": SURE}, "Ilse Karrow"),
        ({"speakers": (KARROW,), "stance": "belief"}, "Ilse Karrow, a belief"),
        ({"speakers": (KARROW,), "told": place(TEXT, "reporters")}, "Ilse Karrow, to reporters"),
        ({"speakers": (KARROW,), "basis": place(TEXT, "who attended")}, "Ilse Karrow, who attended"),
        ({}, "harbour director Karrow"),
        ({"unnamed": True}, "harbour director Karrow, unnamed source"),
        ({"source": ""}, "nobody named"),
    ],
)
def test_who_says_it(values: dict[str, object], words: str) -> None:
    assert by(**values) == words


def test_a_long_source_is_cut_at_a_word() -> None:
    text = f"It is so, said {'a woman in a very long queue ' * 9}"
    [statement] = statements_of(text, [attribution(text, "It is so", text[15:].strip())])
    assert len(statement.by) <= 80
    assert statement.by.endswith(" …")


def test_a_chain_goes_outwards_from_the_nearest() -> None:
    outer = attribution(TEXT, "The ferry is not safe", "Brill", speakers=(BRILL,))
    inner = attribution(TEXT, "The ferry is not safe", "Karrow", speakers=(KARROW,), outer=outer.id)
    near, far = statements_of(TEXT, [inner, outer])
    assert [source.name for source in near.chain] == ["Ilse Karrow", "Tomas Brill"]
    assert near.by == "Ilse Karrow, according to Tomas Brill"
    assert [source.attribution for source in far.chain] == [outer.id]


def test_nobody_says_so_according_to_themselves() -> None:
    rows = [
        attribution(TEXT, "The ferry is not safe", "Karrow", speakers=(KARROW,), id=911, outer=912),
        attribution(TEXT, "The ferry is not safe", "Karrow", speakers=(KARROW,), id=912, outer=913),
        attribution(TEXT, "The ferry is not safe", "Brill", speakers=(BRILL,), id=913),
    ]
    assert statements_of(TEXT, rows)[0].by == "Ilse Karrow, according to Tomas Brill"


def test_chains_end_that_go_in_circles_or_lead_nowhere() -> None:
    one = attribution(TEXT, "The ferry", "Karrow", id=901, outer=902)
    two = attribution(TEXT, "The ferry", "Brill", id=902, outer=901)
    lost = attribution(TEXT, "The ferry", "Brill", id=903, outer=999)
    assert [len(statement.chain) for statement in statements_of(TEXT, [one, two, lost])] == [2, 2, 1]


def test_pieces_are_joined_and_stand_on_one_line() -> None:
    row = attribution(TEXT, (place(TEXT, "The ferry"), place(TEXT, "told\nreporters")))
    [statement] = statements_of(TEXT, [row])
    assert statement.words == "The ferry … told reporters"
    assert statement.source.words is None


def test_where_nobody_is_named_the_cue_says_where_that_stands() -> None:
    row = attribution(TEXT, "The ferry is not safe", cue=place(TEXT, "told"))
    assert statements_of(TEXT, [row])[0].source.words == place(TEXT, "told")
