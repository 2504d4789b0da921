"""The panel of a story's people, organisations, places and other names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from annotations.views.layers import LAYERS, Layer
from newsroom.tagging import MentionRow


@dataclass(frozen=True)
class PanelEntity:
    """A name in the panel: how often the story names it and where it first does."""

    name: str
    slug: str
    kind: str
    count: int
    first: int


@dataclass(frozen=True)
class PanelGroup:
    """One heading of the panel with its names, the most named first."""

    layer: Layer
    entities: list[PanelEntity]


def panel_groups(mentions: Iterable[MentionRow]) -> list[PanelGroup]:
    """Return the story's names by layer; layers without any are left out."""
    entities = _entities(list(mentions))
    groups = (PanelGroup(layer, [e for e in entities if e.kind in layer.kinds]) for layer in LAYERS)
    return [group for group in groups if group.entities]


def _entities(mentions: list[MentionRow]) -> list[PanelEntity]:
    counts = Counter(mention.slug for mention in mentions)
    first = {mention.slug: mention for mention in reversed(mentions)}
    rows = [PanelEntity(m.name, m.slug, m.kind, counts[slug], m.id) for slug, m in first.items()]
    return sorted(rows, key=lambda row: (-row.count, row.name))
