"""The picture of when a claim was made."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from annotations.ledger.timeline import MAX_LANES, NOBODY, OTHERS, timeline

_MOMENTS = st.lists(st.tuples(st.dates(), st.sampled_from(["", *"abcdefghijkl"]), st.just("a dot")))


def test_a_lane_for_each_speaker_from_the_first_day_to_the_latest() -> None:
    drawn = timeline(
        [(date(2026, 3, 1), "Ada", "one"), (date(2026, 3, 6), "", "two"), (date(2026, 3, 11), "Ada", "three")]
    )
    assert drawn
    assert [(lane.label, [dot.x for dot in lane.dots]) for lane in drawn.lanes] == [
        ("Ada", [2.0, 98.0]),
        (NOBODY, [50.0]),
    ]


def test_one_day_is_no_time() -> None:
    assert timeline([(date(2026, 3, 1), "Ada", "one"), (date(2026, 3, 1), "Ilse", "two")]) is None
    assert timeline([]) is None


def test_many_speakers_share_the_last_lane() -> None:
    drawn = timeline([(date(2026, 3, 1 + n), f"Speaker {n}", "") for n in range(20)])
    assert drawn
    assert len(drawn.lanes) == MAX_LANES
    assert (drawn.lanes[-1].label, len(drawn.lanes[-1].dots)) == (OTHERS, 21 - MAX_LANES)


@given(_MOMENTS)
def test_every_moment_is_a_dot_inside_the_picture(moments: list[tuple[date, str, str]]) -> None:
    drawn = timeline(moments)
    if drawn:
        dots = [dot for lane in drawn.lanes for dot in lane.dots]
        assert len(dots) == len(moments)
        assert all(0 <= dot.x <= 100 and 0 < dot.y < drawn.foot < drawn.height for dot in dots)
