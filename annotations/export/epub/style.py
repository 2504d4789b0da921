"""The style sheet of a book, with the colours that its reader chose for kinds of marks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from annotations.kinds import DEFAULTS

_SHEET = Path(__file__).with_name("book.css")

_INKS = {
    "amber": "216, 138, 0",
    "blue": "58, 124, 200",
    "green": "60, 150, 76",
    "violet": "148, 84, 190",
    "grey": "130, 124, 114",
    "yellow": "190, 170, 0",
    "red": "205, 74, 60",
    "teal": "20, 145, 148",
}
"""Each between its light and its dark line of static/css/tokens.css: it shows on white paper and on a black screen."""


def style(colours: Sequence[str]) -> str:
    """Return the sheet for *colours* as ``ReadingPage.colours`` has them ("claim-teal").

    Tints let the ground shine through, so that words stay readable whatever the e-reader does at night.
    """
    chosen = {kind: style.colour for kind, style in DEFAULTS.items()} | dict(each.split("-", 1) for each in colours)
    return _SHEET.read_text("utf-8") + "".join(_rule(kind, _INKS[colour]) for kind, colour in chosen.items())


def _rule(kind: str, ink: str) -> str:
    return (
        f".mark.{kind} {{ background-color: rgba({ink}, 0.22); border-color: rgb({ink}); "
        f"text-decoration-color: rgb({ink}); }}\n"
    )
