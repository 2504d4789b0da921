"""Ranges of a text in its next version."""

from __future__ import annotations

import pytest

from newsroom.text.alignment import Place, align

FERRY = "The ferry stopped in Marrow Bay at noon."
CREW = "Her crew of twelve had warned the harbour master in May."
CARGO = "Nobody has said what became of the cargo of salt and rope."
TUGS = "Two tugs from Port Ansell brought her in before the evening tide."


def _moved(old: str, new: str, quote: str) -> str | None:
    """Return what *quote* of *old* has become in *new*."""
    start = old.index(quote)
    place = align(old, new).move(start, start + len(quote))
    return new[place.start : place.end] if place else None


def test_what_stays_keeps_all_of_itself() -> None:
    assert align(FERRY, f"Lead.\n{FERRY}").move(4, 9) == Place(10, 15, 1.0)


def test_what_is_gone_has_no_place() -> None:
    assert (
        align(f"{FERRY} {CREW}\n{CARGO}", f"{FERRY}\n{CARGO}").move(len(FERRY) + 1, len(FERRY) + 1 + len(CREW)) is None
    )


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("{ferry} {} {cargo}", "Her crew of fourteen had warned the harbour master in June."),
        ("{ferry} {} {cargo}", "The whole crew of twelve had warned the harbour master in May."),
        ("{ferry} {} {cargo}", "Her crew had warned the master."),
        ("{ferry} {} {cargo}", "Her crew of twelve had warned the\nharbour master in May."),
        ("{}\n{ferry} {cargo}", CREW),
        ("{ferry}\n{cargo}\n{}", "Her crew of twelve had warned the old harbour master in May."),
    ],
)
def test_a_sentence_is_found_where_its_words_went(text: str, becomes: str) -> None:
    assert _moved(f"{FERRY} {CREW} {CARGO}", text.format(becomes, ferry=FERRY, cargo=CARGO), CREW) == becomes


def test_two_paragraphs_may_change_places() -> None:
    old, new = f"{FERRY}\n{CREW}\n{CARGO}\n{TUGS}", f"{CARGO}\n{TUGS}\n{FERRY}\n{CREW}"
    assert [_moved(old, new, words) for words in (FERRY, CREW, CARGO, TUGS)] == [FERRY, CREW, CARGO, TUGS]


def test_a_sentence_put_before_one_like_it_is_the_new_one() -> None:
    old = "The tide was low. The wind was high."
    new = "The tide was low. The moon was new. The wind was high."
    assert _moved(old, new, "The wind was high.") == "The wind was high."


def test_boilerplate_stays_with_its_neighbours() -> None:
    rights = "All rights are reserved by the Marrow Press."
    old, new = f"{FERRY}\n{rights}\n{CREW}\n{rights}\n{CARGO}", f"{FERRY}\n{CREW}\n{rights}\n{CARGO}"
    alignment, second = align(old, new), old.rindex(rights)
    assert alignment.move(second, second + len(rights)) == Place(
        new.index(rights), new.index(rights) + len(rights), 1.0
    )
    assert _moved(old, new, rights) is None


def test_what_two_unlike_sentences_share_is_a_coincidence() -> None:
    new = f"{FERRY} It is the view of the ministry that no fault was found in any of the pumps. {CARGO}"
    assert _moved(f"{FERRY} {CREW} {CARGO}", new, CREW) is None


def test_a_full_stop_carried_off_by_new_text_does_not_stretch_a_range() -> None:
    new = f"{FERRY[:-1]} although the forecast had promised a calm day and the engines had both been looked at twice."
    assert _moved(f"{FERRY}\n{CARGO}", f"{new}\n{CARGO}", FERRY) == FERRY[:-1]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("“We can’t wait,” she said – again…", '"We can\'t wait," she said - again...'),
        ("the ﬁrst co\u00adoperative", "The first cooperative"),
        ("5\u00a0000 tonnes — at most", "5 000 tonnes -- at most"),
    ],
)
def test_typography_changes_no_words(old: str, new: str) -> None:
    place = align(f"{FERRY}\n{old}\n{CREW}", f"{FERRY}\n{new}\n{CREW}").move(len(FERRY) + 1, len(FERRY) + 1 + len(old))
    assert place is not None
    assert (place.start, place.end) == (len(FERRY) + 1, len(FERRY) + 1 + len(new))
    assert place.kept > 0.85


def test_scripts_without_spaces_are_compared_by_their_letters() -> None:
    assert (
        _moved("渡船中午停在海湾。没有人受伤。", "渡船今天中午停在海湾。没有人受伤。", "渡船中午停在海湾。")
        == "渡船今天中午停在海湾。"
    )


def test_what_stands_instead_is_told_between_neighbours_that_stayed() -> None:
    old, new = "The crew let 12 people off the ferry.", "The crew let 14 people off the ferry."
    assert align(old, new).instead(13, 15) == (13, 15)
    assert align(old, "The crew let people off the ferry.").instead(13, 15) is None
    assert align("12", "14").instead(0, 2) is None


@pytest.mark.parametrize("rest", ["", " by noon"])
@pytest.mark.parametrize("new_rest", ["", ", the office said by noon"])
def test_what_replaced_the_end_of_a_range_and_some_words_beyond_it_belongs_to_it(rest: str, new_rest: str) -> None:
    words = "all 214 people on board had been accounted for"
    old = f"It said {words}{rest}.\nThe yard is shut."
    new = f"It said all 231 people aboard had been found safe{new_rest}.\nThe yard is shut."
    place = align(old, new).move(8, 8 + len(words))
    assert place is not None
    assert new[place.start : place.end].startswith("all 231 people aboard had been found safe")
    assert new[place.end - 1] != "."
