"""From an item of the wire to a story: its body read like any markup, its fields cleaned of what desks do to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time

from newsroom.ingest.agencies import agency_name, is_organisation
from newsroom.ingest.article import FoundIn, IngestedArticle, Known, Source
from newsroom.ingest.byline import Byline
from newsroom.ingest.errors import NoArticle
from newsroom.ingest.page.fragment import read_fragment_source
from newsroom.ingest.rights import distributor
from newsroom.ingest.wire.bylines import named_people, people_in
from newsroom.ingest.wire.datelines import dateline_in, read_wire_dateline
from newsroom.ingest.wire.desk import Desk, without_desk
from newsroom.ingest.wire.item import WireItem, WithdrawnItem
from newsroom.ingest.wire.languages import language_tag
from newsroom.ingest.wire.markup import figures
from newsroom.ingest.wire.times import embargo_in

_WITHDRAWN = frozenset({"canceled", "cancelled", "withheld", "killed", "kill", "retracted", "withdrawn"})
_IN_WORDS = {"canceled": "cancelled", "kill": "killed"}
_MAX_TAGS = 20
_MIDNIGHT = time()  # what stands for a day alone
_NO_TEXT = "This item of the wire has no text. It may be a picture, or name other items: bring in those."


def story_of(item: WireItem, base: str = "") -> IngestedArticle:
    """Return the story that *item* is. Raises WithdrawnItem, NoArticle and what reading its markup raises."""
    _check_status(item)
    if not item.markup.strip():
        raise NoArticle(_NO_TEXT)
    read = _body(item, base)
    desk = without_desk(read.paragraphs, item.headline)
    fields = _fields(item, desk)
    in_text = _not_stated(item)
    found_in: dict[str, FoundIn] = {
        name: "text" if name in in_text else "wire" for name, value in fields.items() if value
    }
    if "headline" not in found_in:
        found_in["headline"] = read.found_in.get("headline", "guess")
    headline = item.headline or read.headline
    return replace(read, **fields | {"headline": headline}, paragraphs=desk.paragraphs, found_in=found_in)  # type: ignore[arg-type]


def _not_stated(item: WireItem) -> set[str]:
    """Return the fields that the item does not state, so that they can come from its text alone."""
    stated = {
        "authors": item.people or item.bylines,
        "dateline": item.dateline or item.located,
        "rights": item.rights,
    }
    return {name for name, value in stated.items() if not value}


def _check_status(item: WireItem) -> None:
    if item.status.casefold() not in _WITHDRAWN:
        return
    name = f"“{item.headline}”" if item.headline else "This item"
    note = f" Its desk says: “{item.note.rstrip('.')}”." if item.note else ""
    how = _IN_WORDS.get(item.status.casefold(), item.status.casefold())
    sentence = f"{name} is not to be used: the wire withdrew it ({how}), so it was not stored.{note}"
    said = f"The wire withdrew this story ({how}): it is not to be used.{note}"
    raise WithdrawnItem(sentence, said, item.item_id, _version(item))


def _body(item: WireItem, base: str) -> IngestedArticle:
    known = Known("wire", {"headline": item.headline} if item.headline else {})
    markup = item.markup + figures(item.pictures)
    return read_fragment_source(Source("fragment", markup.encode(), base, charset="utf-8", known=known))


def _fields(item: WireItem, desk: Desk) -> dict[str, object]:
    """Return the fields that the item states, by the names of an IngestedArticle's."""
    stated = read_wire_dateline(item.dateline)
    in_text = dateline_in(next((block.text for block in desk.paragraphs if block.kind == "body"), ""))
    place = stated.place or in_text.place or item.located
    credit = _credit(item, desk, place)
    rights = item.rights or desk.rights
    published, updated = _days(item)
    return {
        "headline": item.headline,
        "standfirst": item.standfirst if item.standfirst != item.headline else "",
        "authors": credit.authors,
        "agency": credit.agency or stated.agency or in_text.agency or agency_name(item.holder),
        "dateline": place,
        "section": item.section,
        "publication": item.publication,
        "distributor": item.distributor or distributor(rights),
        "rights": rights,
        "language": language_tag(item.language),
        "canonical_url": item.address,
        "published_on": published,
        "updated_on": updated,
        "tags": item.keywords[:_MAX_TAGS],
        "item_id": item.item_id,
        "item_version": _version(item),
        "embargoed_until": item.embargoed_until or _embargo([item.note, *desk.notes]),
    }


def _version(item: WireItem) -> str:
    """Of an item that does not say which version it is, the moment of that does as well, if not the day alone."""
    moment = item.version_created
    if item.item_version or not item.item_id or not moment or moment.time() == _MIDNIGHT:
        return item.item_version
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def _credit(item: WireItem, desk: Desk, place: str) -> Byline:
    """Return who wrote the item, as its byline has them if it has one, and which agency sent it.

    Where they wrote it (*place*) stands in many bylines, and is spelt as people are.
    """
    stated, lines, above = people_in(item.people), people_in(item.bylines), people_in(desk.bylines)
    authors = lines.authors or stated.authors or named_people(item.people) or above.authors
    named = next((agency_name(name) for name in item.agencies if name), "")
    beside = next((found.agency for found in (lines, above) if is_organisation(found.agency)), "")
    agency = named or beside
    return Byline(tuple(name for name in authors if name.casefold() not in (place + agency).casefold()), agency)


def _days(item: WireItem) -> tuple[date | None, date | None]:
    """Return the days of the first version and of this one, if it is another."""
    first, this = item.first_created or item.version_created, item.version_created
    if first is None or this is None:
        return first.date() if first else None, None
    alone = _MIDNIGHT in (first.time(), this.time())
    is_later = this.date() > first.date() if alone else this > first
    return first.date(), this.date() if is_later else None


def _embargo(notes: Sequence[str]) -> datetime | None:
    return next(filter(None, map(embargo_in, notes)), None)
