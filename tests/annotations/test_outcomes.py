"""What becomes of one mark, without a database."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotations.anchoring.describe import Quote, describe
from annotations.outcomes import Keys, Marked, Outcome, Step, apart, new_key, outcome
from newsroom.text.alignment import align, same_words

OLD = ("The ferry stopped at Marrow Bay on Monday.", "Nobody was hurt, the office said.", "It will sail again in May.")
WORDS = st.lists(st.sampled_from(["ferry", "harbour", "boat", "yard", "Monday", "office"]), min_size=1, max_size=9)
TEXTS = st.lists(WORDS.map(" ".join), min_size=1, max_size=4)


def keys(*paragraphs: tuple[str, str]) -> Keys:
    places, start = [], 0
    for key, words in paragraphs:
        places.append((start, start + len(words), key))
        start += len(words) + 1
    return Keys(places)


def step(new: dict[str, str], old: tuple[str, ...] = OLD) -> Step:
    """Return the step from *old*, whose paragraphs are p1, p2 …, to *new*, by key."""
    before = keys(*((f"p{number}", words) for number, words in enumerate(old, 1)))
    return Step(align("\n".join(old), "\n".join(new.values())), before, keys(*new.items()))


def marked(words: str, was: str = "") -> Marked:
    text = "\n".join(OLD)
    start = text.index(words)
    return Marked(describe(text, start, start + len(words)).quote, (start, start + len(words)), was)


def test_words_in_another_paragraph_have_moved() -> None:
    there = step({"p1": OLD[0], "p2": "Nobody was hurt,", "p4": "the office said.", "p3": OLD[2]})
    assert outcome(there, marked("the office said")).became == "moved"
    assert outcome(there, marked("Nobody was hurt")).became == "kept"


def test_a_change_that_waits_for_its_reader_goes_on_waiting() -> None:
    there = step({"p1": OLD[0], "p2": OLD[1], "p3": OLD[2]})
    assert outcome(there, marked("sail again in May", was="sail again in June")).was == "sail again in June"


def test_lost_words_are_found_only_whole() -> None:
    lost = Marked(Quote("It will sail again in May"), None)
    assert outcome(step({"p1": "It will not sail again in May."}), lost) == Outcome("orphaned", None)
    assert outcome(step({"p1": "Yes. It will sail again in May."}), lost) == Outcome("moved", (5, 30))


def test_lost_words_are_found_in_other_typography() -> None:
    lost = Marked(Quote("“Never again,” said the master of the Linnet", "", ", and sat down."), None)
    text = '"Never again," said the master of the LINNET, and sat down.'
    assert outcome(step({"p1": text}), lost).place == (0, 44)


def test_lost_words_that_had_changed_before_may_come_back_as_either() -> None:
    lost = Marked(Quote("in May"), None, was="in June")
    assert outcome(step({"p1": "It sails in June."}), lost) == Outcome("moved", (9, 16))
    assert outcome(step({"p1": "It sails in June, not in May."}), lost) == Outcome("moved", (9, 16))
    assert outcome(step({"p1": "It sails in May."}), lost) == Outcome("moved", (9, 15), "in June")


def test_lost_words_with_the_same_around_them_are_back_where_they_were() -> None:
    lost = Marked(Quote("in May", "It sails ", "."), None)
    assert outcome(step({"p1": "It sails in May."}), lost) == Outcome("kept", (9, 15), back=True)
    assert outcome(step({"p1": "It sails in May, or later."}), lost).became == "moved"


def test_words_before_a_change_that_stand_again_are_taken_first() -> None:
    changed = ("It was towed home after an hour and a half.", "Nobody asked why.")
    text = "\n".join(changed)
    end = text.index(" an hour")
    mark = Marked(describe(text, 7, end).quote, (7, end), was="towed home 74 minutes later")
    back = step({"p1": "It was towed home 74 minutes later.", "p2": changed[1]}, changed)
    assert outcome(back, mark) == Outcome("kept", (7, 34), back=True)


def test_words_before_a_change_that_stood_elsewhere_all_the_time_are_not_taken() -> None:
    old = ("It sails in May, they say.", "The other yard said that it sails in June, they say.")
    mark = Marked(describe(old[0], 9, 15).quote, (9, 15), was="in June")
    assert outcome(step({"p1": old[0], "p2": f"{old[1]} Perhaps."}, old), mark) == Outcome("kept", (9, 15), "in June")


def test_where_it_stood_in_the_same_text_is_its_place() -> None:
    old, new = ("A boat.",), "A ferry, a ferry, a ferry."
    lost = Marked(Quote("a ferry", "", "."), None, former=(9, 16))
    assert outcome(step({"p1": new}, old), lost) == Outcome("kept", (9, 16), back=True)


def test_of_equal_marks_one_stays_and_the_others_move() -> None:
    kept = Outcome("kept", (0, 4))
    assert [each.became for each in apart([(("ana",), kept), (("ben",), kept), (("ana",), kept)])] == [
        "kept",
        "kept",
        "moved",
    ]


def test_a_note_goes_where_its_paragraph_went() -> None:
    merged = step({"p1": OLD[0], "p2": f"{OLD[1]} {OLD[2]}"})
    assert new_key(merged, "p3") == "p2"
    assert new_key(step({"p1": OLD[0], "p2": OLD[1]}), "p3") == "p3"
    assert new_key(merged, "p9") == "p9"


@given(old=TEXTS, new=TEXTS, data=st.data())
def test_an_outcome_is_a_place_with_words_or_none(old: list[str], new: list[str], data: st.DataObject) -> None:
    text = "\n".join(old)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    there = step({f"p{number}": words for number, words in enumerate(new, 1)}, tuple(old))
    found = outcome(there, Marked(describe(text, start, end).quote, (start, end)))
    assert (found.became == "orphaned") == (found.place is None)
    if found.place:
        words = "\n".join(new)[slice(*found.place)]
        assert words.strip() == words != ""
        assert (found.became == "changed") == bool(found.was) == (not same_words(words, text[start:end]))
