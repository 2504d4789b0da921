"""Who is who in one text, whatever the kinds and forms."""

from dataclasses import replace

from newsroom.entities.mention import Mention
from newsroom.entities.resolution import resolve
from tests.newsroom.entities.cast import proposal
from tests.newsroom.entities.resolution.numbering import mentions_of, numbers


def test_kinds_are_never_joined() -> None:
    text = "Marrow sued Marrow and Ada Marrow."
    assert numbers(text, ("Marrow", "place"), ("Marrow", "organisation"), ("Ada Marrow", "person")) == [0, 1, 2]


def test_numbers_count_by_first_appearance_and_mentions_keep_their_order() -> None:
    text = "Orla met Kestrel."
    orla, kestrel = mentions_of(text, ("Orla", "place"), ("Kestrel", "organisation"))
    assert [m.cluster for m in resolve(text, [kestrel, orla])] == [1, 0]


def test_names_of_different_known_entities_stay_apart() -> None:
    text = "Ada Vale. Vale."
    full, short = mentions_of(text, ("Ada Vale", "person"), ("Vale", "person"))
    known = [replace(full, entity=1), replace(short, entity=2)]
    assert [m.cluster for m in resolve(text, known)] == [0, 1]


def test_a_name_the_library_knows_and_the_same_unknown_are_one() -> None:
    text = "Kestrel met Kestrel."
    first, second = mentions_of(text, ("Kestrel", "organisation"), ("Kestrel", "organisation"))
    assert [m.cluster for m in resolve(text, [first, replace(second, entity=7)])] == [0, 0]


def test_without_a_parse_others_words_of_one_row_are_one() -> None:
    text = "Ada Vale knew a boat. She saw the boat and the boat saw her."
    given = [
        proposal(text, "Ada Vale", "person"),
        replace(proposal(text, "a boat", "product"), form="nominal"),
        proposal(text, "She", "person"),
        replace(proposal(text, "the boat", "product"), form="nominal"),
        replace(proposal(text, "the boat", "product", 1), form="nominal"),
        Mention(text.rindex("her"), text.rindex("her") + 3, "person"),
    ]
    assert [m.cluster for m in resolve(text, given)] == [0, 1, 2, 3, 3, 2]
