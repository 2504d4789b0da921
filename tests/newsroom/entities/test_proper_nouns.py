"""Capitalised words that nobody took for a name."""

from newsroom.entities.parse import NOTHING, Parse, Token
from newsroom.entities.proper_nouns import find_proper_nouns, find_surnames
from tests.newsroom.entities.cast import proposal

TEXT = "Then Mary Roe met Dr Orme in Fiji."
TAGS = ["RB", "NNP", "NNP", "VBD", "NNP", "NNP", "IN", "NN", "."]


def _parse() -> Parse:
    words = [*TEXT.removesuffix(".").split(), "."]
    starts = [TEXT.index(word) for word in words]
    tokens = [
        Token(at, at + len(w), "X", tag, "", n) for n, (at, w, tag) in enumerate(zip(starts, words, TAGS, strict=True))
    ]
    return Parse(tuple(tokens), ((0, len(tokens)),))


def test_runs_of_proper_nouns_and_listed_places_are_found() -> None:
    found = [TEXT[m.start : m.end] for m in find_proper_nouns(TEXT, _parse(), [])]
    assert found == ["Mary Roe", "Orme", "Fiji"]


def test_what_touches_a_name_is_none() -> None:
    found = find_proper_nouns(TEXT, _parse(), [proposal(TEXT, "Roe", "person"), proposal(TEXT, "Orme", "person")])
    assert [TEXT[m.start : m.end] for m in found] == ["Fiji"]


def test_a_given_name_gets_its_surname() -> None:
    taken = [proposal(TEXT, "Mary", "organisation"), proposal(TEXT, "Fiji", "place")]
    assert [TEXT[m.start : m.end] for m in find_surnames(TEXT, _parse(), taken)] == ["Mary Roe"]
    assert find_surnames(TEXT, _parse(), [*taken[:1], proposal(TEXT, "Roe", "person")]) == []


def test_without_a_parse_there_are_none() -> None:
    assert find_proper_nouns(TEXT, NOTHING, []) == []
