"""The kinds that machines gave to what a single story names: first guesses, which yield to a clearer story."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Count, Exists, OuterRef, Q

from newsroom.entities import READER
from newsroom.models import Alias, Correction, Entity, Mention


def guesses(entities: Collection[int]) -> dict[int, int]:
    """Return those of *entities* that one story names and no reader ever spoke of, with their mentions there.

    One query; none for no entities.
    """
    if not entities:
        return {}
    # An older version of a story says the same once more.
    current = Q(mentions__form=Mention.Form.NAME, mentions__revision__current_of__isnull=False)
    names = Count("mentions", filter=current)
    stories = Count("mentions__revision__article", distinct=True)
    machines = Entity.objects.filter(pk__in=entities, merged_into=None, rejected=False).exclude(_readers_spoke())
    counted = machines.annotate(stories=stories, names=names).filter(stories=1)
    return dict(counted.values_list("pk", "names"))


def retype(entity: int, kind: str) -> None:
    """Let *entity* be of *kind*, until a reader says otherwise."""
    Entity.objects.filter(pk=entity).update(kind=kind)


def _readers_spoke() -> Q:
    here = OuterRef("pk")
    said = Correction.objects.filter(Q(entity=here) | Q(other=here))
    named = Alias.objects.filter(entity=here, by_reader=True)
    tagged = Mention.objects.filter(entity=here, source=READER)
    return Q(Exists(said)) | Q(Exists(named)) | Q(Exists(tagged))
