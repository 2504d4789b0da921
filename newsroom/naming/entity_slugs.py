"""Addresses for new entities."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import uuid4

from django.utils.text import slugify

from newsroom.models import Entity

_LENGTH = 70
_TRIES = 20


def free_slugs(names: Iterable[tuple[str, str]]) -> list[str]:
    """Return an unused slug for each *(name, kind)*, in order, in one query.

    A name in a script without ASCII letters goes by its kind; the namesake of somebody known gets a number.
    """
    bases = [slugify(name)[:_LENGTH].strip("-") or kind for name, kind in names]
    wanted = {candidate for base in bases for candidate in _candidates(base)}
    taken = set(Entity.objects.filter(slug__in=wanted).values_list("slug", flat=True))
    slugs = []
    for base in bases:
        slugs.append(next((slug for slug in _candidates(base) if slug not in taken), f"{base}-{uuid4().hex[:8]}"))
        taken.add(slugs[-1])
    return slugs


def _candidates(base: str) -> list[str]:
    return [base, *(f"{base}-{number}" for number in range(2, _TRIES))]
