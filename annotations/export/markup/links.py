"""Links as a copy may have them: addresses that validators, browsers and e-readers can read. Pure.

A page keeps a link as its source had it, and browsers mend what they can. A book with a broken one is refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape
from urllib.parse import SplitResult, urlsplit

from annotations.export.markup.xml_text import address

_ANCHOR = re.compile(r"<a\b([^<>]*)>")
_HREF = re.compile(r' href="([^"]*)"')
_HOST = re.compile(r"(?:[\w-]+\.)*[\w-]+")


def with_links(html: str, inside: Callable[[str], str] = str) -> str:
    """Return *html* with valid links; of those that cannot be, only the words.

    *inside* gets each address within the copy ("#p3") and returns what to write. Between ``<`` and ``>`` there are only
    tags: *html* is our own markup, or has passed ``newsroom.text.sanitise``.
    """
    return _ANCHOR.sub(lambda anchor: _linked(anchor[1], inside), html)


def valid(url: str) -> str:
    """Return *url* (http, https, mailto) as a valid address, or "" where there is no making one of it."""
    try:
        parts = urlsplit(url.strip())
        found = _is_host(parts.hostname, parts.port) if parts.scheme in ("http", "https") else _is_mail(parts)
    except ValueError:
        return ""
    return address(url.strip()) if found else ""


def _is_mail(parts: SplitResult) -> bool:
    return parts.scheme == "mailto" and bool(parts.path)


def _is_host(name: str | None, port: int | None) -> bool:
    """Raises ValueError for a name that cannot be one, as ``hostname`` and ``port`` of a split address do."""
    known = name and _HOST.fullmatch(name) and name.encode("idna").decode("idna")
    return bool(known) and port != 0


def _linked(attributes: str, inside: Callable[[str], str]) -> str:
    href = _HREF.search(attributes)
    if href is None:
        return "<a>"
    target = href[1]
    found = inside(target) if target.startswith("#") else escape(valid(unescape(target)))
    if not found:
        return "<a>"
    return f'<a{attributes[: href.start()]} href="{found}"{attributes[href.end() :]}>'
