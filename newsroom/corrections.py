"""What readers say of entities: it holds for every story, now and later, and can be undone in any order.

An entity's kind, whether it is rejected and what it is merged into always follow from the corrections that still hold.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.db import transaction
from django.utils import timezone

from newsroom.entity_slugs import free_slugs
from newsroom.errors import CorrectionError
from newsroom.known_names import shown_entity
from newsroom.locks import Lock, hold
from newsroom.models import Article, Correction, Entity, Reader, Revision
from newsroom.reader_tags import place, places_of, selected_words, settle_alias

Action = Correction.Action


@transaction.atomic
def retype(entity: Entity, kind: str, reader: Reader) -> Correction:
    """Say that *entity* is of another *kind*. Raises CorrectionError."""
    entity = _now(entity)
    if kind not in Entity.Kind.values:
        raise CorrectionError("Choose one of the kinds.")
    if kind == entity.kind:
        raise CorrectionError(f"{entity.name} has that kind already. Choose another one.")
    return _keep(entity, Action.RETYPE, reader, before={"kind": entity.kind, "to": kind})


@transaction.atomic
def reject(entity: Entity, reader: Reader) -> Correction:
    """Say that *entity* is none: its mentions are shown no more. Raises CorrectionError."""
    entity = _now(entity)
    return _keep(entity, Action.REJECT, reader)


@transaction.atomic
def merge(entity: Entity, into: Entity, reader: Reader) -> Correction:
    """Say that *entity* is the same as *into*, which keeps its page. Raises CorrectionError."""
    entity, into = _now(entity), _now(into)
    if entity == into:
        raise CorrectionError(f"{entity.name} is that already. Choose another one.")
    if entity.kind != into.kind:
        raise CorrectionError(
            f"{entity.name} and {into.name} are of two kinds, so they are not the same. Correct the kind first."
        )
    return _keep(entity, Action.MERGE, reader, other=into)


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
    entity = _now(entity) if entity else _called(name, kind)
    before = {"name": name, "new": not entity.aliases.filter(name=name).exists()}
    correction = _keep(entity, Action.TAG, reader, before=before)
    place(entity, places_of(name, (revision.pk, start, end)))
    return correction


@transaction.atomic
def undo(correction: Correction, reader: Reader) -> Correction:
    """Take *correction* back; everything said before and since still holds. Raises CorrectionError."""
    hold(Lock.ENTITIES)
    correction = Correction.objects.select_related("entity").get(pk=correction.pk)
    if correction.undone_at:
        raise CorrectionError("That correction has been undone already.")
    correction.undone_at = timezone.now()
    correction.before["undone_by"] = reader.pk
    correction.save(update_fields=["undone_at", "before"])
    _settle(correction)
    return correction


def _now(entity: Entity) -> Entity:
    """Return *entity*, or what it was merged into, as it is now, with every other change waiting for this one."""
    hold(Lock.ENTITIES)
    entity = shown_entity(Entity.objects.select_related("merged_into").get(pk=entity.pk))
    if entity.rejected:
        raise CorrectionError(f"{entity.name} was marked as not an entity. Undo that first.")
    return entity


def _called(name: str, kind: str) -> Entity:
    """Return the entity of that name and kind which the library shows, or a new one."""
    if kind not in Entity.Kind.values:
        raise CorrectionError("Choose what the words name.")
    known = Entity.objects.filter(kind=kind, rejected=False, merged_into=None)
    same = known.filter(name=name).order_by("pk").first() or known.filter(aliases__name=name).order_by("pk").first()
    return same or Entity.objects.create(name=name, kind=kind, slug=free_slugs([(name, kind)])[0])


def _keep(
    entity: Entity,
    action: Correction.Action,
    reader: Reader,
    other: Entity | None = None,
    before: dict[str, object] | None = None,
) -> Correction:
    correction = Correction.objects.create(
        entity=entity, action=action, reader=reader, other=other, before=before or {}
    )
    _settle(correction)
    return correction


def _settle(correction: Correction) -> None:
    """Make what *correction* spoke of follow from the corrections that hold now."""
    _SETTLERS[correction.action](correction)


def _settle_kind(correction: Correction) -> None:
    said = Correction.objects.filter(entity=correction.entity, action=Action.RETYPE).order_by("pk")
    holding = said.filter(undone_at=None).last()
    original = said.first() or correction
    kind = holding.before["to"] if holding else original.before["kind"]
    Entity.objects.filter(pk=correction.entity_id).update(kind=kind)


def _settle_rejection(correction: Correction) -> None:
    holds = Correction.objects.filter(entity=correction.entity, action=Action.REJECT, undone_at=None).exists()
    Entity.objects.filter(pk=correction.entity_id).update(rejected=holds)


def _settle_merges(correction: Correction) -> None:
    """Point every merged entity straight at the end of its chain, so that a page follows merges in one step."""
    holding = Correction.objects.filter(action=Action.MERGE, undone_at=None)
    steps = dict(holding.values_list("entity", "other"))
    ends = {entity: _end_of_chain(entity, steps) for entity in steps}
    touched = Entity.objects.filter(pk__in={correction.entity_id, *steps}) | Entity.objects.exclude(merged_into=None)
    for entity in touched:
        entity.merged_into_id = ends.get(entity.pk)
        entity.save(update_fields=["merged_into"])


def _end_of_chain(entity: int, steps: Mapping[int, int | None]) -> int:
    while step := steps.get(entity):
        entity = step
    return entity


def _settle_tag(correction: Correction) -> None:
    settle_alias(correction.entity, correction.before["name"])


_SETTLERS: dict[str, Callable[[Correction], None]] = {
    Action.RETYPE: _settle_kind,
    Action.REJECT: _settle_rejection,
    Action.MERGE: _settle_merges,
    Action.TAG: _settle_tag,
}
