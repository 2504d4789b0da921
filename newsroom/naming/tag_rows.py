"""The rows of a revision's tags: who is mentioned and who says what, replaced together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, ManyToOneRel, OuterRef, QuerySet
from django.db.models.functions import Coalesce

from newsroom.entities import READER, Mention
from newsroom.entities.attribution import Attribution
from newsroom.models import Alias, AttributionSpeaker, Entity, Revision
from newsroom.models import Attribution as AttributionRecord
from newsroom.models import Mention as MentionRecord
from newsroom.models.ranged import span
from newsroom.naming.linking import link
from newsroom.naming.splits import apply_splits


@dataclass(frozen=True)
class Tags:
    """What was recognised in a text: its mentions, those that lie under readers' names, and its attributions.

    ``known`` are the library's spellings that occur in the text. The clusters that ``attributions`` tell of are those
    of ``mentions``; those of ``under`` are numbered on their own.
    """

    mentions: Sequence[Mention]
    under: Sequence[Mention]
    attributions: Sequence[Attribution]
    known: frozenset[str]


def replace_tags(revision: Revision, tags: Tags) -> None:
    """Store *tags* in place of what machines proposed for *revision*; what readers tagged stays.

    Runs in a transaction that holds Lock.ENTITIES.
    """
    before = _named_before(revision)
    machines = revision.mentions.exclude(source=READER)
    former = set(machines.values_list("entity", flat=True))
    machines.delete()
    revision.attributions.all().delete()
    entities = _add_mentions(revision, tags.mentions, tags.known, before)
    _add_mentions(revision, tags.under, tags.known, before)
    _add_attributions(revision, tags.attributions, entities)
    apply_splits(revision)
    _remove_orphans(former)


def _named_before(revision: Revision) -> Mapping[int, int]:
    """Return how often each entity is named in the story so far, before readers' splits."""
    names = MentionRecord.objects.filter(revision__article=revision.article_id, form=MentionRecord.Form.NAME)
    whom = names.annotate(whom=Coalesce("before_split", "entity"))
    return Counter(whom.values_list("whom", flat=True))


def _add_mentions(
    revision: Revision, mentions: Sequence[Mention], known: frozenset[str], before: Mapping[int, int]
) -> dict[int, int]:
    """Add a row for each of *mentions* whose cluster is somebody, and return the entities by cluster."""
    entities = link(revision.text, mentions, known, before)
    kept = {(at.lower, at.upper) for at in revision.mentions.filter(source=READER).values_list("span", flat=True)}
    MentionRecord.objects.bulk_create(
        _mention_record(revision, mention, entities[mention.cluster])
        for mention in mentions
        if mention.cluster in entities and (mention.source != READER or (mention.start, mention.end) not in kept)
    )
    return entities


def _mention_record(revision: Revision, mention: Mention, entity: int) -> MentionRecord:
    return MentionRecord(
        revision=revision,
        entity_id=entity,
        span=span(mention.start, mention.end),
        form=mention.form,
        score=mention.score,
        source=mention.source,
    )


def _add_attributions(revision: Revision, attributions: Sequence[Attribution], entities: Mapping[int, int]) -> None:
    rows = AttributionRecord.objects.bulk_create(_attribution_record(revision, each) for each in attributions)
    for row, attribution in zip(rows, attributions, strict=True):
        row.outer = None if attribution.outer is None else rows[attribution.outer]
    AttributionRecord.objects.bulk_update([row for row in rows if row.outer], ["outer"])
    AttributionSpeaker.objects.bulk_create(
        AttributionSpeaker(attribution=row, entity_id=entity)
        for row, attribution in zip(rows, attributions, strict=True)
        for entity in dict.fromkeys(entities[c] for c in attribution.speakers if c in entities)
    )


def _attribution_record(revision: Revision, attribution: Attribution) -> AttributionRecord:
    content = attribution.content
    parts = {name: getattr(attribution, name) for name in ("source", "cue", "told", "basis")}
    return AttributionRecord(
        revision=revision,
        span=span(content[0][0], content[-1][1]),
        content=[span(*piece) for piece in content],
        speech=attribution.speech,
        stance=attribution.stance,
        unnamed=attribution.unnamed,
        score=attribution.score,
        **{name: span(*part) if part else None for name, part in parts.items()},
    )


def _remove_orphans(entities: set[int]) -> None:
    """Remove those of *entities* that nothing names any more, no reader ever spoke of, and no other row refers to."""
    unused = Entity.objects.filter(pk__in=entities).exclude(aliases__by_reader=True)
    for relation in Entity._meta.get_fields(include_hidden=True):
        if isinstance(relation, ManyToOneRel) and relation.related_model is not Alias:
            unused = unused.exclude(Exists(_referring(relation)))
    unused.delete()


def _referring(relation: ManyToOneRel) -> QuerySet[Any]:
    """Return the rows that refer to the outer query's entity by *relation*, which may be of an app not known here."""
    return relation.related_model._default_manager.filter(**{relation.field.name: OuterRef("pk")}).order_by()
