"""Records of many claims at once are those that each claim's own page has."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from annotations import claims, highlights
from annotations.access import PUBLIC, Audience
from annotations.export.contents.joins import about, joins_of
from annotations.ledger import changes
from annotations.models import Claim, Highlight, StatusChange
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker
from tests.conftest import StoryMaker

WORDS = ("one boat", "two boats", "three boats", "four boats")


@pytest.fixture
def marks(make_story: StoryMaker, mark: MarkMaker, ben: Reader) -> Sequence[Highlight]:
    story: Article = make_story(f"Of {', '.join(WORDS)}.")
    return [mark(story, each, kind="claim", audience="everyone", reader=ben) for each in WORDS]


def said(claim: Claim, reader: Reader) -> None:
    claims.set_status(claim, reader, "asked", f"Said {StatusChange.objects.count()}.")


def test_a_merged_claims_records_are_told_as_its_own_page_tells_them(
    marks: Sequence[Highlight], ana: Reader, ben: Reader
) -> None:
    one, two, three, four = (mark.appearance.claim for mark in marks)
    for claim in (one, two, three, four):
        said(claim, ben)
    undone = changes.merge(one, four, ben)
    changes.undo(undone, ben)
    said(four, ben)
    changes.merge(two, three, ben)
    changes.merge(one, two, ben)
    said(one, ben)
    highlights.change(marks[1], audience=Audience.ME)
    for reader in (ana, ben, PUBLIC):
        joins = joins_of([one.pk, four.pk], reader)
        for claim in (one, four):
            expected = set(StatusChange.objects.about(claim, reader))
            assert expected
            assert {
                row for row in StatusChange.objects.all() if claim.pk in {row.claim_id, *about(row, joins)}
            } == expected
    assert joins_of([one.pk], ben).keys() == {two.pk, three.pk}


def test_nothing_joined_what_nobody_sees(ana: Reader) -> None:
    assert joins_of([], ana) == {}
