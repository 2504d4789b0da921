"""The place of a wire's dateline, without the date and the agency that stand in it: "PORT ANSELL, March 2 (EPA) —"."""

from __future__ import annotations

import re

from newsroom.ingest.agencies import agency_name
from newsroom.ingest.dateline import Dateline
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
_DASHES = " \t\r\n,.;:-–—―/"


def read_wire_dateline(line: str) -> Dateline:
    """Return the place and the agency of *line*, which is a dateline and nothing else."""
    agency = _AGENCY.search(line)
    line = _AGENCY.sub(" ", line).strip(_DASHES)
    undated = _LEADING_DATE.sub("", line, count=1) if line[:1].isdigit() else line
    place, *after = re.split(r"\d", undated, maxsplit=1)
    tokens = place.rstrip(_DASHES).split()
    while tokens and _tells_time(tokens, has_day=bool(after)):
        tokens.pop()
    return Dateline(" ".join(tokens).strip(_DASHES), agency_name((agency[1] or agency[2]).strip()) if agency else "")


def _tells_time(tokens: list[str], *, has_day: bool) -> bool:
    """Tell whether the last of *tokens* is a day of the week or, where a number follows, a month."""
    word = tokens[-1].strip(_DASHES)
    apart = len(tokens) > 1 and tokens[-2].endswith(",")
    is_month = has_day and word[:3].casefold() in _MONTHS and (apart or not word.isupper())
    return is_month or word.casefold() in _WEEKDAYS or not word
