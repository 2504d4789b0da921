"""Who wrote a story and which agency sent it, from the line that says so."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsroom.ingest.agencies import agency_name, is_organisation
from newsroom.ingest.dates import before_date
from newsroom.text.words import words

_LABEL = re.compile(
    r"(?:(?:written|reported|story|words|text|interview|analysis|review|compiled|reporting)\s+by|by|von|por|par|di|door|av|af|author|autor|autora|auteur|autore)"
    r"\s*:?\s+(?=\S)|(?:text|reporter|author|autor|autora|auteur|autore)\s*:\s*|(?:著者|文|記者|取材・文)\s*[：:／/]\s*",
    re.IGNORECASE,
)
# "March 4, 2031 by Ana Ruiz", "Radio Marrow | By Ana Ruiz"
_LABEL_WITHIN = re.compile(r"(?:[|·•,-]|\d{4})\s+(?:by|von|par|por)\s+(?=(?-i:[^\W\d_a-z]))", re.IGNORECASE)
_MAX_LINE = 120  # code points of a line with a label within
_CONTACT = re.compile(r"\S+@\S+|@\w+|\(?\+?\d[\d\s().-]{6,}\d|https?://\S+|\bfollow\b.*$", re.IGNORECASE)
_SEPARATOR = re.compile(
    r"\s*(?:[|·•;]|,(?!\s*(?:Jr|Sr|II|III)\b)|\s/\s|\s[-–—]\s|\s&\s|\b(?:and|und|et|y|e|og|och|en|for|with|mit|avec|con)\b\s)\s*",
    re.IGNORECASE,
)
_DATE_LABEL = re.compile(
    r"\W*\b(?:(?:first|last|originally) )?(?:published|posted|updated|veröffentlicht|aktualisiert|stand|publié"
    r"|publicado|on|am|le|el)\W*$",
    re.IGNORECASE,
)
_TRAILER = re.compile(r"\s+(?:on|am|le|el)\s*$", re.IGNORECASE)
_PARTICLES = words("de da do dos das del della di du van von der den ten ter la le bin ibn al el y zu zum zur af av")
_ROLES = words("""
    writer reporter editor correspondent columnist contributor staff intern freelance analyst producer critic
    photographer chief special senior political redakteur redakteurin korrespondent korrespondentin reporterin
    periodista corresponsal redactor redactora journaliste correspondante correspondant envoyé envoyée
""")
_NO_NAMES = words("""
    share email print facebook twitter linkedin whatsapp pinterest close menu search login subscribe compartir cerrar
    comentar imprimir partager imprimer teilen drucken the of in at news my all more read home skip
""")
_NAME_WORD = re.compile(r"[^\W\d_](?:[\w.’'‘-]*\w)?\.?")
_IDEOGRAPHS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af・]{2,12}")
_MAX_NAME = 50


@dataclass(frozen=True)
class Byline:
    """The people who wrote a story, as the page spells them, and the agency it credits."""

    authors: tuple[str, ...] = ()
    agency: str = ""


def read_byline(line: str, *, trusted: bool = False) -> Byline | None:
    """Read a line such as "By Ana Ruiz, Marrow Wire" or "Ana Ruiz, Marrow Wire on"; None when it is no byline.

    A *trusted* line is known to stand where bylines stand (a meta tag, right under a headline): a bare name will do.
    """
    label = _LABEL.match(line) or (_LABEL_WITHIN.search(line) if len(line) <= _MAX_LINE and line[-1:] != "." else None)
    trailer = _TRAILER.search(line)
    parts = _parts(line[label.end() if label else 0 : trailer.start() if trailer else None])
    authors = tuple(part for part in parts if is_person(part))
    others = [part for part in parts if not is_person(part) and not _is_role(part)]
    if label and not authors and others and not is_organisation(others[0]):
        authors, others = _mononym(others)
    if not (authors or (label and others)) or not (label or trailer or trusted) or len(others) > 1:
        return None
    return Byline(authors, agency_name(others[0]) if others else "")


def is_person(name: str) -> bool:
    """Tell whether *name* is spelt like a person's: two to five capitalised words, none of an organisation."""
    if _IDEOGRAPHS.fullmatch(name):
        return True
    tokens = name.split()
    if not 2 <= len(tokens) <= 5 or len(name) > _MAX_NAME or _is_no_name(name):
        return False
    own = [token for token in tokens if token.lower() not in _PARTICLES]
    return len(own) > 1 and all(_NAME_WORD.fullmatch(token) and token[0].isupper() for token in own)


def _is_no_name(name: str) -> bool:
    return is_organisation(name) or _is_role(name) or not _NO_NAMES.isdisjoint(name.casefold().split())


def _parts(line: str) -> list[str]:
    """Split a byline, and stop where a date or a time begins."""
    parts = []
    for part in _SEPARATOR.split(_CONTACT.sub(" ", _undated(line)).replace("(", ",")):
        part = " ".join(part.split()).strip(" .:()")
        if re.search(r"\d", part):
            break
        if part:
            parts.append(part)
    return parts


def _undated(line: str) -> str:
    before = before_date(line)
    return before if before == line else _DATE_LABEL.sub("", before)


def _is_role(part: str) -> bool:
    return not _ROLES.isdisjoint(part.casefold().replace("-", " ").split())


def _mononym(parts: list[str]) -> tuple[tuple[str, ...], list[str]]:
    """After "By", one capitalised word is a name too."""
    first, *rest = parts
    single = first.istitle() and len(first.split()) == 1
    return ((first,), rest) if single else ((), parts)
