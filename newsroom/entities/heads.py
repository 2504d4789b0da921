"""The rest of a name that a recogniser cut short: the noun that says what it is."""

import re

from newsroom.entities.lexicon import listed
from newsroom.entities.mention import Kind

_NEXT = re.compile(r" ([A-Z][a-z]+)\b")
_SAINT = re.compile(r"(?:St\.?|Saint) [A-Z]\w+['’]s? ([A-Z][a-z]+)\b")
_HEADS: dict[Kind, tuple[str, ...]] = {
    "place": ("place_heads", "organisation_heads", "event_heads", "teams"),
    "organisation": ("organisation_heads",),
    "group": ("place_heads", "organisation_heads"),
}


def with_head(text: str, start: int, end: int, kind: Kind) -> int:
    """Return the end of the name at ``[start, end)`` with the nouns that belong to it.

    They are capitalised: "Orle Street", "St Orla's Hospital".
    """
    if saint := _SAINT.match(text, start):
        return saint.end() if saint.group(1) in listed("place_heads") | listed("organisation_heads") else end
    while (word := _NEXT.match(text, end)) and _is_head(word.group(1), kind) and not _is_name(text, word.end()):
        end = word.end()
    return end


def _is_head(word: str, kind: Kind) -> bool:
    return any(word in listed(table) for table in _HEADS.get(kind, ()))


def _is_name(text: str, end: int) -> bool:
    """ "Orle Marshal Ada Roe" and "Orle District Judge Roe": what goes on in capitals may be another name."""
    following = _NEXT.match(text, end)
    return following is not None and following.group(1) in listed("given_names") | listed("titles")
