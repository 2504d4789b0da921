"""The claims that a story offers."""

from __future__ import annotations

import pytest

from annotations.models import Dismissal
from annotations.proposals import Proposal, dismiss, dismissed_in, offer_again, proposals
from annotations.reading import open_page
from newsroom.models import Article, Reader, Revision
from tests.annotations.conftest import AttributionMaker, MarkMaker
from tests.conftest import StoryMaker

TEXT = (
    "“The Linnet carried 212 people,” Ada Marlow said. “We left on Tuesday. Who would not?”",
    "The office said that nobody was hurt. Marlow wants two more ferries.",
    "According to the office, the crew said that the pier had sunk 3 metres.",
)


@pytest.fixture
def told(make_story: StoryMaker, attribute_words: AttributionMaker) -> Article:
    story = make_story(*TEXT)
    Revision.objects.update(recognition=Revision.Recognition.DONE)
    speech = ("The Linnet carried 212 people,", "We left on Tuesday. Who would not?")
    attribute_words(story, speech, "Ada Marlow", cue="said", speakers=["Ada Marlow"], speech="direct")
    attribute_words(story, "that nobody was hurt", "The office", cue="said", unnamed=True)
    attribute_words(story, "two more ferries", "Marlow", cue="wants", stance="attitude")
    outer = attribute_words(story, "the crew said that the pier had sunk 3 metres", "the office", cue="According to")
    attribute_words(story, "that the pier had sunk 3 metres", "the crew", cue="said", outer=outer)
    return Article.objects.with_current().get(pk=story.pk)


def offered(story: Article, reader: Reader) -> list[Proposal]:
    return proposals(open_page(story, reader), dismissed_in(story, reader))


def test_attributed_and_checkable_statements_are_offered_in_reading_order(told: Article, ana: Reader) -> None:
    assert [(row.words, row.key) for row in offered(told, ana)] == [
        ("The Linnet carried 212 people", "p1"),
        ("We left on Tuesday.", "p1"),
        ("nobody was hurt", "p2"),
        ("the pier had sunk 3 metres", "p3"),
    ]


def test_a_proposal_is_exactly_its_words_and_says_who_says_so(told: Article, ana: Reader) -> None:
    rows = offered(told, ana)
    assert [told.newest.text[row.start : row.end] for row in rows] == [row.words for row in rows]
    assert "Ada Marlow" in rows[0].said_by
    assert "the office" in rows[-1].said_by


def test_a_quotation_within_the_words_stays_whole(
    make_story: StoryMaker, ana: Reader, attribute_words: AttributionMaker
) -> None:
    story = make_story("The crew said that the pier had “sunk 3 metres”.")
    Revision.objects.update(recognition=Revision.Recognition.DONE)
    attribute_words(story, "that the pier had “sunk 3 metres", "The crew", cue="said")
    [row] = offered(Article.objects.with_current().get(pk=story.pk), ana)
    assert row.words == "the pier had “sunk 3 metres”"


def test_what_nobody_says_is_not_offered(
    make_story: StoryMaker, ana: Reader, attribute_words: AttributionMaker
) -> None:
    story = make_story("It was said that the pier sank 3 metres.")
    Revision.objects.update(recognition=Revision.Recognition.DONE)
    attribute_words(story, "the pier sank 3 metres", cue="said")
    assert offered(Article.objects.with_current().get(pk=story.pk), ana) == []


def test_nothing_is_offered_before_recognition_is_done(told: Article, ana: Reader) -> None:
    for state in ("waiting", "running", "failed"):
        told.newest.recognition = state
        assert offered(told, ana) == []


def test_what_is_marked_as_a_claim_is_not_offered(told: Article, ana: Reader, mark: MarkMaker) -> None:
    before = offered(told, ana)
    mark(told, "The Linnet carried 212 people,” Ada Marlow said", kind="claim")
    mark(told, "We left", kind="quote")
    assert offered(told, ana) == before[1:]


def test_a_dismissal_is_for_good_and_for_its_reader_and_can_be_undone(told: Article, ana: Reader, ben: Reader) -> None:
    first, *rest = offered(told, ana)
    for _ in range(2):
        dismiss(told, ana, first.digest)
    assert Dismissal.objects.count() == 1
    assert offered(told, ana) == rest
    assert offered(told, ben) == [first, *rest]
    offer_again(told, ana, first.digest)
    assert offered(told, ana) == [first, *rest]


def test_a_digest_is_of_the_words_wherever_they_stand() -> None:
    here, there = (Proposal(start, start + 4, "It sank", "p1", "") for start in (3, 90))
    assert here.digest == there.digest
