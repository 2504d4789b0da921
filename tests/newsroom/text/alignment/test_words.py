"""Words as numbers."""

from __future__ import annotations

import pytest

from newsroom.text.alignment.words import Vocabulary, same_words, words


def test_words_say_where_they_stand() -> None:
    found = words("A 🛳, a", Vocabulary())
    assert (list(found.starts), list(found.ends)) == ([0, 2, 3, 5], [1, 3, 4, 6])
    assert found.likes[0] == found.likes[3] != found.likes[1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“a”", '"a"'),
        ("it’s", "it's"),
        ("a—b", "a -- b"),
        ("a\u00a0b", "a\n\nb"),
        ("Ab", "aB"),
        ("ﬁn", "fin"),
        ("so…", "so..."),
    ],
)
def test_typography_is_not_another_word(one: str, other: str) -> None:
    assert same_words(one, other)


@pytest.mark.parametrize(("one", "other"), [("12", "13"), ("a b", "ab"), ("no", "no."), ("a", ""), ("über", "uber")])
def test_other_words_and_marks_are(one: str, other: str) -> None:
    assert not same_words(one, other)
