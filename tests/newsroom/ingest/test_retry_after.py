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
        ("99999999999999999999999999", 86_400.0),
        ("9" * 5000, 86_400.0),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 86_400.0),
        ("Fri, 31 Dec 9999 23:59:59 -2359", 86_400.0),
        ("Fri, 31 Dec 2026 23:59:59 +99999999999999", None),
        ("Mon, 01 Jan 0001 00:00:00 +2359", 0.0),
        ("٣", None),
        ("nan", None),
        ("\0", None),
    ],
)
def test_a_number_or_a_date(said: str, seconds: float | None) -> None:
    assert seconds_of(said, NOON) == seconds
