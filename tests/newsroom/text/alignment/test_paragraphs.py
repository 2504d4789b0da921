"""Which paragraphs keep their key."""

from __future__ import annotations

from newsroom.text.alignment import align, paired

A = "The ferry Linnet stopped in Marrow Bay at noon on Friday."
B = "Her crew of twelve had warned the harbour master in May."
C = "Nobody has said what became of the cargo of salt and rope."
OTHER = "It is a matter for the courts, a minister told reporters."


def _paired(old: list[str], new: list[str]) -> dict[int, int]:
    return paired(align("\n".join(old), "\n".join(new)), _ranges(old), _ranges(new))


def _ranges(texts: list[str]) -> list[tuple[int, int]]:
    starts = [sum(map(len, texts[:at])) + at for at in range(len(texts))]
    return [(start, start + len(text)) for start, text in zip(starts, texts, strict=True)]


def test_paragraphs_that_stay_or_move() -> None:
    assert _paired([A, B, C], [A, B, C]) == {0: 0, 1: 1, 2: 2}
    assert _paired([A, B, C], [OTHER, C, A, B]) == {0: 2, 1: 3, 2: 1}


def test_one_that_is_gone_or_new_has_no_pair() -> None:
    assert _paired([A, B, C], [A, C]) == {0: 0, 2: 1}
    assert _paired([A, C], [A, B, C]) == {0: 0, 1: 2}


def test_of_a_split_paragraph_the_larger_part_is_it() -> None:
    assert _paired([A, f"{B} Now.", C], [A, B, "Now.", C])[1] == 1
    assert _paired([A, f"Now. {B}", C], [A, "Now.", B, C])[1] == 2


def test_of_merged_paragraphs_the_larger_is_the_one() -> None:
    assert _paired([A, "Why?", B, C], [A, f"Why? {B}", C]) == {0: 0, 2: 1, 3: 2}


def test_one_rewritten_in_its_place_stays_the_same() -> None:
    assert _paired([A, B, C], [A, OTHER, C]) == {0: 0, 1: 1, 2: 2}
    assert _paired([A, B, C], [A, OTHER, "And more.", C]) == {0: 0, 2: 3}
    assert _paired([B], [OTHER]) == {0: 0}


def test_repeated_paragraphs_keep_their_order() -> None:
    assert _paired([A, OTHER, B, OTHER, C], [A, OTHER, B, OTHER, C]) == {at: at for at in range(5)}
    assert _paired([A, OTHER, B, OTHER, C], [A, B, OTHER, C]) == {0: 0, 2: 1, 3: 2, 4: 3}
