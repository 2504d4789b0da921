"""Tagging without a model: what is found is what the tests say is known."""

from __future__ import annotations

from newsroom.models import Alias, Article, Entity
from newsroom.tagging import mentions_of, tag_revision


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
