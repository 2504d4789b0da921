"""Addresses for strings that are joined by the hundred: the pattern is asked of Django once, not once a row."""

from collections.abc import Callable
from functools import cache

from django.urls import reverse

_ANY_PK = 987_654_321


@cache
def of_row(name: str) -> Callable[[int], str]:
    """Return a function from primary key to the address of the URL pattern *name*."""
    before, after = reverse(name, args=[_ANY_PK]).split(str(_ANY_PK))
    return lambda pk: f"{before}{pk}{after}"


@cache
def of_slug(name: str) -> Callable[[str], str]:
    """Return a function from slug to the address of the URL pattern *name*."""
    before, after = reverse(name, args=["any-slug"]).split("any-slug")
    return lambda slug: f"{before}{slug}{after}"


def of_paragraph(name: str, slug: str) -> Callable[[str], str]:
    """Return a function from paragraph key to the address of the URL pattern *name* in the story *slug*."""
    before, after = reverse(name, args=[slug, "ANY-KEY"]).split("ANY-KEY")
    return lambda key: f"{before}{key}{after}"


def of_number(slug: str) -> Callable[[int], str]:
    """Return a function from the number of a revision to its address in the story *slug*."""
    before, after = reverse("revision", args=[slug, _ANY_PK]).split(str(_ANY_PK))
    return lambda number: f"{before}{number}{after}"
