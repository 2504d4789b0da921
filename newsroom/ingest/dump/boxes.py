"""Boxes within a story's text: links to other stories under a heading, and appeals that end in a button."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from newsroom.ingest.dump.furniture import is_furniture, opens_box
from newsroom.ingest.dump.lines import is_prose, is_text
from newsroom.text.words import phrases

_MAX_APPEAL = 4  # lines above the button
_MAX_LINKS = 60
_MAX_CROSSHEAD = 4  # words; a link to a story has more
_BUTTONS = phrases("""
    sign up | sign up now | sign me up | subscribe | subscribe now | submit | join | join now | donate | donate now
    become a member | register | support us | your email | email address | your email address | enter your email
    anmelden | abonnieren | jetzt abonnieren | s'inscrire | je m'inscris | s'abonner | suscríbete | suscribirme
    apúntate | abbonati | iscriviti | assine
""")
_APPEAL = re.compile(
    r"inbox|newsletter|e-?mail|subscri|sign up|support|\bmember|donat|\breaders?\b|postfach|posteingang|abonn"
    r"|courriel|inscri|boletín|correo|suscri|lecteurs|lectores|leser",
    re.IGNORECASE,
)


def boxed_lines(lines: Sequence[str]) -> set[int]:
    """Return which of the story's *lines* are in boxes."""
    return {at for start in range(len(lines)) for at in (*links_from(lines, start), *_appeal(lines, start))}


def links_from(lines: Sequence[str], start: int) -> range:
    """Return the lines from the heading of a box at *start* to the next text, but for that text's own heading."""
    if not opens_box(lines[start]):
        return range(0)
    below = lines[start + 1 : start + 1 + _MAX_LINKS]
    end = start + 1 + len(list(takewhile(lambda line: not is_text(line), below)))
    keeps_last = start + 2 < end < len(lines) and _is_crosshead(lines[end - 1])
    return range(start, end - keeps_last)


def _is_crosshead(line: str) -> bool:
    return len(line.split()) <= _MAX_CROSSHEAD and not is_furniture(line)


def _appeal(lines: Sequence[str], button: int) -> range:
    """From the heading above a button down to it, if the words between ask for something."""
    if lines[button].casefold().replace("’", "'").strip(" .…!>›»") not in _BUTTONS:
        return range(0)
    for start in range(button - 1, max(button - 1 - _MAX_APPEAL, -1), -1):
        if is_prose(lines[start]) and not _APPEAL.search(lines[start]):
            break
        if not is_text(lines[start]) and not is_furniture(lines[start]):
            asks = any(_APPEAL.search(line) for line in lines[max(start - 1, 0) : button])
            return range(start, button + 1) if asks else range(0)
    return range(0)
