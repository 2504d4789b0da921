"""What readers' claims refer to outlives a text's being recognised again."""

from __future__ import annotations

from newsroom.models import Article, Mention
from newsroom.models.ranged import span
from tests.annotations.conftest import MarkMaker
from tests.newsroom.tagged import make_entity, tagged


def test_a_speaker_whom_a_reader_chose_stays_with_the_claim(story: Article, mark: MarkMaker) -> None:
    chosen, other = make_entity("Ilse Karrow", "person"), make_entity("Tomas Brill", "person")
    for entity in (chosen, other):
        Mention.objects.create(revision=story.newest, entity=entity, span=span(0, 3), source="spacy:old")
    appearance = mark(story, "ferry", kind="claim").appearance
    appearance.speaker = chosen
    appearance.save()
    tagged(story)
    appearance.refresh_from_db()
    assert appearance.speaker == chosen
    assert not type(other).objects.filter(pk=other.pk).exists(), "what nothing refers to goes"
