"""What is none."""

from __future__ import annotations

from newsroom.corrections import reject, undo
from newsroom.models import Entity, Reader
from tests.conftest import StoryMaker
from tests.newsroom.tagged import make_entity, shown, tagged


def test_rejected_and_taken_back(plain_story: StoryMaker, ana: Reader) -> None:
    make_entity("Marrow Bay")
    story = tagged(plain_story("In Marrow Bay."))
    correction = reject(Entity.objects.get(), ana)
    assert shown(story) == []
    undo(correction, ana)
    assert shown(story) == [("Marrow Bay", "Marrow Bay")]
