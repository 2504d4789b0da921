"""Which mentions are shown, and of whom: the one place that decides; and as rows that a page needs."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, Q, QuerySet

from newsroom.entities import READER
from newsroom.models import Entity, Mention, Revision
from newsroom.models.ranged import LENGTH
from newsroom.naming.shown import on_show, root, shown
from newsroom.prepared import Prepared, span_of

_NAMES = (Mention.Form.NAME,)


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
    if bounds:
        rows = _THERE.rows(revision=revision.pk, start=bounds[0], end=bounds[1])
    else:
        rows = _ALL.rows(revision=revision.pk)
    return [MentionRow(pk, at.lower, at.upper, *rest) for pk, at, *rest in rows]


def _rows(revision: int) -> QuerySet[Any, Any]:
    whose = shown("entity", "slug", "name", "kind")
    visible = mentions_on_show().filter(revision=revision)
    return visible.order_by("span", "pk").values_list("pk", "span", "root", *whose, "source")


def _rows_within(revision: int, start: int, end: int) -> QuerySet[Any, Any]:
    return _rows(revision).filter(span__overlap=span_of(start, end))


_ALL, _THERE = Prepared(_rows), Prepared(_rows_within)


def mentions_on_show(forms: Collection[str] = _NAMES) -> QuerySet[Any]:
    """Return the mentions that readers see, each with the id of whom it names as ``root``, merges followed.

    Names alone are tagged, counted and searched; for what is said of somebody as “the company” or “she”, ask for other
    *forms* (all: ``Mention.Form.values``).

    Nobody sees a mention of what a reader rejected, nor one that lies under a reader's: what a reader tagged lies over
    what a machine proposed, the longer of two readers' over the shorter, and of equals the newer. What lies
    under is kept, so that undoing the tag brings it back.
    """
    mentions = Mention.objects.filter(on_show(), form__in=forms).annotate(length=LENGTH, root=root())
    return mentions.exclude(Exists(_over()))


def _over() -> QuerySet[Any]:
    """Return the readers' mentions that lie over the outer query's mention."""
    same_place = {"revision": OuterRef("revision"), "span__overlap": OuterRef("span")}
    readers = Mention.objects.filter(on_show(), source=READER, **same_place).annotate(length=LENGTH)
    longer = Q(length__gt=OuterRef("length"))
    newer = Q(length=OuterRef("length"), pk__gt=OuterRef("pk"))
    over_machine = ~Q(source=OuterRef("source"))
    return readers.filter(over_machine | longer | newer)


def of_current_texts(mentions: QuerySet[Any]) -> QuerySet[Any]:
    """Narrow *mentions* to those in the newest text of each story."""
    return mentions.filter(revision__current_of__isnull=False)


def naming(entity: Entity) -> Q:
    """Return the condition under which a row is of *entity* or of one merged into it.

    The ids are written out, so that the database begins with an index on them. They cost a query each time, unless
    ``merged`` is prefetched.
    """
    return Q(entity__in=[entity.pk, *(merged.pk for merged in entity.merged.all())])
