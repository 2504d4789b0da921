"""Tagging a text: recognised mentions become rows that name the library's entities."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.db.models.functions import Coalesce

from newsroom.entities import ENGINE, READER, Mention, recognise
from newsroom.known_names import known_names
from newsroom.linking import link
from newsroom.locks import Lock, hold
from newsroom.mentions import mentions_on_show
from newsroom.models import Correction, Entity, Revision
from newsroom.models import Mention as MentionRecord
from newsroom.models.ranged import span


class MentionRow(NamedTuple):
    """One shown mention: its half-open code point range, whom it names (merges followed), and who proposed it."""

    id: int
    start: int
    end: int
    entity: int
    slug: str
    name: str
    kind: str
    source: str


def mentions_of(revision: Revision, bounds: tuple[int, int] | None = None) -> list[MentionRow]:
    """Return the mentions shown in *revision*, in reading order, in one query; only those within *bounds* if given."""
    shown = mentions_on_show().filter(revision=revision)
    if bounds:
        shown = shown.filter(span__overlap=span(*bounds))
    whose = [Coalesce(f"entity__merged_into__{field}", f"entity__{field}") for field in ("slug", "name", "kind")]
    rows = shown.order_by("span", "pk").values_list("pk", "span", "root", *whose, "source")
    return [MentionRow(pk, at.lower, at.upper, *rest) for pk, at, *rest in rows]


def tag_revision(revision: Revision) -> int:
    """Recognise who and what *revision* names, store it, and return the number of mentions.

    Run again, it replaces what machines proposed and keeps what readers tagged.
    """
    layers = _layers(revision)
    with transaction.atomic():
        hold(Lock.ENTITIES)
        _store(revision, layers)
    return len(layers[0])


def _layers(revision: Revision) -> list[list[Mention]]:
    """Return what is seen and what lies under readers' names, kept for when a reader's tag is undone."""
    names = known_names()
    language = revision.article.language or "en"
    seen = recognise(revision.text, names, language, settings.SPACY_MODELS)
    readers = [mention for mention in seen if mention.source == READER]
    if not readers:
        return [seen]
    machines = recognise(revision.text, [n for n in names if not n.by_reader], language, settings.SPACY_MODELS)
    return [seen, [m for m in machines if any(m.start < r.end and r.start < m.end for r in readers)]]


def _store(revision: Revision, layers: Sequence[Sequence[Mention]]) -> None:
    old = revision.mentions.exclude(source=READER)
    before = set(old.values_list("entity", flat=True))
    old.delete()
    for layer in layers:
        _add_mentions(revision, layer)
    _remove_orphans(before)
    revision.engine = ENGINE
    revision.save(update_fields=["engine"])


def _add_mentions(revision: Revision, mentions: Sequence[Mention]) -> None:
    entities = link(revision.text, mentions)
    kept = {(at.lower, at.upper) for at in revision.mentions.filter(source=READER).values_list("span", flat=True)}
    MentionRecord.objects.bulk_create(
        _record(revision, mention, entities[mention.cluster])
        for mention in mentions
        if mention.source != READER or (mention.start, mention.end) not in kept
    )


def _record(revision: Revision, mention: Mention, entity: int) -> MentionRecord:
    return MentionRecord(
        revision=revision,
        entity_id=entity,
        span=span(mention.start, mention.end),
        form=mention.form,
        score=mention.score,
        source=mention.source,
    )


def _remove_orphans(entities: set[int]) -> None:
    """Remove those of *entities* that nothing names any more and no reader ever spoke of."""
    spoken_of = Correction.objects.filter(other=OuterRef("pk"))
    unused = Entity.objects.filter(pk__in=entities, mentions=None, corrections=None, merged=None)
    unused.exclude(Exists(spoken_of)).exclude(aliases__by_reader=True).delete()
