"""Lines with which reporters and press offices begin and end their texts: labels, and what is meant for the desk."""

from __future__ import annotations

import re
from typing import Literal

Label = Literal["headline", "standfirst", "byline", "section", "dateline", "date", "desk"]

_LABELS: tuple[tuple[Label, str], ...] = (
    ("headline", r"head(?:line)?|hed|title|überschrift|titel|titre|título|titolo|kop"),
    ("standfirst", r"standfirst|dek|deck|sub-?head(?:line)?|sub-?title|summary|vorspann|unterzeile|chapô|entradilla"),
    ("byline", r"byline|by-line|author|reporter|autor|autorin|auteur|autore|autora"),
    ("section", r"section|ressort|rubrik|rubrique|sección|sezione"),
    ("dateline", r"dateline|location|ort|lieu|lugar"),
    ("date", r"date|datum|fecha|data|published?|veröffentlicht"),
    (
        "desk",
        r"slug|word ?count|words|length|deadline|status|version|draft|editor|keywords?|tags?|file|embargo(?:ed)?"
        r"|(?:press |media )?contacts?|phone|tel(?:ephone)?|e-?mail|kontakt",
    ),
)
_LABELLED = [(label, re.compile(rf"(?:{names})\s*[:：]\s*(?P<said>\S.*)", re.IGNORECASE)) for label, names in _LABELS]
_DESK = re.compile(
    r"(?:\(?\s*\d[\d,.]*\s+(?:words|wörter|mots|palabras|parole)\s*\)?|(?:(?:first|second|third|final|rough)\s+)?draft\b.{0,12}"
    r"|for immediate release|press release|media release|news release|pressemitteilung|communiqué de presse"
    r"|comunicado de prensa|comunicato stampa|embargo(?:ed)?\b.{0,80}|final|unedited|confidential)\W*",
    re.IGNORECASE,
)
_END = re.compile(r"\W{0,3}(?:-\s*30\s*-|30|ends?|fin|###|more)\W{0,3}|#{1,5}", re.IGNORECASE)
_LONGEST = 300  # code points


def labelled(line: str) -> tuple[Label | None, str]:
    """Return what *line* says it is, and what stands behind that; None where it has no label."""
    if len(line) > _LONGEST:
        return None, line
    if _DESK.fullmatch(line):
        return "desk", line
    found = ((label, match["said"]) for label, pattern in _LABELLED if (match := pattern.fullmatch(line)))
    return next(found, (None, line))


def is_end(line: str) -> bool:
    """Tell whether *line* is a sign that the text ends: "-30-", "###", "ENDS"."""
    return bool(_END.fullmatch(line))
