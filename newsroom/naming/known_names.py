"""What the library knows of names: who bears them, and what readers said of them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any, NamedTuple

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import BooleanField, Count, Exists, ExpressionWrapper, F, Max, OuterRef, Q, QuerySet
from django.db.models.functions import Length

from newsroom.entities import READER, KnownName
from newsroom.models import Alias, Correction, Mention
from newsroom.models.entity import WITHOUT_STOPS
from newsroom.naming.name_index import library_names
from newsroom.naming.shown import on_show, root, shown

# A surname or a short form on its own tells nobody in another story. What does: what readers said of a name (also by
# merging two that bear it), a person's name in full, the fullest name of an organisation, every name of the rest.
_SAID = Q(by_reader=True) | Q(settled=True) | Q(entity__merged_into__name=F("name"))
_TELLING = (
    _SAID
    | Q(out=True)
    | Q(shown_kind="person", name__contains=" ")
    | Q(shown_kind="organisation", length__gte=Length("entity__name"))
    | ~Q(shown_kind__in=("person", "organisation"))
)

_ENOUGH = 2  # stories after which it does not matter in how many more machines saw a name


class Bearer(NamedTuple):
    """Somebody or something that bears *name*: the row that has the alias, and what that was merged into, or itself.

    ``own``: it is the entity's name rather than another one. ``sure``: readers said that the name is this bearer's.
    """

    name: str
    own: bool
    entity: int
    root: int
    kind: str
    by_reader: bool
    sure: bool


def said_so_far() -> dict[str, int | None]:
    """Return what differs as soon as a reader corrects anything or takes it back, in one query."""
    return Correction.objects.aggregate(newest=Max("pk"), undone=Count("undone_at"))


def known_in(text: str, article: int | None = None) -> list[KnownName]:
    """Return every name in *text* that tells somebody in any story, in two queries, however many names there are.

    What was merged has its target's kind. What machines saw in *article*, whose text it is, does not count as seen: a
    text that is recognised again has to end as it did before.
    """
    elsewhere = _machines_stories().exclude(revision__article=article)
    rows = _known(Alias.objects.filter(name__in=library_names.names_in(text))).filter(_TELLING)
    rows = rows.annotate(seen_in=ArraySubquery(elsewhere[:_ENOUGH]))
    fields = rows.values_list("name", "entity", "shown_kind", "by_reader", "out", "settled", "seen_in")
    rows = fields.order_by("entity", "pk")
    return [replace(KnownName(*said), stories=len(seen_in)) for *said, seen_in in rows]


def bearers(names: Collection[str], here: Collection[int] = ()) -> list[Bearer]:
    """Return who bears any of *names*, with stops or without, and was not rejected, oldest entity first, in one query.

    A name that tells nobody in another story counts only for the entities *here*, which the same story named before.
    """
    plain = {name.replace(".", "") for name in names}
    rows = _known(Alias.objects.alias(plain=WITHOUT_STOPS).filter(plain__in=plain))
    rows = rows.filter(_TELLING | Q(entity__in=here), out=False)
    rows = rows.annotate(sure=ExpressionWrapper(_SAID, BooleanField()))
    fields = rows.values_list("name", "own", "entity", "root", "shown_kind", "by_reader", "sure")
    return [Bearer(*row) for row in fields.order_by("entity", "pk")]


def _known(aliases: QuerySet[Alias]) -> QuerySet[Any]:
    spoken_of = Q(entity=OuterRef("entity")) | Q(entity=OuterRef("entity__merged_into"))
    retyped = Correction.objects.filter(spoken_of, action=Correction.Action.RETYPE, undone_at=None)
    return aliases.annotate(
        root=root(),
        shown_kind=shown("entity", "kind")[0],
        out=~on_show(),
        settled=Exists(retyped),
        length=Length("name"),
        own=Q(name=F("entity__name")),
    )


def _machines_stories() -> QuerySet[Any]:
    """Return the stories in which machines saw the entity of an outer query."""
    seen = Mention.objects.filter(entity=OuterRef("entity")).exclude(source=READER)
    return seen.order_by().values("revision__article").distinct()
