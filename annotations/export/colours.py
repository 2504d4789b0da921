"""The colours of marks in copies: on paper those of the page in the light, on e-readers what shows day and night."""

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


DAY_AND_NIGHT = {
    "amber": "216, 138, 0",
    "blue": "58, 124, 200",
    "green": "60, 150, 76",
    "violet": "148, 84, 190",
    "grey": "130, 124, 114",
    "yellow": "190, 170, 0",
    "red": "205, 74, 60",
    "teal": "20, 145, 148",
}
"""Red, green and blue. Each is between its light and its dark line of static/css/tokens.css, so that it shows on white
paper and on a black screen."""


def chosen(colours: Sequence[str]) -> dict[str, str]:
    """Return the colour of each kind for a reader who chose *colours* (``ReadingPage.colours``: "claim-teal")."""
    return {kind: style.colour for kind, style in DEFAULTS.items()} | dict(each.split("-", 1) for each in colours)


def inks(colours: Sequence[str]) -> dict[str, Ink]:
    """Return the ink on paper of each kind for a reader who chose *colours*."""
    return {kind: PALETTE[colour] for kind, colour in chosen(colours).items()}
