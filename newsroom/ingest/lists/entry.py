"""What a list says of one story, and the source that this becomes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit
from uuid import NAMESPACE_URL, uuid5

from newsroom.ingest.article import IngestedMark, Known, Source
from newsroom.ingest.refusals import without_secret
from newsroom.ingest.several import LeftOut

MOST_ENTRIES = 50_000
_LONGEST = 2_000  # characters of an address
_NAME = 255  # characters under which an entry without an address is kept
_NOTHING = "This line of the list names neither an address nor a story, so there is nothing to bring in."


@dataclass(frozen=True)
class Entry:
    """One story of a list: where it is, or its saved markup, and what else is known; ``fields`` as in ``Known``."""

    url: str = ""
    html: str = ""
    fields: Mapping[str, object] = field(default_factory=dict)
    tags: tuple[str, ...] = ()
    marks: tuple[IngestedMark, ...] = ()

    @property
    def headline(self) -> str:
        return str(self.fields.get("headline", ""))


def merged(entries: Iterable[Entry]) -> Sequence[Entry]:
    """Return *entries* with each story once, in the order of their first: what is said of it twice is put together."""
    found: dict[str, Entry] = {}
    for entry in entries:
        key = _key(entry)
        found[key] = _both(found[key], entry) if key in found else entry
    return list(found.values())


def source_of(entry: Entry) -> Source | LeftOut:
    """Return *entry* as a source: its markup if that was saved, else its address.

    An entry with marks and a headline alone is a source of kind ``url`` without an address: the marks are for the
    story of that headline.
    """
    known = Known("list", entry.fields, entry.marks, entry.tags)
    name = entry.headline[:_NAME]
    if entry.html:
        return Source("fragment", entry.html.encode(), entry.url, name, "utf-8", known)
    if entry.url or (entry.headline and entry.marks):
        return Source("url", url=entry.url, name=name, known=known)
    return LeftOut(name, _NOTHING)


def address_in(value: str) -> str:
    """Return the web address that *value* is, without name and password, or nothing. ``www.`` counts as one."""
    value = value.strip()
    if value.lower().startswith("www."):
        value = f"https://{value}"
    return without_secret(value) if len(value) <= _LONGEST and is_address(value) else ""


def is_address(value: str) -> bool:
    """Tell whether *value* is an address of the web as a whole."""
    if not value.lower().startswith(("http://", "https://")) or re.search(r"[\s<>\"\x00-\x1f\x7f\ud800-\udfff]", value):
        return False
    try:
        return bool(urlsplit(value).hostname)
    except ValueError:
        return False


def lasting(service: str, *said: str) -> str:
    """Return a name that lasts for a mark of *service*, made of what tells it from its others."""
    return str(uuid5(NAMESPACE_URL, "\n".join((service, *said))))


def _key(entry: Entry) -> str:
    return entry.url.partition("#")[0] or f"{entry.headline}\n{entry.html}"


def _both(one: Entry, other: Entry) -> Entry:
    told = {name: value for name, value in other.fields.items() if value}
    return replace(
        one,
        html=one.html or other.html,
        fields={**told, **{name: value for name, value in one.fields.items() if value}},
        tags=tuple(dict.fromkeys(one.tags + other.tags)),
        marks=tuple(dict.fromkeys(one.marks + other.marks)),
    )
