"""What is said of a revision's marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.reports import Report

COUNTS = st.integers(0, 50)


@pytest.mark.parametrize(
    ("report", "sentence"),
    [
        (Report(), ""),
        (Report(kept=1), "The one mark kept its place."),
        (Report(orphaned=1), "The one mark lost its words."),
        (Report(kept=12), "All 12 marks kept their place."),
        (
            Report(kept=10, changed=1, orphaned=1),
            "Of 12 marks 10 kept their place, 1 is on changed words, 1 lost its words.",
        ),
        (Report(moved=2, orphaned=3), "Of 5 marks 2 moved with their words, 3 lost their words."),
    ],
)
def test_a_report_in_words(report: Report, sentence: str) -> None:
    assert report.sentence == sentence


@given(st.builds(Report, COUNTS, COUNTS, COUNTS, COUNTS))
def test_every_mark_is_counted_once(report: Report) -> None:
    assert report.kept + report.moved + report.changed + report.orphaned == report.total
