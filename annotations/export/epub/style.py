"""The style sheet of a book, with the colours that its reader chose for kinds of marks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from annotations.export.colours import DAY_AND_NIGHT, chosen

_SHEET = Path(__file__).with_name("book.css")


def style(colours: Sequence[str]) -> str:
    """Return the sheet for *colours* as ``ReadingPage.colours`` has them ("claim-teal").

    Tints let the ground shine through, so that words stay readable whatever the e-reader does at night.
    """
    rules = (_rule(kind, DAY_AND_NIGHT[colour]) for kind, colour in chosen(colours).items())
    return _SHEET.read_text("utf-8") + "".join(rules)


def _rule(kind: str, ink: str) -> str:
    return (
        f".mark.{kind} {{ background-color: rgba({ink}, 0.22); border-color: rgb({ink}); "
        f"text-decoration-color: rgb({ink}); }}\n"
    )
