"""NewsML-G2: a newsItem with what is said of it, of its content, and the content."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator
from datetime import datetime

from lxml import etree

from newsroom.ingest.decode import decode
from newsroom.ingest.errors import IngestError
from newsroom.ingest.safe_xml import iter_local, local_name
from newsroom.ingest.wire.elements import LANG, every, first
from newsroom.ingest.wire.item import WireItem, WirePicture
from newsroom.ingest.wire.markup import body_markup, flat, text_markup
from newsroom.ingest.wire.merging import merged
from newsroom.ingest.wire.nitf import read_nitf
from newsroom.ingest.wire.subjects import subject_name
from newsroom.ingest.wire.times import read_time

_SUMMARIES = ("summary", "abstract", "teaser", "standfirst", "lead", "intro")
_SUBHEADS = ("subheadline", "subhead", "sub", "subtitle")


def read_g2(item: etree._Element) -> WireItem:
    """Return the item that *item*, a ``newsItem`` of NewsML-G2, is."""
    meta, about, rights = (_child(item, name) for name in ("itemMeta", "contentMeta", "rightsInfo"))
    stated = WireItem(
        headline=_headline(about) or flat(first(meta, "title")),
        standfirst=_described(about) or _with_role(about, "headline", _SUBHEADS),
        slugline=flat(first(about, "slugline")),
        people=tuple(_people(about)),
        bylines=tuple(filter(None, (flat(line) for line in every(about, "by")))),
        agencies=tuple(_agencies(meta, about, rights)),
        dateline=flat(first(about, "dateline")),
        located=_name(first(about, "located")),
        section=_section(meta, about),
        rights=_rights(rights),
        language=_language(item, about),
        first_created=_time(meta, "firstCreated") or _time(about, "contentCreated"),
        version_created=_time(meta, "versionCreated"),
        item_id=item.get("guid", ""),
        item_version=item.get("version", ""),
        embargoed_until=_time(meta, "embargoed"),
        status=_code(first(meta, "pubStatus")),
        note=" ".join(text for note in every(meta, "edNote") if (text := flat(note))),
        keywords=tuple(filter(None, (flat(word) for word in every(about, "keyword")))),
    )
    return merged(stated, *_contents(item))


def is_text(item: etree._Element) -> bool:
    """Tell whether *item* is a text, as its class or its content says."""
    kind = _code(first(_child(item, "itemMeta"), "itemClass"))
    return kind == "text" or (not kind and bool(every(item, "inlineXML", "inlineData")))


def picture_of(item: etree._Element) -> WirePicture:
    """Return *item*, a newsItem, as a picture that goes with a text."""
    about, rendition = _child(item, "contentMeta"), _rendition(item)
    caption = _with_role(about, "description", ("caption",)) or flat(first(about, "description")) or _headline(about)
    return WirePicture(rendition, caption, flat(first(about, "creditline")))


def _rendition(item: etree._Element) -> str:
    """The address of the picture as it looks best on a page: that for the web, else the first."""
    remote = every(item, "remoteContent")
    for_web = [part for part in remote if part.get("rendition", "").rpartition(":")[2] in ("web", "baseImage")]
    return next((part.get("href", "") for part in (*for_web, *remote)), "")


def _contents(item: etree._Element) -> Iterator[WireItem]:
    """Yield what the content in *item* says of itself: marked-up before plain."""
    for inline in every(item, "inlineXML"):
        nitf = next(iter_local(inline, "nitf"), None)
        if nitf is not None:
            yield read_nitf(nitf)
        else:
            body = next(iter_local(inline, "body.content", "body"), inline)
            yield WireItem(markup=body_markup(body))
        return
    for inline in every(item, "inlineData"):
        yield WireItem(markup=_data(inline))
        return


def _data(inline: etree._Element) -> str:
    text = "".join(map(str, inline.itertext()))
    if "base64" not in inline.get("encoding", "").casefold():
        return text_markup(text)
    try:
        return text_markup(decode(base64.b64decode(text, validate=False)))
    except (binascii.Error, IngestError):
        return ""


def _headline(about: etree._Element | None) -> str:
    """The headline without a role or with that of the main one, in the text’s language if there are several."""
    lines = every(about, "headline")
    main = [line for line in lines if _role(line) in ("", "main", "headline", "title")]
    language = _tag(about)
    own = [line for line in main if language and line.get(LANG, "").startswith(language)]
    return next((text for line in (*own, *main, *lines) if (text := flat(line))), "")


def _tag(about: etree._Element | None) -> str:
    language = first(about, "language")
    return language.get("tag", "").partition("-")[0] if language is not None else ""


def _described(about: etree._Element | None) -> str:
    summary = _with_role(about, "description", _SUMMARIES)
    bare = (flat(part) for part in every(about, "description") if not _role(part))
    return summary or next(filter(None, bare), "")


def _with_role(about: etree._Element | None, name: str, roles: tuple[str, ...]) -> str:
    return next((flat(part) for part in every(about, name) if _role(part) in roles), "")


def _role(part: etree._Element) -> str:
    return part.get("role", "").rpartition(":")[2].casefold()


def _people(about: etree._Element | None) -> Iterator[str]:
    """Yield who made the content, as far as a name is given and no role says that it is somebody else's work."""
    for creator in every(about, "creator"):
        yield _name(creator)


def _agencies(*holders: etree._Element | None) -> Iterator[str]:
    meta, about, rights = holders
    yield flat(first(about, "creditline"))
    yield _name(first(meta, "provider"))
    yield code.upper() if (code := _code(first(meta, "provider"))).isalpha() else ""
    yield _name(first(about, "infoSource")) or _name(first(rights, "copyrightHolder"))


def _section(meta: etree._Element | None, about: etree._Element | None) -> str:
    """What the service is called, or the first subject that has a name or a known number."""
    subjects = every(about, "subject")
    topics = [part for part in subjects if part.get("type", "").rpartition(":")[2] in ("", "abstract", "subject")]
    return next(filter(None, map(_topic, topics)), "") or _name(first(meta, "service"))


def _topic(subject: etree._Element) -> str:
    return _name(subject) or subject_name(subject.get("qcode", ""))


def _rights(rights: etree._Element | None) -> str:
    notice = flat(first(rights, "copyrightNotice")) or flat(first(rights, "usageTerms"))
    holder = _name(first(rights, "copyrightHolder"))
    return notice or (f"© {holder}" if holder else "")


def _language(item: etree._Element, about: etree._Element | None) -> str:
    language = first(about, "language")
    stated = language.get("tag", "") if language is not None else ""
    content = (part.get(LANG, "") for part in every(item, "inlineXML", "inlineData"))
    return stated or next(filter(None, content), "") or item.get(LANG, "")


def _name(element: etree._Element | None) -> str:
    """Return what *element* is called: by a name in it, as it is written, or by what stands in it."""
    if element is None:
        return ""
    names = (flat(part) for part in element if local_name(part) == "name")
    return next(filter(None, names), "") or element.get("literal", "") or (flat(element) if not len(element) else "")


def _code(element: etree._Element | None) -> str:
    return element.get("qcode", "").rpartition(":")[2] if element is not None else ""


def _time(within: etree._Element | None, name: str) -> datetime | None:
    return read_time(flat(first(within, name)))


def _child(item: etree._Element, name: str) -> etree._Element | None:
    return next((part for part in item if local_name(part) == name), None)
