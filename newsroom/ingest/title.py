"""Page titles: "Ferry stops at Marrow Bay | News | The Marrow Post" is a headline, a section and a publication."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SEPARATOR = re.compile(r"\s+[|\-–—·•:»«>]+\s+|\s*[|»]\s*")
_MAX_SITE = 50  # code points
_MAX_SITE_WORDS = 4
_MAX_OPENING = 80  # code points


@dataclass(frozen=True)
class Title:
    """A page title taken apart; what it does not say is empty."""

    headline: str
    section: str = ""
    publication: str = ""


def read_title(title: str, headline: str = "") -> Title:
    """Take *title* apart; *headline*, when known from elsewhere, says where it ends."""
    known = bool(headline) and title.startswith(headline)
    rest = title[len(headline) :] if known else title
    parts = [part.strip() for part in _SEPARATOR.split(rest)]
    first = headline if known else parts[0]
    tail = [part for part in parts[1:] if _is_site(part)]
    if not tail:
        return Title(title)
    if known or len(tail) > 1:
        return Title(first, tail[-2] if len(tail) > 1 else "", tail[-1])
    return Title(title[: title.rindex(tail[-1])].rstrip(" |-–—·•:»«>"), "", tail[-1])


def opening(text: str) -> str:
    """Return the first words of *text*, by which a story without a headline goes."""
    return text if len(text) <= _MAX_OPENING else text[:_MAX_OPENING].rsplit(" ", 1)[0] + "…"


def _is_site(name: str) -> bool:
    return 0 < len(name) <= _MAX_SITE and len(name.split()) <= _MAX_SITE_WORDS
