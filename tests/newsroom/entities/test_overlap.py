"""Which of overlapping mentions stands."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from newsroom.entities.gazetteer import Gazetteer, find_names
from newsroom.entities.mention import LIBRARY, PATTERN, READER, KnownName, Mention
from newsroom.entities.overlap import without_overlaps

TEXT = "Ada Roe Friday spoke."
MODEL = Mention(0, 7, "person", score=0.7, source="spacy:test")


def _library(**said: int) -> list[Mention]:
    return find_names(Gazetteer([KnownName("Ada Roe Friday", 1, "work", **said)]).sightings(TEXT), True)


def test_a_name_that_machines_made_up_once_yields_to_the_model() -> None:
    assert without_overlaps([*_library(stories=1), MODEL]) == [MODEL]


def test_a_name_of_many_stories_or_settled_by_a_reader_does_not() -> None:
    for said in ({"stories": 2}, {"settled": True}):
        assert [m.source for m in without_overlaps([MODEL, *_library(**said)])] == [LIBRARY]


def test_where_nobody_disagrees_a_doubtful_name_stands() -> None:
    assert without_overlaps(_library()) == _library()


SOURCES = st.sampled_from([READER, LIBRARY, PATTERN, "spacy:test"])
MENTIONS = st.builds(
    Mention, st.integers(0, 9), st.integers(0, 9), st.just("person"), source=SOURCES, score=st.sampled_from([0.3, 0.8])
)


@given(st.lists(MENTIONS))
def test_what_stands_is_apart_and_what_fell_is_in_the_way_of_something(mentions: list[Mention]) -> None:
    standing = without_overlaps(mentions)
    assert all(a.end <= b.start for a, b in pairwise(standing))
    for mention in mentions:
        empty = mention.start >= mention.end
        assert empty or any(m.start < mention.end and mention.start < m.end for m in standing)


def test_readers_win_whatever_the_length() -> None:
    tagged = replace(MODEL, end=3, source=READER)
    assert without_overlaps([MODEL, tagged]) == [tagged]
