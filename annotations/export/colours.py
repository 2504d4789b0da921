"""The colours of marks on paper: those of the page in the light, and what tells kinds apart without them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from annotations.kinds import DEFAULTS


class Ink(NamedTuple):
    """A tint under the words and a line below them, as hexadecimal RGB."""

    tint: str
    line: str


PALETTE = {
    "amber": Ink("#ffe3a8", "#9a5f00"),
    "blue": Ink("#d5e6fb", "#2e6cb5"),
    "green": Ink("#d6efd8", "#2f7d3d"),
    "violet": Ink("#ecdcf7", "#7b46a0"),
    "grey": Ink("#e5e3dd", "#6d685f"),
    "yellow": Ink("#fdf3b0", "#857600"),
    "red": Ink("#fbdcd6", "#b23b2e"),
    "teal": Ink("#cdeeed", "#0f7a7d"),
}
"""As in static/css/tokens.css."""


def inks(colours: Sequence[str]) -> dict[str, Ink]:
    """Return the ink of each kind for a reader who chose *colours* (``ReadingPage.colours``: "claim-teal")."""
    chosen = dict(colour.split("-", 1) for colour in colours)
    return {kind: PALETTE[chosen.get(kind, style.colour)] for kind, style in DEFAULTS.items()}
