"""Whom and what a copy's story names, most often first, with a link to the library where its address is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from django.urls import reverse
from django.utils.html import escape

from newsroom.naming.mentions import MentionRow

_GROUPS = {
    "People": ("person",),
    "Organisations": ("organisation",),
    "Places": ("place",),
    "Others": ("group", "event", "product", "work"),
}


class _Named(NamedTuple):
    kind: str
    slug: str
    name: str


def names(mentions: Iterable[MentionRow], site: str) -> str:
    """Return the entities as groups of a description list; empty when there are none."""
    counted = Counter(_Named(mention.kind, mention.slug, mention.name) for mention in mentions).most_common()
    groups = ((label, [each for each in counted if each[0].kind in kinds]) for label, kinds in _GROUPS.items())
    return "\n".join(_group(label, those, site) for label, those in groups if those)


def _group(label: str, counted: list[tuple[_Named, int]], site: str) -> str:
    sample = f'<span class="entity {counted[0][0].kind}">{label}</span>'
    items = ", ".join(_item(named, times, site) for named, times in counted)
    return f"<div><dt>{sample}</dt><dd>{items}</dd></div>"


def _item(named: _Named, times: int, site: str) -> str:
    name = escape(named.name)
    shown = f'<a href="{escape(site + reverse("entity", args=[named.slug]))}">{name}</a>' if site else name
    return f"{shown} ×{times}" if times > 1 else shown
