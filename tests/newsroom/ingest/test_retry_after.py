"""When a site wants to be asked again."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsroom.ingest.retry_after import seconds_of

NOON = datetime(2031, 3, 4, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("120", 120.0),
        ("Tue, 04 Mar 2031 12:01:00 GMT", 60.0),
        ("Tue, 04 Mar 2031 11:00:00 GMT", 0.0),
        ("Tue, 04 Mar 2031 12:01:00 -0000", 60.0),
        ("", None),
        ("-5", None),
        ("soon", None),
    ],
)
def test_a_number_or_a_date(said: str, seconds: float | None) -> None:
    assert seconds_of(said, NOON) == seconds
