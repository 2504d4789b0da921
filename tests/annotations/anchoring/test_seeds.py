"""Finding the parts of a text in which much of a quote stands."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotations.anchoring.seeds import Plain, likely_parts, plain
from tests.annotations.anchoring.test_anchor import CARGO, CREW, STORY

_MANY = 100  # pieces asked for: enough for an index


@given(st.text("abc 報", max_size=200), st.text("abc 報", min_size=8, max_size=8))
def test_the_index_says_what_reading_the_text_says(text: str, seed: str) -> None:
    asked = Plain(text + seed + text)
    first = list(asked.places(seed))
    for _ in range(_MANY):
        asked.places(seed)
    assert list(asked.places(seed)) == first


def test_a_piece_within_a_word_tells_nothing() -> None:
    assert Plain("unremarkable remarkable").places("remarkab") == [13]


def test_however_many_are_looked_for_each_is_found_alike() -> None:
    plain.cache_clear()
    changed = CREW.replace("twelve", "fourteen")
    first = likely_parts(STORY, changed)
    assert all(likely_parts(STORY, changed) == first for _ in range(_MANY))
    assert first[0][0] <= STORY.index(CREW) < first[0][1]


def test_a_short_one_is_looked_for_as_it_is() -> None:
    (part,) = likely_parts(STORY, "cargo")
    assert CARGO[26:31] in STORY[slice(*part)]
