"""One decision per name per text."""

from newsroom.entities.decide import decide
from newsroom.entities.mention import DATELINE, READER, Kind
from tests.newsroom.entities.cast import known, proposal, said


def test_the_majority_kind_holds_throughout() -> None:
    text = "Marrow said. Marrow left. Marrow won."
    mentions = [proposal(text, "Marrow", kind, n) for n, kind in enumerate(["place", "person", "place"])]
    assert said(text, decide(text, mentions, {})) == [("Marrow", "place")] * 3


def test_a_dateline_is_a_place_whatever_its_team_does() -> None:
    text = "MARROW (cw) - Marrow won."
    dateline = [
        proposal(text, "MARROW", "place", source=DATELINE),
        proposal(text, "cw", "organisation", source=DATELINE),
    ]
    expected = [("MARROW", "place"), ("cw", "organisation"), ("Marrow", "organisation")]
    kinds: dict[str, Kind] = {"marrow": "organisation"}
    told = decide(text, [*dateline, proposal(text, "Marrow", "organisation")], {}, lambda *_: kinds)
    assert said(text, told) == expected


def test_a_name_found_once_is_found_throughout() -> None:
    text = "Ada Vale spoke. Ada Vale’s boat sank. Ada Vales did not."
    assert said(text, decide(text, [proposal(text, "Ada Vale", "person")], {})) == [("Ada Vale", "person")] * 2


def test_a_common_word_is_not_spread() -> None:
    text = "Will came. He said he will. Will that do?"
    assert said(text, decide(text, [proposal(text, "Will", "person")], {})) == [("Will", "person")]


def test_a_surname_is_a_person_whatever_the_model_says() -> None:
    text = "Ada Brill spoke. Brill left."
    mentions = [proposal(text, "Ada Brill", "person"), proposal(text, "Brill", "organisation", 1)]
    assert said(text, decide(text, mentions, {})) == [("Ada Brill", "person"), ("Brill", "person")]


def test_a_surname_that_is_a_place_stays_one() -> None:
    text = "Ada Marrow spoke in Marrow."
    mentions = [proposal(text, "Ada Marrow", "person"), proposal(text, "Marrow", "place", 1)]
    assert said(text, decide(text, mentions, {})) == [("Ada Marrow", "person"), ("Marrow", "place")]


def test_a_surname_that_a_model_takes_for_a_place_is_the_person() -> None:
    text = "Ada Marrow spoke. The log, Marrow said, was gone."
    mentions = [proposal(text, "Ada Marrow", "person"), proposal(text, "Marrow", "place", 1)]
    assert said(text, decide(text, mentions, {})) == [("Ada Marrow", "person"), ("Marrow", "person")]


def test_a_place_that_is_named_before_the_person_stays_one() -> None:
    text = "Marrow votes. Ada Marrow stands."
    mentions = [proposal(text, "Marrow", "place"), proposal(text, "Ada Marrow", "person")]
    assert said(text, decide(text, mentions, {})) == [("Marrow", "place"), ("Ada Marrow", "person")]


def test_an_acronym_is_what_it_stands_for() -> None:
    text = "The Marrow Ferry Board (MFB) met. MFB said no."
    mentions = [proposal(text, "Marrow Ferry Board", "organisation"), proposal(text, "MFB", "product", 1)]
    decided = decide(text, mentions, {})
    assert said(text, decided)[1:] == [("MFB", "organisation")] * 2


def test_a_kind_that_a_reader_settled_holds() -> None:
    text = "Kestrel flew."
    names = {"kestrel": [known("Kestrel", "product", 7, settled=True)]}
    decided = decide(text, [proposal(text, "Kestrel", "person")], names)
    assert (decided[0].kind, decided[0].entity) == ("product", 7)


def test_a_reader_keeps_the_words_and_loses_no_overlap() -> None:
    text = "The Marrow Ferry Board met."
    mentions = [proposal(text, "Marrow Ferry Board", "organisation"), proposal(text, "Ferry", "product", source=READER)]
    assert said(text, decide(text, mentions, {})) == [("Ferry", "product")]


def test_numbers_and_small_words_are_no_names() -> None:
    text = "It was 42 of them."
    assert decide(text, [proposal(text, "42", "work"), proposal(text, "them", "person")], {}) == []
