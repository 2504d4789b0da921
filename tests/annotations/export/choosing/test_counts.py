"""What a copy holds and leaves out, in numbers."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotations.export.choosing.counts import CopyCounts, Missing, by_layer, by_reader, counts, missing
from annotations.export.choosing.layers import ALL_LAYERS
from annotations.export.options import EVERYONE, MINE, ExportOptions, chosen
from annotations.reading import ReadingPage
from tests.annotations.export.conftest import PageMaker, note

OPTIONS = st.builds(
    ExportOptions,
    private=st.booleans(),
    whose=st.sampled_from([EVERYONE, MINE, frozenset({"ben"}), frozenset({"nobody"})]),
    layers=st.frozensets(st.sampled_from(sorted(ALL_LAYERS))),
)


def test_a_page_is_counted(busy_page: ReadingPage) -> None:
    assert counts(busy_page) == CopyCounts(
        words=65, marks=5, lost=0, claims=0, notes=5, replies=2, names=2, statements=0
    )
    assert counts(busy_page).talks == 7


def test_layers_and_readers_are_counted(busy_page: ReadingPage) -> None:
    found = by_layer(busy_page)
    assert (found["claim"], found["quote"], found["plain"], found["entities"]) == (2, 1, 0, 2)
    assert (found["notes"], found["replies"]) == (5, 2)
    assert by_reader(busy_page) == {"ana": 9, "ben": 3}


def test_what_is_left_out_is_told_by_reason(make_page: PageMaker) -> None:
    page = make_page(
        [(0, 5, {"audience": "me"}), (3, 9, {"reader": "ben", "mine": False}), (5, 9, {"kind": "quote"})],
        [note(1, "p1", audience="me"), note(2, "p1", author="ben", mine=False), note(3, "p1", highlight_id=3)],
    )
    assert missing(page, ExportOptions(private=True)) == []
    assert missing(page, ExportOptions(whose=MINE, layers=ALL_LAYERS - {"quote"})) == [
        Missing("which only you can see", 1, 1),
        Missing("by readers whom you did not choose", 1, 1),
        Missing("of kinds or layers that you did not choose", 1, 1),
    ]


@given(OPTIONS)
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_is_lost_count_of(busy_page: ReadingPage, options: ExportOptions) -> None:
    whole, kept, left = counts(busy_page), counts(chosen(busy_page, options)), missing(busy_page, options)
    assert whole.marks == kept.marks + sum(each.marks for each in left)
    assert whole.talks == kept.talks + sum(each.notes for each in left)
