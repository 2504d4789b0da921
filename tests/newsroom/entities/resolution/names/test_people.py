"""Names of people in one text."""

import pytest

from newsroom.entities.resolution import resolve
from tests.newsroom.entities.cast import proposal
from tests.newsroom.entities.resolution.numbering import numbers, people


def test_a_surname_and_a_given_name_are_the_person() -> None:
    assert people("Ada Vale came. Vale spoke. Ada wept.", "Ada Vale", "Vale", "Ada") == [0, 0, 0]


@pytest.mark.parametrize(
    "other",
    [
        "A. Vale",
        "Ada M. Vale",
        "A. M. Vale",
        "Ada Maud Vale",
        "Captain Vale",
        "Ms. Vale",
        "Harbour master Ada Vale",
        "Estmere Senator Ada Vale",
        "Ada Vale OBE",
        "Ada “Skip” Vale",
        "Vale Ada",
        "VALE",
    ],
)
def test_ways_to_write_one_person(other: str) -> None:
    text = f"Ada Vale came. Then {other} spoke."
    assert people(text, "Ada Vale", other) == [0, 0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Robert Orme", "Bob Orme"),
        ("Jae-min Orme", "Jae Min Orme"),
        ("Zoë Orme", "Zoe Orme"),
        ("Ben D'Orme", "Ben D’Orme"),
        ("Tariq al-Orme", "Tariq Orme"),
        ("William Ben Orme", "Ben Orme"),
        ("Inés Orme Vale", "Orme Vale"),
    ],
)
def test_spellings_of_one_person(one: str, other: str) -> None:
    assert people(f"{one} came. Then {other} spoke.", one, other) == [0, 0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Vale", "Thea Vale"),
        ("Ada Vale", "Mr Vale"),
        ("Mr Vale", "Mrs Vale"),
        ("Ben Orme Jr.", "Ben Orme Sr."),
        ("Ben H. W. Orme", "Ben W. Orme"),
        ("Roe and Orme", "Orme"),
    ],
)
def test_people_who_stay_two(one: str, other: str) -> None:
    assert people(f"{one} came. Then {other} spoke.", one, other) == [0, 1]


def test_a_title_before_the_name_parts_husband_and_wife() -> None:
    text = "Mr Vale met Mrs Vale. Ben Vale left."
    assert people(text, "Vale", "Vale", "Ben Vale") == [0, 1, 0]


def test_a_title_alone_is_who_bore_it_last() -> None:
    text = "Emperor Ivo met Captain Roe. The Emperor left."
    assert people(text, "Emperor Ivo", "Roe", "Emperor") == [0, 1, 0]


def test_a_nickname_in_quotation_marks() -> None:
    text = "Ben “Skip” Orme came. Skip Orme spoke. Skip left."
    assert people(text, "Ben “Skip” Orme", "Skip Orme", "Skip") == [0, 0, 0]


def test_father_and_son() -> None:
    assert people("Ben Orme Jr. came. Orme spoke.", "Ben Orme Jr.", "Orme") == [0, 0]


def test_an_unclear_surname_is_less_sure() -> None:
    text = "Ada Vale met Thea Vale. Vale wept."
    mentions = [proposal(text, w, "person", n) for w, n in (("Ada Vale", 0), ("Thea Vale", 0), ("Vale", 2))]
    assert [m.score for m in resolve(text, mentions)] == [0.7, 0.7, 0.5]


def test_a_name_that_is_nothing_but_marks_or_titles() -> None:
    assert numbers("“” Mr. Dr", ("“”", "person"), ("Mr.", "person"), ("Dr", "person")) == [0, 1, 2]
