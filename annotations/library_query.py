"""What a reader asks the library for, as it stands in the address. Pure: no Django."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Self
from urllib.parse import urlencode

# What narrows the library down, by the name it has in the address and in the form.
CONDITIONS = ("q", "publication", "section", "entity", "tag", "feed", "collection")
MAX_LENGTH = 200  # code points; more than any publication's name, and more words than anyone searches for
MAX_DIGITS = 9  # of a number in the address, so that no offset is too large for the database


@dataclass(frozen=True, slots=True)
class LibraryQuery:
    """One page of one way to see the library.

    ``q`` holds the words searched for, ``entity`` an entity's slug, ``tag`` one of the reader's own, ``feed`` a
    feed's id, ``collection`` a collection's slug. ``page`` counts from 1. ``newest`` is the highest id among the
    stories that page 1 was made from: later pages leave out what came in since, so that "show more" neither repeats a
    story nor skips one. 0 stands for now.
    """

    q: str = ""
    publication: str = ""
    section: str = ""
    entity: str = ""
    tag: str = ""
    feed: str = ""
    collection: str = ""
    page: int = 1
    newest: int = 0

    @classmethod
    def from_params(cls, params: Mapping[str, str]) -> Self:
        """Read *params* as they come from the address. What makes no sense counts as not given; nothing is an error."""
        words = {name: clean(params.get(name, "")) for name in CONDITIONS}
        page, newest = (number(params.get(name, "")) for name in ("page", "newest"))
        return cls(**words, page=max(1, page), newest=newest)

    @property
    def active(self) -> dict[str, str]:
        """The conditions that are set, by name."""
        return {name: value for name in CONDITIONS if (value := getattr(self, name))}

    def without(self, name: str) -> Self:
        """The first page without the condition *name*."""
        cleared: dict[str, Any] = {name: "", "page": 1, "newest": 0}
        return replace(self, **cleared)

    def on_page(self, page: int, newest: int = 0) -> Self:
        return replace(self, page=page, newest=newest)

    def params(self) -> str:
        """What follows the path in the address: ``?`` and what differs from the plain library, or nothing."""
        plain = asdict(LibraryQuery())
        told = {name: value for name, value in asdict(self).items() if value != plain[name]}
        return f"?{urlencode(told)}" if told else ""


def clean(value: str) -> str:
    """Return words from the address as the database takes them, without white space around."""
    return value.replace("\0", " ")[:MAX_LENGTH].strip()


def number(value: str) -> int:
    """Return the number that *value* writes in digits, 0 for anything else."""
    return int(value) if value.isascii() and value.isdigit() and len(value) <= MAX_DIGITS else 0
