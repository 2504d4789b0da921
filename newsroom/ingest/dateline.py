"""Where a story was filed: "MARROW BAY, Iveria (AP) — " or "MARROW BAY.- " at the head of its first paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsroom.ingest.agencies import agency_name, is_organisation
from newsroom.text.words import words

_DATELINE = re.compile(
    r"(?P<place>[^\W\d_][^()\n:—–]{1,70}?)"
    r"(?:\s*\((?P<agency>[^()]{2,40})\))?"
    r"\s*(?P<dash>[—–―]|--|\.\s?[-–—]+|\s-\s|:)\s*(?=[^\sa-z])"
)
_DATE_PART = re.compile(r",\s*(?:\d{1,2}\.?\s+[^\W\d_]{3,10}\.?|[^\W\d_]{3,10}\.?\s+\d{1,2})(?:,?\s+\d{4})?$")
_PARTICLES = words("de da do del della di du of the la le el los las les am an der den im in on upon sur sous les y e")
_NO_PLACES = words("breaking update exclusive opinion analysis video photos watch live correction editorial review")
_MAX_WORDS = 7


@dataclass(frozen=True)
class Dateline:
    """The place as the page writes it, and the agency in brackets behind it, if any."""

    place: str
    agency: str = ""


def read_dateline(paragraph: str) -> Dateline | None:
    """Return the dateline at the head of *paragraph*; None when there is none."""
    match = _DATELINE.match(paragraph)
    if not match:
        return None
    place = _DATE_PART.sub("", match["place"].strip(" ,-"))
    agency = match["agency"] or ""
    if not _is_place(place) or not _is_marked(place, agency, match["dash"]):
        return None
    return Dateline(place, agency_name(agency) if is_organisation(agency) else "")


def _is_place(place: str) -> bool:
    tokens = re.findall(r"[^\s,]+", place)
    named = all(token[0].isupper() or token.lower() in _PARTICLES for token in tokens)
    return named and 0 < len(tokens) <= _MAX_WORDS and _NO_PLACES.isdisjoint(place.casefold().split())


def _is_marked(place: str, agency: str, dash: str) -> bool:
    """A capitalised word before a dash is not enough: capitals, a region after a comma, or an agency must say so."""
    if dash == ":":
        return place.count(",") > 1
    city = place.partition(",")[0]
    return city.isupper() or "," in place or is_organisation(agency)
