"""What an entity is: its kind, its name, its item on Wikidata. The latest correction that holds decides."""

from __future__ import annotations

import re

from django.db import transaction

from newsroom.corrections.names import checked_name
from newsroom.corrections.records import record, spoken_of
from newsroom.errors import CorrectionError
from newsroom.models import Correction, Entity, Reader
from newsroom.naming.reader_tags import settle_alias

Action = Correction.Action

_FIELDS: dict[str, str] = {Action.RETYPE: "kind", Action.RENAME: "name", Action.IDENTIFY: "wikidata"}
# An item as it is written, or as the end of its address
_ITEM = re.compile(r"(?:https?://(?:www\.|m\.)?wikidata\.org/(?:wiki|entity)/)?(Q[1-9][0-9]{0,18})(?:[?#].*)?", re.I)


@transaction.atomic
def retype(entity: Entity, kind: str, reader: Reader) -> Correction:
    """Say that *entity* is of another *kind*. Raises CorrectionError."""
    entity = spoken_of(entity)
    if kind not in Entity.Kind.values:
        raise CorrectionError("Choose one of the kinds.")
    if kind == entity.kind:
        raise CorrectionError(f"{entity.name} has that kind already. Choose another one.")
    return _say(entity, Action.RETYPE, kind, reader)


@transaction.atomic
def rename(entity: Entity, name: str, reader: Reader) -> Correction:
    """Say that *entity* is called *name*; the name it had stays an alias. Raises CorrectionError."""
    entity, name = spoken_of(entity), checked_name(name)
    if name == entity.name:
        raise CorrectionError(f"It is called {name} already. Type another name.")
    correction = _say(entity, Action.RENAME, name, reader, new=not entity.aliases.filter(name=name).exists())
    settle_alias(entity, name)
    return correction


@transaction.atomic
def identify(entity: Entity, item: str, reader: Reader) -> Correction:
    """Say that *entity* is the Wikidata *item* "Q42", also given as its address; nothing clears it.

    Raises CorrectionError.
    """
    entity, item = spoken_of(entity), _checked_item(item)
    if item == entity.wikidata:
        raise CorrectionError(f"It has the item {item} already." if item else "It has no item of Wikidata to clear.")
    return _say(entity, Action.IDENTIFY, item, reader)


def _checked_item(item: str) -> str:
    if not (item := item.strip()):
        return ""
    if not (found := _ITEM.fullmatch(item)):
        raise CorrectionError("A Wikidata item is a Q and a number, such as Q42. Copy it from the item's page.")
    return found.group(1).upper()


def _say(entity: Entity, action: Correction.Action, to: str, reader: Reader, **more: object) -> Correction:
    field = _FIELDS[action]
    correction = record(entity, action, reader, before={field: getattr(entity, field), "to": to, **more})
    settle_field(correction)
    return correction


def settle_field(correction: Correction) -> None:
    """Give the field that *correction* spoke of what the corrections that hold now say."""
    field = _FIELDS[correction.action]
    said = Correction.objects.filter(entity=correction.entity, action=correction.action).order_by("pk")
    holding, original = said.filter(undone_at=None).last(), said.first() or correction
    value = holding.before["to"] if holding else original.before[field]
    Entity.objects.filter(pk=correction.entity_id).update(**{field: value})


def settle_name(correction: Correction) -> None:
    settle_field(correction)
    settle_alias(correction.entity, correction.before["to"])
