import pytest

from newsroom.corrections import merge, reject
from newsroom.models import Attribution, Entity, Reader
from newsroom.naming.attributions import attributions_of, chain_of
from tests.conftest import StoryMaker
from tests.newsroom.statement_rows import BRILL, KARROW, attribution
from tests.newsroom.tagged import make_entity, say

TEXT = "Karrow and Brill said that the ferry is not safe."


def names(said: Attribution) -> list[str]:
    [row] = attributions_of(said.revision)
    return [speaker.name for speaker in row.speakers]


@pytest.fixture
def karrow() -> Entity:
    return make_entity("Ilse Karrow", "person")


@pytest.fixture
def brill() -> Entity:
    return make_entity("Tomas Brill", "person")


@pytest.fixture
def said(make_story: StoryMaker, karrow: Entity, brill: Entity) -> Attribution:
    return say(make_story(TEXT), karrow, brill)


@pytest.mark.django_db
def test_two_speakers_whom_a_reader_merged_are_one(
    said: Attribution, karrow: Entity, brill: Entity, ana: Reader
) -> None:
    assert names(said) == ["Ilse Karrow", "Tomas Brill"]
    merge(karrow, brill, ana)
    assert names(said) == ["Tomas Brill"]


@pytest.mark.django_db
def test_who_was_merged_into_somebody_rejected_speaks_no_more(
    said: Attribution, karrow: Entity, brill: Entity, ana: Reader
) -> None:
    merge(karrow, brill, ana)
    reject(brill, ana)
    assert names(said) == []


def test_a_chain_goes_outwards_and_passes_over_who_only_passes_on() -> None:
    inner = attribution(TEXT, "the ferry", speakers=(KARROW,), id=911, outer=912)
    same = attribution(TEXT, "the ferry", speakers=(KARROW,), id=912, outer=913)
    outer = attribution(TEXT, "the ferry", speakers=(BRILL,), id=913)
    assert chain_of(inner, {row.id: row for row in (inner, same, outer)}) == (inner, outer)


def test_unnamed_sources_are_not_taken_for_one() -> None:
    inner = attribution(TEXT, "the ferry", id=921, outer=922)
    outer = attribution(TEXT, "the ferry", id=922)
    assert chain_of(inner, {row.id: row for row in (inner, outer)}) == (inner, outer)


def test_a_chain_ends_that_goes_in_circles_or_leads_nowhere() -> None:
    one = attribution(TEXT, "the ferry", id=901, outer=902)
    two = attribution(TEXT, "the ferry", id=902, outer=901)
    lost = attribution(TEXT, "the ferry", id=903, outer=999)
    rows = {row.id: row for row in (one, two, lost)}
    assert [chain_of(row, rows) for row in (one, two, lost)] == [(one, two), (two, one), (lost,)]
