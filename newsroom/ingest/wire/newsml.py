"""NewsML 1.x: a NewsItem whose components hold lines about a story and, in one of them, its text."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator
from datetime import datetime

from lxml import etree

from newsroom.ingest.decode import decode
from newsroom.ingest.errors import IngestError
from newsroom.ingest.safe_xml import iter_local, parse_xml
from newsroom.ingest.wire.elements import LANG, every, first
from newsroom.ingest.wire.item import WireItem
from newsroom.ingest.wire.markup import body_markup, flat
from newsroom.ingest.wire.merging import merged
from newsroom.ingest.wire.newsml_parts import formal, is_caption, own_line, own_lines, pictures_of, role_of
from newsroom.ingest.wire.nitf import read_nitf
from newsroom.ingest.wire.subjects import subject_name
from newsroom.ingest.wire.times import read_time

_ORIGINS = ("origin", "fromlocation", "from", "dateline")


def read_newsml(root: etree._Element) -> WireItem:
    """Return the item that *root*, a ``NewsItem`` of NewsML 1.x or what holds one, is."""
    identifier, management = first(root, "NewsIdentifier"), first(root, "NewsManagement")
    item = WireItem(
        headline=own_line(root, "HeadLine"),
        standfirst=_abstract(root) or own_line(root, "SubHeadLine"),
        slugline=own_line(root, "SlugLine"),
        bylines=tuple(filter(None, (flat(line) for line in own_lines(root, "ByLine")))),
        agencies=(_credit(root), _party(root, "Provider"), _party(root, "Source"), _party(root, "Creator")),
        dateline=own_line(root, "DateLine"),
        located=_located(root),
        section=_section(root),
        rights=_rights(root),
        language=formal(root, "Language") or _lang(root),
        first_created=_time(management, "FirstCreated"),
        version_created=_time(management, "ThisRevisionCreated"),
        item_id=_item_id(identifier),
        item_version=flat(first(identifier, "RevisionId")),
        embargoed_until=_embargo(management),
        status=formal(management, "Status"),
        note=" ".join(flat(note) for note in every(management, "Instruction") if flat(note)),
        keywords=tuple(filter(None, (flat(line) for line in own_lines(root, "KeywordLine")))),
        pictures=tuple(pictures_of(root)),
    )
    return merged(item, *_texts(root))


def _texts(root: etree._Element) -> Iterator[WireItem]:
    """Yield what the text in *root* says of itself, NITF and XHTML before plain text."""
    found = [text for content in every(root, "ContentItem") if (text := _text(content)) and text.markup]
    yield from sorted(found, key=lambda text: not text.headline)[:1]


def _text(content: etree._Element) -> WireItem | None:
    data = first(content, "DataContent")
    if data is None or is_caption(content):
        return None
    inner = _decoded(content, data)
    for element in iter_local(inner, "nitf"):
        return read_nitf(element)
    body = next(iter_local(inner, "body.content", "body", "html"), inner)
    return WireItem(markup=body_markup(body))


def _decoded(content: etree._Element, data: etree._Element) -> etree._Element:
    """Return *data*, or what it is encoded or escaped from; what cannot be decoded is no text."""
    encoding = first(content, "Encoding")
    text = "".join(map(str, data.itertext())).strip()
    if encoding is not None and "base64" in encoding.get("Notation", "").casefold():
        text = _from_base64(text)
    elif len(data) or not text.startswith(("<?xml", "<nitf", "<html", "<!DOCTYPE")):
        return data
    try:
        return parse_xml(text.encode())
    except IngestError:
        plain = etree.Element("text")
        plain.text = text
        return plain


def _from_base64(text: str) -> str:
    try:
        return decode(base64.b64decode(text, validate=False))
    except (binascii.Error, IngestError):
        return ""


def _abstract(root: etree._Element) -> str:
    """A line of the type that sums up, or a component with that role."""
    for line in every(root, "NewsLine"):
        if formal(line, "NewsLineType").casefold() in ("abstract", "summary", "teaser", "leadin"):
            return flat(first(line, "NewsLineText"))
    parts = (part for part in every(root, "NewsComponent") if role_of(part) in ("abstract", "summary"))
    return next((flat(first(part, "DataContent")) for part in parts), "")


def _located(root: etree._Element) -> str:
    """The city that the story comes from; other places are those that it is about."""
    origins = (place for place in every(root, "Location") if place.get("HowPresent", "").casefold() in _ORIGINS)
    cities = (part for place in origins for part in every(place, "Property") if part.get("FormalName") == "City")
    return next((city for part in cities if (city := part.get("Value", "").strip())), "")


def _credit(root: etree._Element) -> str:
    return own_line(root, "CreditLine")


def _party(root: etree._Element, role: str) -> str:
    for party in (party for holder in every(root, role) for party in every(holder, "Party")):
        if name := party.get("FormalName", "").strip():
            return name
    return ""


def _section(root: etree._Element) -> str:
    names = ("Subject", "SubjectMatter", "SubjectDetail")
    for code in every(root, "SubjectCode"):
        for subject in (subject for name in names for subject in every(code, name)):
            named = subject.get("FormalName", "")
            if text := flat(subject) or subject_name(named) or (named if not named.isdigit() else ""):
                return text
    properties = (
        part for part in every(root, "Property") if part.get("FormalName", "").casefold() in ("category", "section")
    )
    return next((value for part in properties if (value := part.get("Value", ""))), "")


def _rights(root: etree._Element) -> str:
    if line := own_line(root, "CopyrightLine") or own_line(root, "RightsLine"):
        return line
    copyright_ = first(root, "Copyright")
    said = flat(first(copyright_, "CopyrightHolder")), flat(first(copyright_, "CopyrightDate"))
    return " ".join(filter(None, ("©", said[1], said[0]))) if said[0] else flat(first(root, "UsageRights"))


def _item_id(identifier: etree._Element | None) -> str:
    """Return what NewsML's guidelines call an item in all its revisions."""
    parts = [flat(first(identifier, name)) for name in ("ProviderId", "DateId", "NewsItemId")]
    if all(parts):
        return ":".join(("urn:newsml", *parts))
    return flat(first(identifier, "PublicIdentifier")).rpartition(":")[0] or parts[2]


def _embargo(management: etree._Element | None) -> datetime | None:
    """An item that is embargoed says when that ends."""
    if formal(management, "Status").casefold() != "embargoed":
        return None
    return _time(first(management, "StatusWillChange"), "DateAndTime")


def _lang(root: etree._Element) -> str:
    return next((lang for part in root.iter("*") if (lang := part.get(LANG))), "")


def _time(within: etree._Element | None, name: str) -> datetime | None:
    return read_time(flat(first(within, name)))
