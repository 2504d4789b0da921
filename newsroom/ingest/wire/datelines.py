"""The place of a wire's dateline, without the date and the agency that stand in it: "PORT ANSELL, March 2 (EPA) —"."""

from __future__ import annotations

import re

from newsroom.ingest.agencies import agency_name, is_organisation
from newsroom.ingest.dateline import Dateline, read_dateline
from newsroom.text.words import words

_AGENCY = re.compile(r"\(([^()]{2,40})\)|/\s?([^/]{2,40}?)\s?/")
_WEEKDAYS = words("""
    mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch
    donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves
    viernes sábado domingo
""")
# The first letters of months, in the languages of the big wires.
_MONTHS = words("""
    jan feb mar apr may jun jul aug sep oct nov dec mär mai okt dez fév fev avr jui aoû aou déc ene abr ago set out dic
    gen mag giu lug ott
""")
_LEADING_DATE = re.compile(r"\s*(?:[^\W\d_]+,\s*)?\d{1,2}\.?\s+[^\W\d_]{3,10}\.?,?\s*(?:\d{4}\b,?\s*)?")
# What stands before the first dash; press services put their own name between two.
_HEAD = re.compile(
    r"(?P<head>[^\W\d_][^\n]{1,90}?(?:--\([^()\n]{2,40}\))?)\s*(?:--|[—–―]|(?<=[\s)])_\s|(?<=[\s)/.])-(?:\s|(?=[^\W\d_a-z])))"
)
_PARTICLES = words("de da do del du des la le el los las les am an der den of on sur sous upon y e d")
_MAX_LINE = 300  # code points
_MOST_WORDS = 7  # of a place
_DASHES = " \t\r\n,;:-–—―/"


def read_wire_dateline(line: str) -> Dateline:
    """Return the place and the agency of *line*, which is a dateline and nothing else."""
    line = line[:_MAX_LINE]
    agency = _AGENCY.search(line)
    name = agency_name((agency[1] or agency[2]).strip()) if agency else ""
    return Dateline(_place(_AGENCY.sub(" ", line).strip(_DASHES)), name)


def _place(line: str) -> str:
    """Return *line* up to the time that it tells; of a place with a region, the stop of an abbreviation stays."""
    undated = _LEADING_DATE.sub("", line, count=1) if line[:1].isdigit() else line
    before, *after = re.split(r"\d", undated, maxsplit=1)
    tokens = before.rstrip(_DASHES).split()
    while tokens and _tells_time(tokens, has_day=bool(after)):
        tokens.pop()
    place = " ".join(tokens).strip(_DASHES)
    return place if "," in place or place.count(".") > 1 else place.rstrip(".")


def dateline_in(paragraph: str) -> Dateline:
    """Return the dateline at the head of *paragraph*, empty when there is none; the agency may stand between dashes."""
    head = _HEAD.match(paragraph)
    found = read_wire_dateline(head["head"]) if head else Dateline("")
    capitals = found.place.partition(",")[0].isupper()
    if found.agency and (capitals or is_organisation(found.agency)) and _is_place(found.place):
        return found
    other = read_dateline(paragraph)
    return Dateline(read_wire_dateline(other.place).place, other.agency) if other else Dateline("")


def _is_place(place: str) -> bool:
    """Tell whether *place* is spelt as one: a few words that begin with capitals."""
    tokens = re.findall(r"[^\s,]+", place)
    return 0 < len(tokens) <= _MOST_WORDS and all(token[0].isupper() or token in _PARTICLES for token in tokens)


def _tells_time(tokens: list[str], *, has_day: bool) -> bool:
    """Tell whether the last of *tokens* is a day of the week or, where a number follows, a month."""
    word = tokens[-1].strip(_DASHES + ".")
    apart = len(tokens) > 1 and tokens[-2].endswith(",")
    is_month = has_day and word[:3].casefold() in _MONTHS and (apart or not word.isupper())
    return is_month or word.casefold() in _WEEKDAYS or not word
