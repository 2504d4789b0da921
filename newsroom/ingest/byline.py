"""Who wrote a story and which agency sent it, from the line that says so."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsroom.ingest.agencies import agency_name, is_organisation
from newsroom.ingest.dates import after_date, before_date
from newsroom.ingest.people import is_nobody, is_role, person_in, spelt

# What stands before the names. Words that open other lines as well ("De", "Di") need a person behind them.
_BY = "by|von|por|par|door"
_WEAK_BY = "του|της|de|di|da|av|af|od|oleh|przez|scris de|kirjoittanut|napsal|napsala|yazan"
_DEEDS = (
    "written|reported|story|words|text|interview|analysis|review|compiled|reporting|posted|published|submitted|created"
    "|contributed|produced|authored|photographs and text|guest post|escrito|redatto|scritto|écrit|publié|rédigé"
    "|geschrieben|skrevet|skriven|geschreven|napisane|(?:ein )?(?:kommentar|gastbeitrag|essay|bericht|beitrag)"
    "|(?:eine )?(?:analyse|kolumne|reportage|rezension|kritik|glosse)|opinion|column|an essay|commentary|perspective"
    "|propos recueillis|entretien réalisé|article écrit|por|una crónica|texto|a cura|special report|exclusive"
)
_TITLES = (
    "text|tekst|words|reporter|author|authors|autor|autora|autoren|autorin|auteur|auteurs|autore|autori|forfatter"
    "|skribent|journalist|kirjoittaja|teksti|yazar|haber|penulis|szerző|írta|redakteur|verfasser|texte|testo|texto"
    "|автор|текст|авторы|συντάκτης|κείμενο|بقلم|كتب|الكاتب|מאת|tác giả|โดย|writer"
)
_LABEL = re.compile(
    rf"(?:(?:{_DEEDS})\s+)?(?:{_BY})\s*:?\s+(?=\S)|(?:{_TITLES})\s*:\s*(?=\S)|(?P<weak>(?:{_WEAK_BY})\s*:?\s+(?=\S))"
    r"|(?:بقلم|كتب|מאת|Γράφει (?:ο|η)|โดย)\s+(?=\S)|(?:記者|记者|本报记者)\s+(?=\S)"
    r"|(?:著者|筆者|執筆|文|記者|记者|作者|撰文|取材・文|글|기자)\s*[：:／/]\s*"
    r"|(?:取材|文|写真)・(?:文|写真|撮影|構成|執筆)[\s：:／/＝=]+(?=\S)",
    re.IGNORECASE,
)
# "March 4, 2031 by Ana Ruiz", "Radio Marrow | By Ana Ruiz"
_LABEL_WITHIN = re.compile(
    r"(?:[|·•,-]|\d{4})\s+(?:by|von|par|por)\s+(?=(?-i:[^\W\d_a-z]))|(?:作者|记者|記者|撰文|筆者)\s?[：:]\s*",
    re.IGNORECASE,
)
_MAX_LINE = 120  # code points of a line with a label within
_MAX_BYLINE = 1_000  # code points of any line
_CONTACT = re.compile(r"\S+@\S+|@\w+|\(?\+?\d[\d\s().-]{6,}\d|https?://\S+|\bfollow\b.*$", re.IGNORECASE)
_AND = "and|und|et|y|e|og|och|en|i|ve|dan|with|for|mit|avec|con|και|и"
_SEPARATOR = re.compile(
    rf"\s*(?:[|·•;、，]|,(?!\s*(?:Jr|Sr|II|III)\b)|\s/\s|\s[-–—]\s|\s&\s|\b(?:{_AND})\b\s)\s*",
    re.IGNORECASE,
)
_DATE_LABEL = re.compile(
    r"\W*\b(?:(?:first|last|originally) )?(?:published|posted|updated|veröffentlicht|aktualisiert|stand|publié"
    r"|publicado|pubblicato|gepubliceerd|opublikowano|on|am|le|el|il|den|em)(?:\s\w{2,10})?\W*$",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"^\W*(?:um|at|à|a las|ore|às|kl\.?)?\s*\d{1,2}[:.h]\d{2}(?::\d\d)?\s*(?:uhr|[ap]\.?m\.?|h)?\b"
    r"(?:\s*\b(?:[ECMP][SD]?T|GMT|UTC|BST|IST|CES?T|MESZ|MEZ)\b)?",
    re.IGNORECASE,
)
_TRAILER = re.compile(r"\s+(?:on|am|le|el)\s*$", re.IGNORECASE)
_BRACKETS = str.maketrans("(（", ",,")
_DASH = re.compile(r"\s[–—]\s")
_MAX_OTHERS = 1  # parts of a line that are neither people nor roles; more of them are no byline
_MAX_LABELLED = 3


@dataclass(frozen=True)
class Byline:
    """The people who wrote a story, as the page spells them but for lines in capitals, and the agency it credits."""

    authors: tuple[str, ...] = ()
    agency: str = ""


def read_byline(line: str, *, trusted: bool = False) -> Byline | None:
    """Read a line such as "By Ana Ruiz, Marrow Wire" or "Ana Ruiz, Marrow Wire on"; None when it is no byline.

    A *trusted* line is known to stand where bylines stand (a meta tag, right under a headline): a bare name will do.
    """
    if len(line) > _MAX_BYLINE:
        return None
    label = _label(line)
    trailer = _TRAILER.search(line)
    authors, others = _read(line[label.end() if label else 0 : trailer.start() if trailer else None])
    strong = bool(label) and not (label and label.groupdict().get("weak"))
    if strong and not authors and others and not is_organisation(others[0]):
        authors, others = _mononym(others)
    if not (authors or (strong and others)) or not (label or trailer or trusted):
        return None
    if len(others) > (_MAX_LABELLED if strong and authors else _MAX_OTHERS):
        return None
    return Byline(authors, _agency(others))


def _label(line: str) -> re.Match[str] | None:
    if label := _LABEL.match(line):
        return label
    return _LABEL_WITHIN.search(line) if len(line) <= _MAX_LINE and line[-1:] != "." else None


def _read(names: str) -> tuple[tuple[str, ...], list[str]]:
    """Return people and what else *names* lists. Behind a dash stand papers and places, whatever they look like."""
    before, *behind = _DASH.split(names, maxsplit=1)
    authors, others = _sorted(_parts(before))
    if not (authors and behind):
        return _sorted(_parts(names))
    return authors, others + _sorted(_parts(behind[0]))[1]


def _sorted(parts: list[str]) -> tuple[tuple[str, ...], list[str]]:
    """Part people from what else *parts* name, without roles."""
    people = [spelt(person_in(part)) for part in parts]
    others = [part for part, person in zip(parts, people, strict=True) if not (person or is_role(part))]
    return tuple(dict.fromkeys(filter(None, people))), [part for part in others if not is_nobody(part)]


def _agency(others: list[str]) -> str:
    """Of several, the agency is what is called as organisations are; the rest are places and titles."""
    named = others if len(others) <= 1 else [other for other in others if is_organisation(other)]
    return agency_name(named[0]) if named else ""


def _parts(line: str) -> list[str]:
    """Split a byline, and stop where a date or a time begins."""
    parts: list[str] = []
    for part in _SEPARATOR.split(_CONTACT.sub(" ", _undated(line)).translate(_BRACKETS)):
        part = " ".join(part.split()).strip(" .:()（）")
        if re.search(r"\d", part):
            break
        if part:
            parts.append(part)
    return parts


def _undated(line: str) -> str:
    """Return what stands before a date, or behind one that nothing but its label stands before."""
    before = before_date(line)
    if before == line:
        return line
    named = _DATE_LABEL.sub("", before).strip(" |·•,-–—")
    return named or _TIME.sub("", after_date(line), count=1)


def _mononym(parts: list[str]) -> tuple[tuple[str, ...], list[str]]:
    """After "By", one capitalised word is a name too."""
    first, *rest = parts
    single = first.istitle() and len(first.split()) == 1
    return ((first,), rest) if single else ((), parts)
