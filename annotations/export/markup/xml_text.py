"""Words as XML can hold them, and elements around them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote

from annotations.export.markup.characters import NOT_IN_XML

_REPLACEMENT = "\ufffd"
_SIGNS = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;"}
_NEVER, _IN_TEXT, _IN_ATTRIBUTE = (re.compile(f"[{signs}{NOT_IN_XML}]") for signs in ("", "&<>\r", '&<>\r"\t\n'))
_LANGUAGE = re.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_OF_ADDRESSES = "/:?@!$&'()*+,;=~-._"
"""What may stand in an address as it is, besides letters, figures, and % before two hexadecimal figures."""

Attributes = Mapping[str, str]


def legal(words: str) -> str:
    """Return *words* with U+FFFD for each code point that XML 1.0 cannot hold, so that offsets stay."""
    return _NEVER.sub(_REPLACEMENT, words)


def text(words: str) -> str:
    """Return *words* as the text of an element."""
    return _IN_TEXT.sub(_written, words)


def opening(name: str, attributes: Attributes) -> str:
    """Return the opening tag of an element, without the attributes that are empty."""
    given = (f' {key}="{_IN_ATTRIBUTE.sub(_written, value)}"' for key, value in attributes.items() if value)
    return f"<{name}{''.join(given)}>"


def element(name: str, /, *children: str, **attributes: str) -> str:
    """Return an element around the XML of *children*. ``xml_id`` and the like are ``xml:id``, ``from_`` is ``from``."""
    named = {key.rstrip("_").replace("xml_", "xml:"): value for key, value in attributes.items()}
    inner = "".join(children)
    start = opening(name, named)
    return f"{start}{inner}</{name}>" if inner else f"{start[:-1]}/>"


def worded(name: str, words: str, /, **attributes: str) -> str:
    """Return an element that holds *words*, or nothing where there are none."""
    return element(name, text(words), **attributes) if words else ""


def address(href: str) -> str:
    """Return *href* as an xsd:anyURI: what an address cannot hold is written in %XX."""
    before, sharp, after = legal(href).partition("#")
    return _escaped(before) + sharp + _escaped(after)


def language(tag: str) -> str:
    """Return *tag* where it has the form of a language tag (BCP 47), as xml:lang asks; else nothing."""
    return tag if _LANGUAGE.fullmatch(tag) else ""


def _written(found: re.Match[str]) -> str:
    return _SIGNS.get(found[0], _REPLACEMENT)


def _escaped(part: str) -> str:
    return "%".join(quote(piece, safe=_OF_ADDRESSES) for piece in re.split("%(?=[0-9A-Fa-f]{2})", part))
