"""A claim's line in its card: in how many stories it appears, and how many other claims may be the same."""

from __future__ import annotations

from typing import Any, NamedTuple

from annotations.ledger.candidates import candidates
from annotations.models import Appearance, Claim


class Glance(NamedTuple):
    """Numbers of stories and of candidates, as one reader sees them."""

    stories: int
    candidates: int


def glance(claim: Claim, reader: Any) -> Glance:
    """Return the numbers for *claim*, which *reader* sees, in four queries."""
    seen = Appearance.objects.visible_to(reader).filter(claim=claim)
    return Glance(seen.values("highlight__article").distinct().count(), len(candidates(claim, reader)))
