"""Our HTML as XHTML: closed tags, known entities, links that lead to the right document. Pure.

What comes in is our own markup or has passed ``newsroom.text.sanitise``: between ``<`` and ``>`` there are only tags.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape

from annotations.export.epub.book import Document
from annotations.export.markup.characters import markable
from annotations.export.markup.links import with_links

_VOID = re.compile(r"<((?:br|hr|img)\b[^<>]*?)/?>")
_ID = re.compile(r'<[^<>]* id="([^"]*)"')
_ROLES = (('role="doc-noteref"', 'epub:type="noteref" role="doc-noteref"'),)


def as_xhtml(html: str) -> str:
    """Return a fragment of HTML as well-formed XML, without what XML 1.0 forbids."""
    closed = _VOID.sub(r"<\1/>", html.replace("&nbsp;", "\u00a0"))
    for role, both in _ROLES:
        closed = closed.replace(f"<a {role}", f"<a {both}")
    return markable(closed)


def write_document(document: Document, homes: Mapping[str, str]) -> str:
    """Return the file of *document*, its links leading to the documents (names by id) that *homes* names."""
    tag = escape(document.language)
    language = f' lang="{tag}" xml:lang="{tag}"' if tag else ""
    body = with_links(as_xhtml(document.body), lambda target: _resolved(target, document.name, homes))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
        f'{language} dir="{document.direction}">\n<head>\n<meta charset="utf-8"/>\n'
        f"<title>{escape(markable(document.title))}</title>\n"
        f'<link rel="stylesheet" type="text/css" href="style.css"/>\n</head>\n<body>\n{body}\n</body>\n</html>\n'
    )


def homes_of(documents: Iterable[Document]) -> dict[str, str]:
    """Return the name of the document that has each id."""
    return {found: document.name for document in documents for found in _ID.findall(document.body)}


def _resolved(target: str, here: str, homes: Mapping[str, str]) -> str:
    home = homes.get(target[1:], here)
    return target if home == here else f"{home}.xhtml{target}"
