"""ninjs 1.x to 3.x, and what the systems that speak it add: one object an item."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from newsroom.ingest.wire.item import WireItem, WirePicture
from newsroom.ingest.wire.markup import plain_text, text_markup
from newsroom.ingest.wire.subjects import subject_name
from newsroom.ingest.wire.times import read_time

Object = Mapping[str, Any]

_SUMMARIES = ("summary", "abstract", "teaser", "standfirst", "lead", "intro", "description", "short", "main", "")
_SUBHEADS = ("subheadline", "subhead", "sub", "subtitle")
_WRITERS = ("author", "writer", "reporter", "journalist", "by", "byline", "creator", "correspondent")
_BEST_FIRST = ("web", "base", "main", "original", "preview", "thumbnail")
_BREAK = re.compile(r"\n|<(?:br|/p|/div)\b[^>]*>", re.IGNORECASE)
_WEB = re.compile(r"https?://", re.IGNORECASE)


def read_ninjs(raw: Object) -> WireItem:
    """Return the item that *raw* is. Its keys are compared without case, hyphens and underscores."""
    item = _normal(raw)
    return WireItem(
        markup=_markup(item),
        headline=_text(item, "headline") or _in_role(item, "headlines", "main", "headline", "") or _text(item, "title"),
        standfirst=_standfirst(item),
        slugline=_text(item, "slugline"),
        people=tuple(_people(item)),
        bylines=tuple(filter(None, (_lines(item, "byline"), _lines(item, "by")))),
        agencies=tuple(_agencies(item)),
        dateline=_text(item, "dateline") or next((_text(part, "text") for part in _objects(item, "dateline")), ""),
        located=_text(item, "located") or _first_name(item, "located"),
        section=_section(item),
        rights=_rights(item),
        language=_text(item, "language"),
        address=_address(item),
        first_created=_time(item, "firstcreated", "contentcreated"),
        version_created=_time(item, "versioncreated"),
        item_id=_text(item, "guid") or _text(item, "uri") or _alternative_id(item),
        item_version=_text(item, "version"),
        embargoed_until=_time(item, "embargoed", "embargo", "embargoeduntil"),
        status=_text(item, "pubstatus"),
        note=_text(item, "ednote"),
        keywords=tuple(_keywords(item)),
        pictures=tuple(_pictures(item)),
    )


def _normal(raw: Object) -> dict[str, Any]:
    return {str(key).replace("_", "").replace("-", "").casefold(): value for key, value in raw.items()}


def _markup(item: Object) -> str:
    """The body as markup if there is such, else as plain text; of several in a list, the longest."""
    marked = [_raw(item, name) for name in item if name.startswith(("bodyhtml", "bodyxhtml"))]
    if any(marked):
        return max(marked, key=len)
    bodies = [(_kind(body), str(body.get("value") or "")) for body in _objects(item, "bodies")]
    html = [value for kind, value in bodies if "html" in kind or "xml" in kind]
    if html:
        return max(html, key=len)
    plain = [value for _, value in bodies] or [_raw(item, "bodytext"), _raw(item, "body")]
    return text_markup(max(plain, key=len))


def _kind(body: Object) -> str:
    return f"{body.get('contenttype') or ''} {body.get('role') or ''}".casefold()


def _standfirst(item: Object) -> str:
    named = _text(item, "descriptiontext") or _text(item, "descriptionhtml") or _text(item, "abstract")
    described = _in_role(item, "descriptions", *_SUMMARIES)
    under = _in_role(item, "headlines", *_SUBHEADS) or _text(item, "subheadline") or _in_role(item, "subheadlines", "")
    return named or described or under


def _people(item: Object) -> Iterator[str]:
    """Yield those who are named as writers; ``people`` without such a role are in the story."""
    for name in ("authors", "creators"):
        found = _objects(item, name)
        writers = [part for part in found if _role(part) in _WRITERS]
        yield from filter(None, map(_name, writers or found))
    for source in (*_objects(item, "people"), *_objects(item, "person"), *_objects(item, "infosources")):
        if _role(source) in _WRITERS:
            yield _name(source)


def _agencies(item: Object) -> Iterator[str]:
    """Yield who may have sent it, the likeliest first."""
    sources = [source for name in ("infosources", "infosource") for source in _objects(item, name)]
    yield _text(item, "creditline")
    yield from (_name(source) for source in sources if _role(source) not in _WRITERS)
    for name in ("source", "infosource", "provider"):
        yield _text(item, name)
    yield from (_name(provider) for provider in _objects(item, "provider"))
    yield _text(item, "copyrightholder")


def _section(item: Object) -> str:
    named = _text(item, "section") or _first_name(item, "service") or _first_name(item, "services")
    subjects = [*_objects(item, "subjects"), *_objects(item, "subject")]
    return named or next((name for subject in subjects if (name := _topic(subject))), "")


def _topic(subject: Object) -> str:
    return _name(subject) or subject_name(str(subject.get("code") or subject.get("uri") or ""))


def _rights(item: Object) -> str:
    inner = next(iter(_objects(item, "rightsinfo")), {})
    said = (_text(part, name) for name in ("copyrightnotice", "usageterms") for part in (item, inner))
    holder = _text(item, "copyrightholder") or _text(inner, "copyrightholder")
    return next(filter(None, said), "") or (f"© {holder}" if holder else "")


def _address(item: Object) -> str:
    """The page of the story, where the item says so: what it is called (``uri``) is often no page."""
    return next((value for name in ("url", "link", "canonicalurl") if _WEB.match(value := _text(item, name))), "")


def _alternative_id(item: Object) -> str:
    return next((_text(other, "value") for other in _objects(item, "altids")), "")


def _keywords(item: Object) -> Iterator[str]:
    said = item.get("keywords") or item.get("keyword") or ()
    for word in said.split(",") if isinstance(said, str) else said if isinstance(said, list) else ():
        name = _name(_normal(word)) if isinstance(word, Mapping) else plain_text(str(word))
        if name:
            yield name


def _pictures(item: Object) -> Iterator[WirePicture]:
    for other in _objects(item, "associations"):
        if _text(other, "type") in ("picture", "graphic", ""):
            caption = _text(other, "descriptioncaption") or _in_role(other, "descriptions", "caption")
            said = caption or _text(other, "descriptiontext") or _standfirst(other) or _text(other, "headline")
            credit = _text(other, "byline") or _text(other, "creditline") or _text(other, "by")
            yield WirePicture(_rendition(other), said, credit)


def _rendition(picture: Object) -> str:
    """The address of the picture as it looks best on a page."""
    found = picture.get("renditions")
    named = dict(found) if isinstance(found, Mapping) else {}
    named |= {str(one.get("name")): one for one in _objects(picture, "renditions") if isinstance(found, list)}
    sizes = {str(name).casefold(): one.get("href") or "" for name, one in named.items() if isinstance(one, Mapping)}
    best = sorted(sizes, key=lambda name: next((at for at, word in enumerate(_BEST_FIRST) if word in name), 99))
    return next((str(sizes[name]) for name in best if sizes[name]), "")


def _in_role(item: Object, name: str, *roles: str) -> str:
    """Return the value in *item*'s list *name* with the first of *roles* that any has."""
    found = [(_role(part), _text(part, "value")) for part in _objects(item, name)]
    return next((value for role in roles for own, value in found if value and own == role), "")


