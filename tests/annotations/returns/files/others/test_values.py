"""Values of JSON from elsewhere."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from annotations.returns.errors import TooMuch
from annotations.returns.files.others.tags import fitting
from annotations.returns.files.others.values import loaded, many, moment, told, words


@pytest.mark.parametrize(
    ("value", "at"),
    [
        ("2026-05-04T09:30:00Z", datetime(2026, 5, 4, 9, 30, tzinfo=UTC)),
        ("2026-05-04T09:30:00.5+02:00", datetime(2026, 5, 4, 9, 30, 0, 500_000, timezone(timedelta(hours=2)))),
        ("2026-05-04T09:30:00", datetime(2026, 5, 4, 9, 30, tzinfo=UTC)),
        ("2026-05-04", datetime(2026, 5, 4, tzinfo=UTC)),
        ("0001-01-01T00:00:00Z", None),
        ("9999-12-31T23:59:59-14:00", None),
        ("yesterday", None),
        (1_777_000_000, None),
        (None, None),
    ],
)
def test_times_are_read_where_they_are_times(value: object, at: datetime | None) -> None:
    assert moment(value) == at


def test_what_no_database_takes_is_left_out() -> None:
    assert words("a\x00b\ud800c") == "abc"
    assert words(["a"]) == ""
    assert words("abc", 2) == "ab"


@pytest.mark.parametrize("data", [b"[" + b",".join([b"{}"] * 200_001) + b"]", b"[" * 200_001])
def test_what_holds_too_many_things_is_not_even_read(data: bytes) -> None:
    with pytest.raises(TooMuch):
        loaded(data)


def test_a_list_has_bounds() -> None:
    assert many(["a"] * 10_000) == ["a"] * 10_000
    with pytest.raises(TooMuch):
        many(["a"] * 10_001)


def test_sentences_count() -> None:
    assert told(0, "One.", "{}.") == []
    assert told(1, "One.", "{}.") == ["One."]
    assert told(1_200, "One.", "{} are.") == ["1,200 are."]


def test_tags_that_do_not_fit_are_kept_as_words() -> None:
    many = [f"tag {number}" for number in range(22)]
    assert fitting(["#Port", "port", " ", "x" * 51]) == (["Port"], f"Tags: {'x' * 51}")
    assert fitting(many) == (many[:20], "Tags: tag 20, tag 21")
