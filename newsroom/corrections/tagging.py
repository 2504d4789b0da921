"""Words that readers tag."""

from __future__ import annotations

from django.db import transaction

from newsroom.corrections.records import current, record
from newsroom.errors import CorrectionError
from newsroom.locks import Lock, hold
from newsroom.models import Article, Correction, Entity, Reader, Revision
from newsroom.naming.entity_slugs import free_slugs
from newsroom.naming.reader_tags import place, places_of, selected_words, settle_alias
from newsroom.naming.splits import settle_entity_rows

Action = Correction.Action


@transaction.atomic
def tag(
    article: Article, revision: Revision, start: int, end: int, kind: str, reader: Reader, entity: Entity | None = None
) -> Correction:
    """Say that the words ``[start, end)``, in code points of *revision*, name *entity* or else something of *kind*.

    The same words are tagged wherever they stand in the library. Raises CorrectionError.
    """
    if revision.article_id != article.pk:
        raise CorrectionError("That text is of another story. Open the story again and select the name there.")
    start, end = selected_words(revision, start, end)
    hold(Lock.ENTITIES)
    name = " ".join(revision.text[start:end].split())
    entity = current(entity) if entity else _called(name, kind)
    correction = _say(entity, name, reader)
    place(entity, places_of(name, (revision.pk, start, end)))
    settle_entity_rows(entity)
    return correction


def _called(name: str, kind: str) -> Entity:
    """Return the entity of that name and kind which the library shows, or a new one."""
    if kind not in Entity.Kind.values:
        raise CorrectionError("Choose what the words name.")
    known = Entity.objects.filter(kind=kind, rejected=False, merged_into=None)
    same = known.filter(name=name).order_by("pk").first() or known.filter(aliases__name=name).order_by("pk").first()
    return same or Entity.objects.create(name=name, kind=kind, slug=free_slugs([(name, kind)])[0])


def _say(entity: Entity, name: str, reader: Reader) -> Correction:
    new = not entity.aliases.filter(name=name).exists()
    correction = record(entity, Action.TAG, reader, before={"name": name, "new": new})
    settle_tag(correction)
    return correction


def settle_tag(correction: Correction) -> None:
    settle_alias(correction.entity, correction.before["name"])
