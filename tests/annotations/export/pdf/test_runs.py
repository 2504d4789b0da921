"""Overlapping marks as runs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotations.export.pdf.runs import Look, run_numbers, runs
from annotations.weave import Mark

_MARKS = st.lists(
    st.builds(
        lambda start, length, kind, mine: (start, start + length, kind, mine),
        st.integers(0, 30),
        st.integers(0, 12),
        st.sampled_from(["claim", "quote"]),
        st.booleans(),
    ),
    max_size=8,
).map(lambda rows: [Mark(start, end, n, kind, mine) for n, (start, end, kind, mine) in enumerate(rows)])


@given(_MARKS, st.lists(st.integers(0, 50), max_size=4))
def test_runs_are_what_lies_under_marks(marks: list[Mark], cuts: list[int]) -> None:
    made = runs(marks, cuts)
    covered = [at for run in made for at in range(run.start, run.end)]
    assert covered == sorted({at for mark in marks for at in range(mark.start, mark.end)})
    assert not any(run.start < cut < run.end for run in made for cut in cuts)
    for run in made:
        here = [mark for mark in marks if mark.start <= run.start and run.end <= mark.end]
        kinds = [mark.kind for mark in here]
        deep = any(kinds.count(kind) > 1 for kind in kinds)
        assert run.look == Look(tuple(sorted(set(kinds))), not any(mark.mine for mark in here), deep)


@given(_MARKS)
def test_a_mark_is_made_of_its_runs(marks: list[Mark]) -> None:
    made = runs(marks)
    for mark in marks:
        there = [at for number in run_numbers(made, mark.start, mark.end) for at in range(*_span(made[number]))]
        assert there == list(range(mark.start, mark.end))


def _span(run: object) -> tuple[int, int]:
    return run.start, run.end  # type: ignore[attr-defined]
