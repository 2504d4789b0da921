"""What an entity is, as its stories put it most often beside its name. A machine read it, so a page says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from django.db.models import F, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce, Substr

from newsroom.entities.descriptions import described_after
from newsroom.models import Entity, Mention
from newsroom.models.ranged import words_of
from newsroom.naming.mentions import mentions_on_show, naming

_AFTER = 140  # code points read after a name: an age and a description
_NAMES = 500  # of the newest stories


class Description(NamedTuple):
    """The words, and how often they stand beside the name."""

    words: str
    times: int


def description_of(entity: Entity, revisions: Sequence[int]) -> Description | None:
    """Return what the texts *revisions*, newest first, call *entity* most often, in one query.

    Only people are described: after the name of a place or a company a comma opens anything.
    """
    if entity.kind != Entity.Kind.PERSON:
        return None
    found = Counter(_descriptions(entity, revisions))
    # Of those that stand as often the longer says more.
    best = max(found, key=lambda words: (found[words], len(words)), default=None)
    return Description(best, found[best]) if best else None


def _descriptions(entity: Entity, revisions: Sequence[int]) -> Iterator[str]:
    names = mentions_on_show().order_by("-revision", "span").filter(naming(entity), revision__in=revisions)
    title = Mention.objects.filter(
        naming(entity),
        form=Mention.Form.NOMINAL,
        revision=OuterRef("revision"),
        span__endswith=OuterRef("start") - 1,
    ).annotate(words=words_of("revision__text"))
    beside = names.annotate(start=F("span__startswith")).annotate(
        title=Coalesce(Subquery(title.values("words")[:1]), Value("")),
        after=Substr("revision__text", F("span__endswith") + 1, _AFTER),
    )
    for before, after in beside.values_list("title", "after")[:_NAMES]:
        yield from filter(None, (before.lower(), described_after(after.partition("\n")[0])))
