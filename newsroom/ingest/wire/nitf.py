"""NITF 3.x: the text format of the wires, with or without its DTD or namespace, alone or inside NewsML."""

from __future__ import annotations

from datetime import datetime

from lxml import etree

from newsroom.ingest.wire.elements import LANG, every, first
from newsroom.ingest.wire.item import WireItem
from newsroom.ingest.wire.markup import body_markup, flat
from newsroom.ingest.wire.subjects import subject_name
from newsroom.ingest.wire.times import embargo_in, read_time

_STATUS = "management-status"
_CODE = 2  # code points up to which a category is a code of the wire's own, such as "i"


def read_nitf(root: etree._Element) -> WireItem:
    """Return the item that *root*, an ``nitf`` element, is."""
    head, body = first(root, "body.head"), first(root, "body.content")
    holder = first(root, "doc.copyright")
    people = _people(root)
    version = first(root, "du-key")
    return WireItem(
        markup=_markup(root, body),
        headline=flat(first(head, "hl1")) or flat(first(head, "headline", "hedline")) or flat(first(root, "title")),
        standfirst=flat(first(head, "abstract")) or flat(first(head, "hl2")),
        people=people,
        bylines=() if people else tuple("\n".join(map(str, line.itertext())) for line in _bylines(root)),
        agencies=_agencies(root, head),
        distributor=flat(first(head, "distributor")),
        dateline=flat(first(head, "dateline")),
        located=_attribute(root, "evloc", "city"),
        section=_section(root),
        publication=_attribute(root, "pubdata", "name"),
        rights=_rights(root, head, holder),
        language=_language(root),
        address=_attribute(root, "pubdata", "ex-ref"),
        first_created=_first_created(root, head),
        version_created=_time(root, "date.issue"),
        item_id=_attribute(root, "doc-id", "id-string") or root.get("uno", ""),
        item_version=_version(root, version),
        embargoed_until=_embargo(root),
        status=_attribute(root, "docdata", _STATUS),
        note=" ".join(filter(None, (note.get("info", "") or flat(note) for note in every(root, "ed-msg")))),
        keywords=tuple(filter(None, (word.get("key", "") or flat(word) for word in every(root, "keyword")))),
    )


def _markup(root: etree._Element, body: etree._Element | None) -> str:
    if body is None:
        body = first(root, "body")
    return body_markup(body) if body is not None else ""


def _people(root: etree._Element) -> tuple[str, ...]:
    people = (person for byline in _bylines(root) for person in every(byline, "person"))
    return tuple(name for person in people if (name := flat(person)))


def _bylines(root: etree._Element) -> list[etree._Element]:
    return every(root, "byline") or every(root, "tagline")


def _agencies(root: etree._Element, head: etree._Element | None) -> tuple[str, ...]:
    in_byline = [flat(name) for byline in every(root, "byline") for name in every(byline, "org")]
    source = _attribute(root, "doc-id", "regsrc")
    owner = _attribute(root, "doc.rights", "owner")
    return (*in_byline, flat(first(head, "distributor")), owner, _attribute(root, "doc.copyright", "holder"), source)


def _section(root: etree._Element) -> str:
    stated = _attribute(root, "pubdata", "position.section") or _meta(root, "section", "category")
    if len(stated) <= _CODE:
        stated = ""
    subject = first(root, "tobject.subject")
    names = ("tobject.subject.type", "tobject.subject.matter", "tobject.subject.detail")
    named = next((value for name in names if subject is not None and (value := subject.get(name))), "")
    known = subject_name(_attribute(root, "tobject.subject", "tobject.subject.refnum"))
    return stated or named or known or _attribute(root, "fixture", "fix.id")


def _rights(root: etree._Element, head: etree._Element | None, holder: etree._Element | None) -> str:
    if said := flat(first(head, "rights")) or flat(first(root, "copyrite")):
        return said
    if holder is None or not holder.get("holder"):
        return ""
    return " ".join(filter(None, ("©", holder.get("year", ""), holder.get("holder", ""))))


def _language(root: etree._Element) -> str:
    parts = (root, *every(root, "body", "body.content"))
    named = (part.get(LANG) or part.get("lang") or "" for part in parts)
    return next(filter(None, named), "") or _meta(root, "language", "lang")


def _first_created(root: etree._Element, head: etree._Element | None) -> datetime | None:
    issued = _time(root, "date.issue")
    stated = read_time(_attribute(root, "pubdata", "date.publication"))
    return stated or issued or _time(head, "story.date") or _time(root, "date.release")


def _version(root: etree._Element, key: etree._Element | None) -> str:
    if key is not None and (stated := key.get("version") or key.get("generation")):
        return stated
    return _meta(root, "version", "revision")


def _embargo(root: etree._Element) -> datetime | None:
    """A release after the issue is an embargo, and so is what a message of the desk says."""
    issued, released = _time(root, "date.issue"), _time(root, "date.release")
    if released and issued and released > issued:
        return released
    said = (note.get("info", "") or flat(note) for note in every(root, "ed-msg"))
    status = _attribute(root, "docdata", _STATUS).casefold()
    return next(filter(None, map(embargo_in, said)), None) or (released if status == "embargoed" else None)


def _meta(root: etree._Element, *names: str) -> str:
    said = {meta.get("name", "").casefold(): meta.get("content", "") for meta in every(root, "meta")}
    return next((said[name] for name in names if said.get(name)), "")


def _time(within: etree._Element | None, name: str) -> datetime | None:
    element = first(within, name)
    return read_time(element.get("norm") or flat(element)) if element is not None else None


def _attribute(root: etree._Element, element: str, name: str) -> str:
    values = (found.get(name, "").strip() for found in every(root, element))
    return next(filter(None, values), "")
