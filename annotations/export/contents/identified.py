"""Which item of Wikidata the entities of a copy are."""

from __future__ import annotations

from collections.abc import Mapping

from annotations.reading import ReadingPage
from newsroom.models import Entity


def wikidata_of(page: ReadingPage) -> Mapping[int, str]:
    """Return the items (like Q42) of those that *page* names and that speak in it, by entity, in at most one query."""
    named = {row.entity for row in page.mentions}
    named |= {speaker.entity for row in page.attributions for speaker in row.speakers}
    if not named:
        return {}
    return dict(Entity.objects.filter(pk__in=named).exclude(wikidata="").values_list("pk", "wikidata"))
