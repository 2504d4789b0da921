"""ninjs 1.x to 3.x, and what the systems that speak it add: one object an item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from newsroom.ingest.wire.item import WireItem
from newsroom.ingest.wire.markup import escaped_once, plain_text, text_markup
from newsroom.ingest.wire.ninjs_pictures import pictures_of
from newsroom.ingest.wire.objects import (
    Object,
    first_name,
    in_role,
    lines,
    name_of,
    normal,
    objects,
    raw,
    role_of,
    text,
    time_of,
)
from newsroom.ingest.wire.subjects import subject_name

_SUMMARIES = ("summary", "abstract", "teaser", "standfirst", "lead", "intro", "description", "short", "main", "")
_SUBHEADS = ("subheadline", "subhead", "sub", "subtitle")
_WRITERS = ("author", "writer", "reporter", "journalist", "by", "byline", "creator", "correspondent")
_WEB = re.compile(r"https?://", re.IGNORECASE)


def read_ninjs(said: Object) -> WireItem:
    """Return the item that *said* is. Its keys are compared without case, hyphens and underscores."""
    item = normal(said)
    return WireItem(
        markup=_markup(item),
        headline=text(item, "headline") or in_role(item, "headlines", "main", "headline", "") or text(item, "title"),
        standfirst=_standfirst(item),
        slugline=text(item, "slugline"),
        people=tuple(_people(item)),
        bylines=tuple(filter(None, (lines(item, "byline"), lines(item, "by"), *_listed_bylines(item)))),
        agencies=tuple(_agencies(item)),
        holder=text(item, "copyrightholder"),
        dateline=text(item, "dateline") or next((text(part, "text") for part in objects(item, "dateline")), ""),
        located=text(item, "located") or first_name(item, "located"),
        section=_section(item),
        rights=_rights(item),
        language=text(item, "language"),
        address=_address(item),
        first_created=time_of(item, "firstcreated", "contentcreated"),
        version_created=time_of(item, "versioncreated"),
        item_id=text(item, "guid") or text(item, "uri") or _alternative_id(item),
        item_version=text(item, "version"),
        embargoed_until=time_of(item, "embargoed", "embargo", "embargoeduntil"),
        status=text(item, "pubstatus"),
        note=text(item, "ednote"),
        keywords=tuple(_keywords(item)),
        pictures=tuple(pictures_of(item)),
    )


def _markup(item: Object) -> str:
    """The body as markup if there is such, else as plain text; of several in a list, the longest."""
    marked = [raw(item, name) for name in item if name.startswith(("bodyhtml", "bodyxhtml"))]
    if any(marked):
        return escaped_once(max(marked, key=len))
    bodies = [(_kind(body), str(body.get("value") or "")) for body in objects(item, "bodies")]
    html = [value for kind, value in bodies if "html" in kind or "xml" in kind]
    if html:
        return escaped_once(max(html, key=len))
    plain = [value for _, value in bodies] or [raw(item, "bodytext"), raw(item, "body")]
    return text_markup(max(plain, key=len))


def _kind(body: Object) -> str:
    return f"{body.get('contenttype') or ''} {body.get('role') or ''}".casefold()


def _standfirst(item: Object) -> str:
    named = text(item, "descriptiontext") or text(item, "descriptionhtml") or text(item, "abstract")
    described = in_role(item, "descriptions", *_SUMMARIES)
    under = in_role(item, "headlines", *_SUBHEADS) or text(item, "subheadline") or in_role(item, "subheadlines", "")
    return named or described or under


def _people(item: Object) -> Iterator[str]:
    """Yield those who are named as writers; ``people`` without such a role are in the story."""
    for name in ("authors", "creators"):
        found = objects(item, name)
        writers = [part for part in found if role_of(part) in _WRITERS]
        yield from filter(None, map(name_of, writers or found))
    for source in (*objects(item, "people"), *objects(item, "person"), *objects(item, "infosources")):
        if role_of(source) in _WRITERS:
            yield name_of(source)


def _agencies(item: Object) -> Iterator[str]:
    """Yield who may have sent it, the likeliest first."""
    sources = [source for name in ("infosources", "infosource") for source in objects(item, name)]
    yield text(item, "creditline")
    yield from (name_of(source) for source in sources if role_of(source) not in _WRITERS)
    for name in ("source", "infosource", "provider"):
        yield text(item, name)
    yield from (name_of(provider) for provider in objects(item, "provider"))


def _listed_bylines(item: Object) -> list[str]:
    return [text(byline, "value") or name_of(byline) for byline in objects(item, "bylines")]


def _section(item: Object) -> str:
    named = text(item, "section") or first_name(item, "service") or first_name(item, "services")
    subjects = [*objects(item, "subjects"), *objects(item, "subject")]
    return named or next((name for subject in subjects if (name := _topic(subject))), "")


def _topic(subject: Object) -> str:
    return name_of(subject) or subject_name(str(subject.get("code") or subject.get("uri") or ""))


def _rights(item: Object) -> str:
    inner = next(iter(objects(item, "rightsinfo")), {})
    said = (text(part, name) for name in ("copyrightnotice", "usageterms") for part in (item, inner))
    holder = text(item, "copyrightholder") or text(inner, "copyrightholder")
    return next(filter(None, said), "") or (f"© {holder}" if holder else "")


def _address(item: Object) -> str:
    """The page of the story, where the item says so: what it is called (``uri``) is often no page."""
    return next((value for name in ("url", "link", "canonicalurl") if _WEB.match(value := text(item, name))), "")


def _alternative_id(item: Object) -> str:
    return next((text(other, "value") for other in objects(item, "altids")), "")


def _keywords(item: Object) -> Iterator[str]:
    said = item.get("keywords") or item.get("keyword") or ()
    for word in said.split(",") if isinstance(said, str) else said if isinstance(said, list) else ():
        name = name_of(normal(word)) if isinstance(word, Mapping) else plain_text(str(word))
        if name:
            yield name
