"""The day on which something was said."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.text.said_on import said_on

WEDNESDAY = date(2026, 3, 4)
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("the harbour master told reporters", WEDNESDAY),
        ("she said on Tuesday", date(2026, 3, 3)),
        ("she said on Wednesday", WEDNESDAY),
        ("she said Thursday", date(2026, 2, 26)),
        ("she said late on Monday night", date(2026, 3, 2)),
        ("he had said yesterday", date(2026, 3, 3)),
        ("he wrote on 12 January", date(2026, 1, 12)),
        ("he wrote on Dec. 3", date(2025, 12, 3)),
        ("he wrote on March 1, 2024", date(2024, 3, 1)),
        ("she said last week", None),
        ("she said two years ago", None),
        ("she had said in January", None),
        ("the mayor may say so", WEDNESDAY),
    ],
)
def test_the_words_beside_a_statement_tell_its_day(words: str, day: date | None) -> None:
    assert said_on(words, WEDNESDAY) == day


@pytest.mark.parametrize(
    ("words", "day"),
    [("she said", None), ("she said on Tuesday", None), ("on 12 January", None), ("on 2 May 2025", date(2025, 5, 2))],
)
def test_of_a_story_without_a_date_only_a_whole_date_tells(words: str, day: date | None) -> None:
    assert said_on(words, None) == day


@given(st.text(max_size=60), st.dates(date(1990, 1, 1), date(2030, 1, 1)))
@settings(max_examples=60, deadline=None)
def test_any_words_tell_a_day_or_none(words: str, published: date) -> None:
    assert isinstance(said_on(words, published), date | None)


@given(
    st.sampled_from(WEEKDAYS),
    st.dates(date(1990, 1, 8), date(2100, 1, 1)),
)
@settings(max_examples=60, deadline=None)
def test_a_weekday_is_one_of_the_last_seven_days(weekday: str, published: date) -> None:
    found = said_on(f"she said on {weekday}", published)
    assert found is not None
    assert f"{found:%A}" == weekday
    assert 0 <= (published - found).days < 7
