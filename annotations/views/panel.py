"""The panel beside a story: its layers, who speaks in it, and its people, organisations, places and other names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from annotations.reading import ReadingPage
from annotations.sources import sources_of
from annotations.views.layers import LAYERS, Layer
from annotations.views.panel_lists import PanelEntity, name_items
from annotations.views.sources import sources_context
from newsroom.naming.mentions import MentionRow


@dataclass(frozen=True)
class PanelGroup:
    """One heading of the panel with its names, the most named first."""

    layer: Layer
    entities: list[PanelEntity]

    @property
    def items(self) -> str:
        return name_items(self.entities)


def panel_context(page: ReadingPage, hidden: frozenset[str]) -> dict[str, object]:
    """Return what ``annotations/_panel.html`` shows beside *page* while the *hidden* layers are switched off."""
    return {
        "article": page.article,
        "layers": [(layer, layer.name not in hidden) for layer in LAYERS],
        "groups": panel_groups(page.mentions),
        **sources_context(sources_of(page.revision.text, page.statements), page.article),
    }


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
