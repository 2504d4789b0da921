"""How words look: what lies on them, as the properties of a run."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from annotations.export.colours import Ink
from annotations.weave.tags import ELEMENTS

MARK, LINK, ENTITY, RIGHTWARD = "mark", "link", "entity", "right to left"
"""Names of layers, beside those of emphasis (``ELEMENTS``)."""

LINES = {
    "plain": "single",
    "context": "dashedHeavy",
    "question": "wave",
    "evidence": "double",
    "quote": "dottedHeavy",
    "claim": "thick",
}
"""Word's underlines that come nearest to the patterns of static/css/tokens.css. Of several kinds the last is seen."""

_STYLES = {"code": "HTMLCode", ENTITY: "NewsroomEntity", LINK: "Hyperlink"}
"""A run has one style: of several, the last."""


class On(NamedTuple):
    """What lies on words: a layer, and which of it (a mark's kind, the id of a link's address)."""

    layer: str
    value: str = ""


def address(here: Collection[On]) -> str:
    """Return the id of the address that words lead to; a link of the story's own goes before an entity's."""
    for layer in (LINK, ENTITY):
        if found := next((on.value for on in here if on.layer == layer), ""):
            return found
    return ""


def properties(here: Collection[On], inks: Mapping[str, Ink]) -> str:
    """Return ``<w:rPr>`` for words under all of *here*, in the order of the schema; empty when nothing is."""
    layers = {on.layer for on in here}
    parts = "".join((_style(layers), _weight(layers), _mark(here, inks), _offset(layers)))
    parts += "<w:rtl/>" if RIGHTWARD in layers else ""
    return f"<w:rPr>{parts}</w:rPr>" if parts else ""


def _style(layers: Collection[str]) -> str:
    names = [style for layer, style in _STYLES.items() if layer in layers]
    return f'<w:rStyle w:val="{names[-1]}"/>' if names else ""


def _weight(layers: Collection[str]) -> str:
    bold = "<w:b/><w:bCs/>" if "strong" in layers else ""
    slanted = "<w:i/><w:iCs/>" if "emphasis" in layers else ""
    return bold + slanted + ("<w:strike/>" if "struck" in layers else "")


def _mark(here: Collection[On], inks: Mapping[str, Ink]) -> str:
    """Colours are the marks' own: ``w:highlight`` has sixteen names, all of them loud."""
    kinds = {on.value for on in here if on.layer == MARK}
    if not kinds:
        return ""
    kind = next(kind for kind in reversed(LINES) if kind in kinds)
    tint, line = (colour.removeprefix("#").upper() for colour in inks[kind])
    return f'<w:u w:val="{LINES[kind]}" w:color="{line}"/><w:shd w:val="clear" w:color="auto" w:fill="{tint}"/>'


def _offset(layers: Collection[str]) -> str:
    for layer in ("superscript", "subscript"):
        if layer in layers:
            return f'<w:vertAlign w:val="{layer}"/>'
    return ""


SHOWN = frozenset(ELEMENTS)
"""The kinds of emphasis that are shown; any other is left out, as on the page."""
