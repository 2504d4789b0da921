"""Tagging without a model: what is found is what the tests say is known."""

from __future__ import annotations

from newsroom.models import Alias, Article, Attribution, AttributionSpeaker, Entity
from newsroom.models.ranged import span
from newsroom.naming.mentions import mentions_of
from newsroom.naming.tagging import tag_revision


def make_entity(name: str, kind: str = "place", *aliases: str, **fields: object) -> Entity:
    """Store an entity that the library knows by *name* and *aliases*."""
    slug = f"{name.lower().replace(' ', '-')}-{kind}"
    entity = Entity.objects.create(name=name, kind=kind, slug=slug, **fields)
    Alias.objects.bulk_create(Alias(entity=entity, name=each) for each in {name, *aliases})
    return entity


def tagged(story: Article) -> Article:
    tag_revision(story.newest)
    return story


def shown(story: Article) -> list[tuple[str, str]]:
    """Return the words of each mention that readers see, with the name of whom it shows."""
    return [(story.newest.text[row.start : row.end], row.name) for row in mentions_of(story.newest)]


def say(story: Article, *speakers: Entity, words: str = "", **fields: object) -> Attribution:
    """Store that *speakers* say *words* of *story*, or the whole text."""
    text = story.newest.text
    start = text.index(words)
    content = span(start, start + len(words or text))
    said = Attribution.objects.create(
        revision=story.newest, span=content, content=[content], **{"speech": "indirect", **fields}
    )
    AttributionSpeaker.objects.bulk_create(AttributionSpeaker(attribution=said, entity=each) for each in speakers)
    return said
