"""A claim's line in its card."""

from __future__ import annotations

from annotations.ledger.changes import merge
from annotations.ledger.glance import glance
from newsroom.models import Reader
from tests.annotations.conftest import MarkMaker
from tests.annotations.ledger.rows import claimed
from tests.conftest import StoryMaker


def test_stories_and_candidates_are_those_that_the_reader_sees(
    make_story: StoryMaker, mark: MarkMaker, ana: Reader, ben: Reader
) -> None:
    shared = claimed(mark, make_story("The gulls left."), audience="everyone")
    merge(shared.claim, claimed(mark, make_story("The gulls left us.")).claim, ana)
    claimed(mark, make_story("The gulls have left."))
    assert glance(shared.claim, ana) == (2, 1)
    assert glance(shared.claim, ben) == (1, 0)
