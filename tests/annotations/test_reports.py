"""What is said of a revision's marks."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.reports import Report, reports
from newsroom.models import Reader
from tests.annotations.conftest import MarkMaker
from tests.conftest import StoryMaker
from tests.revising import revised

COUNTS = st.integers(0, 50)


@pytest.mark.parametrize(
    ("report", "sentence"),
    [
        (Report(), ""),
        (Report(kept=1), "The one mark kept its place."),
        (Report(orphaned=1), "The one mark lost its place."),
        (Report(kept=12), "All 12 marks kept their place."),
        (
            Report(kept=10, changed=1, orphaned=1),
            "Of 12 marks 10 kept their place, 1 is on changed words, 1 lost its place.",
        ),
        (Report(moved=2, orphaned=3), "Of 5 marks 2 moved with their words, 3 lost their place."),
    ],
)
def test_a_report_in_words(report: Report, sentence: str) -> None:
    assert report.sentence == sentence


@given(COUNTS, COUNTS, COUNTS, COUNTS)
def test_every_mark_is_counted_once(kept: int, moved: int, changed: int, orphaned: int) -> None:
    counted = [int(number) for number in re.findall(r"\d+", Report(kept, moved, changed, orphaned).sentence)]
    total = kept + moved + changed + orphaned
    said = [count for count in (kept, moved, changed, orphaned) if count]
    if total > 1:
        assert counted == ([total] if len(said) == 1 else [total, *said])


def test_marks_are_counted_from_their_rows(make_story: StoryMaker, ana: Reader, mark: MarkMaker) -> None:
    first, last = "The ferry Linnet stopped at Marrow Bay on Monday.", "The yard will look at the shaft again."
    story = make_story(first, "It carried 212 passengers to Port Ansell that day.", "Nobody was hurt at all.", last)
    for words in ("ferry Linnet stopped", "carried 212 passengers", "Nobody was hurt at all", "will look at the shaft"):
        mark(story, words)
    second = revised(story, f"{last} {first}", "It carried 219 passengers to Port Ansell that day.")
    assert reports(second, ana) == {2: Report(kept=1, moved=1, changed=1, orphaned=1)}
    third = revised(second, first, "It carried 219 passengers to Port Ansell that day.", last)
    assert reports(third, ana)[2] == Report(kept=1, moved=1, changed=1, orphaned=1)
    assert reports(third, ana)[3].total == 3
