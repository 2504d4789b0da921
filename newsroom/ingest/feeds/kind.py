"""Are these bytes a feed, or a list of feeds? Told by how they begin; quick, and never wrong loudly."""

from __future__ import annotations

import re

from newsroom.ingest.feeds.json_sign import looks_like_json_feed

_HEAD = 20_000  # bytes: a feed may come after a program's warnings
_ATOM = rb"feed\b(?=[^>]{0,2000}?(?:atom|necho|pie/)|[^>]{0,500}>\s*+<(?:title|id|link|entry|updated)\b)"
_ROOT = rb"<(?:rss\b|(?:rdf:)?RDF\b|(?:[a-z_][\w.-]{0,40}+:)?" + _ATOM + rb")"
_DECLARED = rb"<\?xml\b[^>]{0,200}>"
_BEFORE = rb"(?:\s++|<!--(?:(?!-->).)*+-->|<\?[^>]{0,500}+>|<!DOCTYPE[^>[]{0,500}+(?:\[[^]]{0,5000}+\]\s*+)?>)*+"
_OPENS = re.compile(rb"\s*+(?:" + _DECLARED + rb")?" + _BEFORE + _ROOT, re.I | re.S)
_AFTER_ALL = re.compile(_DECLARED + _BEFORE + _ROOT, re.I | re.S)
_SURE = re.compile(_ROOT + rb"[^>]{0,2000}>\s*+<(?:channel|title|id|link)\b", re.I | re.S)
_ANY_ROOT = re.compile(_ROOT, re.I | re.S)
_PAGE = re.compile(rb"<(?:!doctype\s+html|html)\b", re.I)
_RDF_OF_RSS = re.compile(rb"purl\.org/(?:rss/1\.0|net/rss1\.1)|my\.netscape\.com/rdf", re.I)
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_OPML = re.compile(rb"\s*+(?:" + _DECLARED + rb")?" + _BEFORE + rb"<opml\b", re.I | re.S)


def is_feed(data: bytes, name: str = "") -> bool:
    """Tell whether *data* is RSS, Atom, RDF or JSON Feed, also after a program's warnings; *name* says nothing."""
    head = _plain(data)
    if head.lstrip().startswith(b"{"):
        return looks_like_json_feed(data)
    return starts_at(head) is not None


def is_opml(data: bytes, name: str = "") -> bool:
    """Tell whether *data* is a list of feeds; *name* says nothing."""
    return bool(_OPML.match(_plain(data)))


def starts_at(head: bytes) -> int | None:
    """Return where in *head* a feed of XML starts, in bytes; None for none. A page that mentions one is none."""
    found = _OPENS.match(head) or _AFTER_ALL.search(head) or (None if _PAGE.search(head) else _SURE.search(head))
    return _if_feed(head, found.start()) if found else None


def _if_feed(head: bytes, start: int) -> int | None:
    """RDF says more than news: only that of RSS is a feed."""
    root = _ANY_ROOT.search(head, start)
    of_rss = root is None or not root[0].lower().startswith(b"<rdf") or _RDF_OF_RSS.search(head, start)
    return start if of_rss else None


def _plain(data: bytes) -> bytes:
    """Return the beginning of *data* with the zeros of UTF-16 and UTF-32 left out: names of tags are ASCII."""
    head = data[: 4 * _HEAD].replace(b"\0", b"")[:_HEAD]
    return next((head.removeprefix(mark) for mark in _MARKS if head.startswith(mark)), head)
