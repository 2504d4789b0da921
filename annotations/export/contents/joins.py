"""What was said of claims before they were merged into others: it goes with the appearances that came along."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from annotations.access import Viewer
from annotations.models import Appearance, ClaimChange, Evidence, StatusChange

type Joins = Mapping[int, Sequence[tuple[int, datetime]]]
"""By claim (id) that appearances left: the claims where they are now, each with the moment of the merge."""


def joins_of(claims: Collection[int], reader: Viewer) -> Joins:
    """Return the merges that hold and brought *claims* (ids) appearances that *reader* sees; two queries.

    With ``about`` this is RecordQuerySet.about for many claims at once.
    """
    there = dict(Appearance.objects.visible_to(reader).filter(claim__in=claims).values_list("pk", "claim"))
    holding = ClaimChange.objects.that_hold(there) if there else ClaimChange.objects.none()
    found: defaultdict[int, list[tuple[int, datetime]]] = defaultdict(list)
    for change in holding.filter(kind=ClaimChange.Kind.MERGE):
        found[change.left_id] += [(claim, change.made_at) for claim in _now(change, there)]
    return found


def about(row: StatusChange | Evidence, joins: Joins) -> set[int]:
    """Return the claims (ids) that *row* is about by way of *joins*: it was said before its claim was merged."""
    return {claim for claim, merged_at in joins.get(row.claim_id, ()) if merged_at >= row.made_at}


def _now(change: ClaimChange, there: Mapping[int, int]) -> set[int]:
    return {there[appearance] for appearance in change.moved if appearance in there}
