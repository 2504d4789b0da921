"""How a comment is known again after it was edited elsewhere. Pure; decision 0022 says what survives what.

Word keeps a comment's durable id and the ids of its paragraphs, and numbers everything else anew. LibreOffice keeps
neither, but the names of bookmarks, custom XML, and who made a comment when.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from itertools import islice

NAMESPACE = "urn:newsroom:copy"
"""Of the custom XML part that a copy carries: its manifest, and these traces."""

STORY_BEGINS, STORY_ENDS = "_newsroom_begins", "_newsroom_ends"
"""The bookmarks in the paragraphs before and after the story. LibreOffice tears one that runs over all of it."""

SIGN = "■"
"""Begins the line of a comment that says what its mark is. It is not part of any note."""

_SKETCHED = 50  # words that differ

_LARGEST = 0x7FFF_FFFE  # of the ids that Word takes


@dataclass(frozen=True)
class Traces:
    """What a copy says of its comments besides its manifest, each by the id of a mark or a note.

    ``made``: ``signature`` of who made it when; ``on``: of a note whose comment stands for its mark too, that mark;
    ``kinds`` and ``tags`` of marks; ``sketches``, of notes that one person made in one second: ``sketch_of`` each.
    """

    made: Mapping[str, str] = field(default_factory=dict)
    on: Mapping[str, str] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)
    tags: Mapping[str, list[str]] = field(default_factory=dict)
    sketches: Mapping[str, list[str]] = field(default_factory=dict)
    headings: Mapping[str, str] = field(default_factory=dict)
    """``heading_digest`` of the line above the words of a comment, which says what its mark is."""

    def to_json(self) -> str:
        return json.dumps(asdict(self), sort_keys=True, separators=(",", ":"))


def traces_of(words: str) -> Traces:
    """Return the traces that *words* hold, none where they hold nothing sound."""
    try:
        found = Traces(**json.loads(words))
    except (ValueError, TypeError, RecursionError):
        return Traces()
    return found if _are_sound(found) else Traces()


def durable_ids(ids: Iterable[str]) -> dict[str, int]:
    """Return a number that Word keeps for each of *ids*; the same ids have the same numbers in every copy."""
    numbers: dict[str, int] = {}
    taken: set[int] = set()
    for each in sorted(ids):
        number = int.from_bytes(sha256(each.encode()).digest()[:4]) % _LARGEST + 1
        while number in taken:
            number = number % _LARGEST + 1
        taken.add(number)
        numbers[each] = number
    return numbers


def bookmark(mark: str) -> str:
    """Return the name of the hidden bookmark on the words of a mark ("h" and its uid)."""
    return f"_{mark}"


def signature(author: str, made_at: str) -> str:
    """Return what a comment says of its maker and its time (ISO 8601 in UTC, to the second) in one string."""
    return f"{made_at.removesuffix('Z')} {' '.join(author.split())}"


def heading_digest(heading: str) -> str:
    """Return 16 hexadecimal figures that tell the lines apart which begin with ``SIGN``."""
    return sha256(" ".join(heading.split()).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def sketch_of(words: str) -> list[str]:
    """Return what tells whether other words are like *words*, and does not tell what those are.

    It is four hexadecimal figures of the SHA-256 of each of its first words.
    """
    known = dict.fromkeys(words.casefold().split())
    return [sha256(word.encode("utf-8", "surrogatepass")).hexdigest()[:4] for word in islice(known, _SKETCHED)]


def _are_sound(found: Traces) -> bool:
    names = (found.made, found.on, found.kinds, found.headings)
    lists = (found.tags, found.sketches)
    return all(_holds(each, str) for each in names) and all(
        _holds(each, list) and all(map(_texts, each.values())) for each in lists
    )


def _holds(names: object, kind: type) -> bool:
    return isinstance(names, dict) and all(isinstance(value, kind) for value in names.values())


def _texts(values: Iterable[object]) -> bool:
    return all(isinstance(value, str) for value in values)
