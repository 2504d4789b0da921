"""Claims for the ledger's tests."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from annotations.models import Appearance, Claim, Highlight
from annotations.vectors import fill_vector
from newsroom.models import Article, Entity, Mention
from newsroom.models.ranged import span
from newsroom.text.quantities import quantities

_numbers = count()


def claimed(mark: Callable[..., Highlight], story: Article, words: str = "", **fields: object) -> Appearance:
    """Mark *words* of *story*, by default the whole text, as a claim, and return its appearance with *fields* set.

    ``reader`` and ``audience`` go to the mark, ``statement`` to the claim. Numbers are those of the words.
    """
    marked = {name: fields.pop(name) for name in ("reader", "audience") if name in fields}
    row = mark(story, words or story.newest.text, kind="claim", **marked)
    appearance = row.appearance
    Claim.objects.filter(pk=appearance.claim_id).update(statement=fields.pop("statement", row.exact))
    said = [quantity.said() for quantity in quantities(row.exact)]
    Appearance.objects.filter(pk=appearance.pk).update(**{"quantities": said, **fields})
    return Appearance.objects.select_related("claim", "highlight__article").get(pk=appearance.pk)


def with_vector(appearance: Appearance) -> Claim:
    """Return the claim of *appearance* with the vector that the background makes."""
    fill_vector.func(appearance.claim_id)
    return Claim.objects.get(pk=appearance.claim_id)


def entity(name: str, kind: str = "person") -> Entity:
    return Entity.objects.create(name=name, kind=kind, slug=f"{name.lower().replace(' ', '-')}-{next(_numbers)}")


def name_in(story: Article, words: str, whom: Entity) -> Mention:
    """Tag the first place in *story* that reads *words* as naming *whom*."""
    start = story.newest.text.index(words)
    at = span(start, start + len(words))
    return Mention.objects.create(revision=story.newest, entity=whom, span=at, source="test")
