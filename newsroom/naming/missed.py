"""Texts that were recognised while a reader had rejected something: they have its names and no mention of it."""

from __future__ import annotations

from functools import reduce
from operator import or_

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from newsroom.models import Alias, Entity, Mention, Revision
from newsroom.naming.mentions import naming

State = Revision.Recognition


def let_wait(entity: Entity) -> list[int]:
    """Let such texts of *entity* wait for their recognition, and return their ids, oldest first."""
    found = list(_texts_missing(entity).order_by("pk").values_list("pk", flat=True))
    Revision.objects.filter(pk__in=found).update(recognition=State.WAITING, waiting_since=timezone.now())
    return found


def _texts_missing(entity: Entity) -> QuerySet[Revision]:
    names = Alias.objects.filter(naming(entity)).values_list("name", flat=True)
    named = reduce(or_, (Q(text__contains=name) for name in names), Q(pk=None))
    mentions = Mention.objects.filter(naming(entity), revision=OuterRef("pk"))
    done = Revision.objects.filter(named, current_of__isnull=False, recognition=State.DONE)
    return done.exclude(Exists(mentions))