def _role(part: Object) -> str:
    return str(part.get("role") or part.get("rel") or "").rpartition(":")[2].casefold()


def _first_name(item: Object, name: str) -> str:
    return next(filter(None, map(_name, _objects(item, name))), "")


def _name(part: Object) -> str:
    return _text(part, "name") or _text(part, "value") or _text(part, "literal")


def _objects(item: Object, name: str) -> list[dict[str, Any]]:
    """Return the objects in *item*'s *name*: one, a list of them, or, in ninjs 1.x, one under each key."""
    found = item.get(name)
    values: Iterable[Any] = found if isinstance(found, list) else ()
    if isinstance(found, Mapping):
        nested = [value for value in found.values() if isinstance(value, Mapping)]
        values = nested if name == "associations" and nested else [found]
    return [_normal(value) for value in values if isinstance(value, Mapping)]


def _lines(item: Object, name: str) -> str:
    """Return *item*'s text *name*, whose lines and blocks stay apart."""
    return "\n".join(filter(None, map(plain_text, _BREAK.split(_raw(item, name)))))


def _raw(item: Object, name: str) -> str:
    value = item.get(name)
    return value.strip() if isinstance(value, str) else ""


def _text(item: Object, name: str) -> str:
    value = item.get(name)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return plain_text(str(value))


def _time(item: Object, *names: str) -> datetime | None:
    return next((time for name in names if (time := read_time(_raw(item, name)))), None)
