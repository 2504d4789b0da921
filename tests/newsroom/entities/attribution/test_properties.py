"""What holds of the attributions of any text."""

import random

from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsroom.entities import attribute
from newsroom.entities.attribution.data import Attribution
from newsroom.entities.model import MODELS
from newsroom.text.words import words
from tests.newsroom.entities.attribution.said import needs_model

WORDS = sorted(
    words(
        "Roe said that the pier was safe . , “ ” \" ' ‘ ’ : according to Park told reporters who believes is be quoted"
        " as saying and but asked if claim raised concerns over He added not “No,” based on a report by"
    )
)
TEXTS = st.integers(0, 10**6).map(lambda seed: " ".join(random.Random(seed).choices([*WORDS, "\n"], k=25)))


@needs_model
@settings(max_examples=60, deadline=None)
@example("“ said “ said ” : “")
@example("According to according to")
@given(TEXTS | st.text(max_size=60))
def test_with_a_parser(text: str) -> None:
    check(text, attribute(text, [], models=MODELS))


@settings(deadline=None)
@given(TEXTS | st.text(max_size=60))
def test_without_one(text: str) -> None:
    check(text, attribute(text, [], models={}))


def check(text: str, found: list[Attribution]) -> None:
    assert [each.content[0][0] for each in found] == sorted(each.content[0][0] for each in found)
    for each in found:
        for start, end in (*each.content, *(part for part in (each.source, each.cue, each.told, each.basis) if part)):
            assert 0 <= start < end <= len(text)
        assert all(before[1] <= after[0] for before, after in zip(each.content, each.content[1:], strict=False))
        assert any(c.isalnum() for start, end in each.content for c in text[start:end])
        assert each.outer is None or (each.outer < len(found) and found[each.outer] is not each)
