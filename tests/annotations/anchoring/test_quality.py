"""How right anchoring is on made-up edits: less than this is a step back."""

from __future__ import annotations

from collections import Counter

import pytest

from annotations.anchoring.describe import describe
from annotations.anchoring.revise import reanchor
from benchmarks.anchoring.cases import Case, cases
from benchmarks.anchoring.judging import Expected, table, verdict
from newsroom.text.alignment import align


def test_with_the_old_text_nearly_all_are_right() -> None:
    verdicts = Counter(_outcome(case) for case in cases(seed=1, each=3))
    total = verdicts.total()
    assert verdicts["right"] / total >= 0.97
    assert verdicts["wrong"] / total <= 0.015


def _outcome(case: Case) -> str:
    found = reanchor(align(case.old, case.new), describe(case.old, *case.quote))
    return verdict(Expected(case.place), (found.start, found.end) if found else None).outcome


@pytest.mark.parametrize(
    ("expected", "answer", "outcome", "tight"),
    [
        (Expected((10, 20)), (12, 20), "right", True),
        (Expected((10, 20), "exact"), (12, 20), "right", False),
        (Expected((10, 20), "loose"), (12, 20), "right", None),
        (Expected((10, 20)), (16, 30), "wrong", False),
        (Expected((10, 20)), None, "missed", None),
        (Expected(None), (10, 20), "wrong", None),
        (Expected(None), None, "right", None),
    ],
)
def test_the_judge(expected: Expected, answer: tuple[int, int] | None, outcome: str, tight: bool | None) -> None:
    assert verdict(expected, answer) == (outcome, tight)


def test_the_table_has_a_line_for_each_kind_and_one_for_all() -> None:
    right, missed = verdict(Expected(None), None), verdict(Expected((0, 1)), None)
    head, gone, moved, both = table([("moved", missed), ("gone", right)])
    assert gone.split() == ["gone", "1", "100.0", "0.0", "0.0", "–"]
    assert (moved.split()[0], both.split()[:3]) == ("moved", ["all", "2", "50.0"])
    assert head.split() == ["cases", "right", "wrong", "missed", "ends"]
