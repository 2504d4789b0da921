"""What a name's words and those beside it say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.entities.clues.after import clues_after
from newsroom.entities.clues.before import clues_before
from newsroom.entities.clues.own import own_clues
from newsroom.entities.clues.surroundings import surroundings
from newsroom.entities.clues.weights import WEIGHTS


def _clues(marked: str) -> set[str]:
    """Return the clues about the words in square brackets."""
    start, end = marked.index("["), marked.index("]") - 1
    at = surroundings(marked.replace("[", "").replace("]", ""), start, end)
    return {*own_clues(at.name), *clues_before(at), *clues_after(at)}


@pytest.mark.parametrize(
    ("marked", "clue"),
    [
        ("[Fiji]", "country"),
        ("[Mary Orme]", "given name first"),
        ("[J. R. Orme]", "initial first"),
        ("[Ada J. Orme]", "initial inside"),
        ("[Jan van der Vale]", "particle inside"),
        ("[Norvik Ltd.]", "company ending"),
        ("[Orle Ferry Company]", "organisation head"),
        ("[NORVIK BANK]", "organisation head"),
        ("[Ministry of Ferries]", "organisation opening"),
        ("[Royal Institute of Ferries]", "organisation opening"),
        ("[Orle River]", "place head"),
        ("[Mary Hill]", "surname head"),
        ("[Orle Cup]", "event head"),
        ("[Ferries Act]", "work head"),
        ("[Kenyan]", "demonym"),
        ("[NORV]", "acronym"),
        ("[Orla’s Inn]", "possessive inside"),
        ("[NorvAir]", "capital inside"),
        ("[Monday]", "common"),
        ("[London Orle]", "place first"),
        ("Gov. [Orme]", "title before"),
        ("the striker [Orme]", "job before"),
        ("the architects, [Orme]", "job before"),
        ("the town of [Orle]", "place noun of"),
        ("chairman of [Norvik]", "office of"),
        ("the mother of [Orme]", "kin of"),
        ("bishop of [Orle]", "ruler of"),
        ("They beat [Orle]", "match before"),
        ("the Harbour Union ([HU])", "in parentheses"),
        ("[Orme] said", "speech after"),
        ("[Orme] was born", "human verb after"),
        ("[Orme], who", "who after"),
        ("[Orme], 43, of", "age after"),
        ("[Orme] (D-Ohio)", "age after"),
        ("[Orme] (1901", "year after"),
        ("[Orme] (Kenya) 67", "place in parentheses"),
        ("[Orme], a retired teacher,", "job after"),
        ("[Norvik], a small airline", "organisation noun after"),
        ("[Orle], the capital", "place noun after"),
        ("[Orle], Kenya", "place after"),
        ("[Orle]-based", "based after"),
        ("[Orle] 3-1", "match after"),
        ("[Norvik] shares", "staff after"),
        ("[Orle] police", "state after"),
        ("[Harbour Union] (HU)", "acronym after"),
        ("[Orme]'s wife", "kin after"),
        ("as [Orme] et al. wrote", "co-authors after"),
        ("(Vale 2013; [Orme], 2014)", "cited"),
        ("[Orme] of Kenya", "of place after"),
        ("[Champions League]", "competition"),
        ("[Typhoon Orla]", "event opening"),
        ("[Bank Orle]", "organisation head inside"),
        ("an analyst with [Norvik]", "staff before"),
        ("who played for [Orle]", "staff before"),
        ("shares in [Norvik]", "shares before"),
        ("the Vantry-based [Norvik]", "based before"),
        ("lost 4-1 at [Orle]", "match before"),
        ("beat [Ada Roe]", "long match before"),
        ("[Orle] 2, Vantry 0", "match after"),
        ("Vantry 2 [Orle] 0", "match after"),
        ("[Norvik] fell 3 percent", "results after"),
        ("[Norvik] reported a profit", "results after"),
        ("[Orle] is a small village in", "is place noun after"),
        ("[Orla] is the third album by", "is product noun after"),
        ("[Norvik] is an airline", "is organisation noun after"),
        ("[Roe] was a Kenyan cricketer", "is job after"),
    ],
)
def test_a_clue_is_seen(marked: str, clue: str) -> None:
    assert clue in _clues(marked)
    assert clue in WEIGHTS


def test_words_of_another_line_say_nothing() -> None:
    assert _clues("Gov.\n[Orme]\nsaid") >= {"line start", "line end"}
    assert not _clues("Gov.\n[Orme]\nsaid") & {"title before", "speech after"}


@given(st.text(), st.integers(0, 50), st.integers(1, 20))
def test_no_text_is_too_odd(text: str, start: int, length: int) -> None:
    name = text[start : start + length]
    if name.strip():
        at = surroundings(text, start, start + len(name))
        assert all(isinstance(clue, str) for clue in (*own_clues(at.name), *clues_before(at), *clues_after(at)))
