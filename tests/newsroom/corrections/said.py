"""What the tests of corrections share."""

from __future__ import annotations

from newsroom.corrections import tag
from newsroom.models import Article, Correction, Entity, Reader


def tag_words(story: Article, words: str, reader: Reader, kind: str = "place", **more: Entity) -> Correction:
    start = story.newest.text.index(words)
    return tag(story, story.newest, start, start + len(words), kind, reader, **more)


def fresh(entity: Entity) -> Entity:
    return Entity.objects.get(pk=entity.pk)
