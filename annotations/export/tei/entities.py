"""The people, organisations, places and other things that a story names, for names in the text to refer to."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse

from annotations.export.contents.identified import wikidata_of
from annotations.export.markup.wikidata import WIKIDATA
from annotations.export.markup.xml_text import element, worded
from annotations.export.options import ExportOptions
from annotations.export.tei.ids import entity_id
from annotations.reading import ReadingPage
from newsroom.naming.attributions import Speaker

_LISTS = {
    "person": "listPerson",
    "organisation": "listOrg",
    "place": "listPlace",
    "group": "listOrg",
    "event": "listEvent",
    "product": "listObject",
    "work": "listBibl",
}
"""The list for entities of each kind."""

_ENTRIES = {
    "listPerson": ("person", "persName"),
    "listOrg": ("org", "orgName"),
    "listPlace": ("place", "placeName"),
    "listEvent": ("event", "label"),
    "listObject": ("object", "objectName"),
    "listBibl": ("bibl", "title"),
}
"""What an entry of each list is, and the name in it."""


def entities(page: ReadingPage, options: ExportOptions) -> Iterator[str]:
    """Yield the lists of *page*'s entities, those that are named and those that speak, in the order of their slugs."""
    known, found = wikidata_of(page), sorted(_named(page), key=lambda entity: entity.slug)
    for name in _ENTRIES:
        entries = [
            _entry(name, each, known.get(each.entity, ""), options) for each in found if _LISTS[each.kind] == name
        ]
        if entries:
            yield element(name, *entries)


def _named(page: ReadingPage) -> set[Speaker]:
    mentioned = {Speaker(row.entity, row.slug, row.name, row.kind) for row in page.mentions}
    return mentioned | {speaker for row in page.attributions for speaker in row.speakers}


def _entry(list_: str, entity: Speaker, item: str, options: ExportOptions) -> str:
    entry, name = _ENTRIES[list_]
    own = options.address(reverse("entity", args=[entity.slug]))
    parts = [
        worded(name, entity.name),
        worded("idno", WIKIDATA + item if item else "", type="Wikidata"),
        worded("idno", own, type="URI"),
    ]
    inner = element("objectIdentifier", *parts) if entry == "object" else "".join(parts)
    return element(entry, inner, xml_id=entity_id(entity.slug), type="group" if entity.kind == "group" else "")
