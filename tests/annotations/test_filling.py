"""Cards that are filled in once the story's statements are known."""

from __future__ import annotations

import pytest

from annotations import claims
from annotations.filling import fill
from annotations.models import Appearance, Claim, Highlight
from newsroom.models import Article, Reader
from newsroom.naming import recognition
from tests.annotations.conftest import AttributionMaker, MarkMaker
from tests.annotations.ledger.rows import entity, name_in
from tests.conftest import StoryMaker


@pytest.fixture
def bare(make_story: StoryMaker, mark: MarkMaker) -> Highlight:
    """A claim that was marked before its story's statements were known, as readers' from before claims were."""
    story = make_story("“The Linnet carried 212 people,” said Ada Marlow.", "She was at the pier.")
    row = mark(story, "The Linnet carried 212 people", kind="claim")
    Appearance.objects.update(quantities=[])
    Claim.objects.update(vector=None)
    return row


def test_recognition_fills_in_what_nobody_did(bare: Highlight) -> None:
    recognition.run(bare.revision_id)
    said = Appearance.objects.select_related("speaker", "claim").get()
    assert said.speaker
    assert (said.speaker.name, said.speaker_words, said.prefilled) == ("Ada Marlow", "Ada Marlow", True)
    assert [quantity["value"] for quantity in said.quantities] == [212]


@pytest.mark.usefixtures("tasks_at_once")
def test_the_vector_is_made_too(bare: Highlight, django_capture_on_commit_callbacks: object) -> None:
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        fill(bare.revision)
    assert Claim.objects.get().vector


def test_what_a_reader_said_stays(bare: Highlight, ana: Reader) -> None:
    claims.edit(bare.appearance, ana, {"speaker_words": "the crew"})
    recognition.run(bare.revision_id)
    assert Appearance.objects.get().speaker_words == "the crew"


def test_a_card_is_filled_in_once(bare: Highlight, story: Article, attribute_words: AttributionMaker) -> None:
    fill(bare.revision)
    attribute_words(bare.article, "The Linnet carried 212 people", "Ada Marlow")
    fill(bare.revision)
    assert Appearance.objects.get().speaker_words == ""


def test_what_is_marked_once_statements_are_known_is_left(bare: Highlight, mark: MarkMaker) -> None:
    recognition.run(bare.revision_id)
    mark(bare.article, "the pier", kind="claim")
    assert not Appearance.objects.filter(prefilled=False).exists()


def test_a_speaker_whom_a_reader_chose_outlives_that_the_text_names_nobody_so(bare: Highlight, ana: Reader) -> None:
    whom = entity("The Keel")
    name_in(bare.article, "pier", whom)
    claims.edit(bare.appearance, ana, {"speaker_id": whom.pk})
    recognition.run(bare.revision_id)
    assert Appearance.objects.get().speaker == whom
