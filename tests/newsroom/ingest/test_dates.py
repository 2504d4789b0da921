"""Days as programs and people write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.ingest.dates import day_of, find_date

DAY = date(2031, 3, 4)


@pytest.mark.parametrize(
    "text",
    [
        "2031-03-04T23:30:00-05:00",
        "2031-3-4 9:30",
        "20310304",
        "20310304T093000Z",
        "1930383000",
        "1930383000000",
        "Tue, 04 Mar 2031 09:30:00 GMT",
        "Tue Mar 04 09:30:00 EST 2031",
        "04-Mar-2031",
        "4 de marzo de 2031",
        "4 марта 2031, 09:30",
        "4 marca 2031",
        "2031. március 4",
        "2031年3月4日",
        "2031년 3월 4일",
        "4 मार्च 2031",
        "४ मार्च २०३१",
        "4 مارس 2031",
        "٤ مارس، ٢٠٣١",
        "4 آذار/مارس 2031",
        "4 במרץ 2031",
        "4 d’abril del 2031".replace("abril", "març"),
    ],
)
def test_one_day(text: str) -> None:
    assert day_of(text) == DAY


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("03/04/2031", "en-US", DAY),
        ("04/03/2031", "en-GB", DAY),
        ("04/03/2031", "pt-BR", DAY),
        ("04/03/2031", "en", None),
        ("25/03/2031", "en", date(2031, 3, 25)),
        ("04.03.31", "de", DAY),
        ("04.03.31", "ko", None),
        ("04.03.31", "en", None),
        ("4 มีนาคม 2031", "th", DAY),
    ],
)
def test_the_language_decides(text: str, language: str, day: date | None) -> None:
    assert day_of(text, language) == day


@pytest.mark.parametrize(
    "text", ["", "0001-01-01T00:00:00Z", "2031", "March 2031", "31.02.2031", "3 days ago", "99999999"]
)
def test_no_day(text: str) -> None:
    assert day_of(text) is None


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_is_read_however_it_is_written(day: date) -> None:
    assert {find_date(f"{day:%B} {day.day}, {day.year}"), day_of(f"{day:%Y%m%d}"), day_of(f"{day:%d %b %Y}")} == {day}


@given(st.text(max_size=40))
def test_anything_is_a_day_or_none(text: str) -> None:
    assert day_of(text, "en-US") is None or isinstance(day_of(text, "en-US"), date)
