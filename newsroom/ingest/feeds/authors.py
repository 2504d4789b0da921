"""Who wrote an item: people, however a feed names them; no software, no addresses, no publication."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set

from newsroom.ingest.byline import read_byline
from newsroom.ingest.feeds.titles import plain_title
from newsroom.text.words import words

_NOBODY = words("""
    admin administrator anonymous author default editor editors guest moderator news newsroom nobody none null redaktion
    root staff system unknown user webmaster
""")
_CONTACT = re.compile(r"\S+@\S+|https?://\S+|\(\s*\)")
_LONGEST = 300  # code points of what names the authors
_MAX_WORDS = 5  # of a name that is spelt like no other


def people(names: Iterable[str], publications: Set[str]) -> tuple[str, ...]:
    """Return the people among *names*, which may each be a whole byline; what is named like *publications* is none."""
    others = {name.casefold() for name in publications}
    found = (person for name in names for person in _people(_without_contact(name[:_LONGEST]), others))
    return tuple(dict.fromkeys(found))


def _without_contact(name: str) -> str:
    """Return *name* without addresses; RSS writes it in brackets behind one."""
    return plain_title(_CONTACT.sub(" ", name)).strip(" ()<>")


def _people(name: str, others: Set[str]) -> tuple[str, ...]:
    if not name or name.casefold() in others | _NOBODY:
        return ()
    byline = read_byline(name, trusted=True)
    if byline:
        return byline.authors
    is_name = len(name.split()) <= _MAX_WORDS and not any(map(str.isdigit, name))
    return (name,) if is_name else ()
