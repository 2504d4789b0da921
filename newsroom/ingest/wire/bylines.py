"""People in the bylines of wires, where titles are glued to names, names are capitals, and initials stand for names."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsroom.ingest.agencies import is_known_agency, is_organisation
from newsroom.ingest.byline import Byline, read_byline
from newsroom.ingest.people import is_role
from newsroom.text.words import words

# "RuizHarbour": a name and a title between which the markup was lost.
_GLUED = re.compile(r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ])")
_BY = re.compile(r"^by\s+", re.IGNORECASE)
_SLASH = re.compile(r"(?<=[a-zß-öø-ÿ])\s?/\s?(?=[A-ZÀ-ÖØ-Þ])")  # "Ana Ruiz/Estwire"
_WITHIN_NAMES = re.compile(r"(?:\b(?:Mc|Mac|De|Du|Di|Da|La|Le|Lo|Van|Von|Fitz|Ver|Del|Della|San)|[’'])$")
_CAPITALS = re.compile(
    r"(?:\b[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ’'.-]*\s+)+[A-ZÀ-ÖØ-Þ]{2}[A-ZÀ-ÖØ-Þ’'-]*(?=\s*[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ])"
)
_OF = re.compile(r",?\s+(?:of|for|Of|For)\s+(?:the\s+)?(?=[A-ZÀ-ÖØ-Þ])")  # "Ana Ruiz of Estwire"
_INVERTED = re.compile(r"\s*([^\W\d_][^\s,]+),\s+([^\W\d_][^\s,]+(?:\s[^\s,]+)?)\s*")
_MAX_TEXT = 500  # code points of a byline
_MAX_INITIALS = 60
_MAX_SHORT = 2
_INITIALS = re.compile(r"[\W_]*[^\W\d_]{1,4}(?:[/.,&+\s-]+[^\W\d_]{1,4}){0,5}[\W_]*")
# What correspondents report on, as it stands before their title without a comma.
_BEATS = words("""
    political politics sports sport business science health medical education foreign diplomatic royal environment
    environmental climate economics economic economy financial finance markets crime legal courts court technology tech
    travel arts culture cultural transport defence defense security military religion religious media entertainment
    harbour harbor marine maritime shipping aviation energy agriculture labour labor city local regional national
    international world european europe asia africa american us uk parliamentary parliament westminster washington
    white house middle east features feature investigations investigative data consumer housing property personal social
    affairs home general assignment video photo night weekend county state statehouse capitol police public policy
    rural industrial industry employment food wine weather
""")
_LOWER = words("de da do dos das del della di du van von der den ten ter la le bin ibn al el y e zu zum zur af av")
_MARKS_OF_CAPITALS = re.compile(r"^(mc)(\w)|(?:^|(?<=[’'-]))(\w)")


def people_in(lines: Iterable[str]) -> Byline:
    """Return the people and the first agency that *lines* name. Initials name nobody."""
    found = [reading for line in lines for reading in _readings(line)]
    authors = tuple(dict.fromkeys(spelt(name) for reading in found for name in reading.authors))
    return Byline(authors, next((reading.agency for reading in found if reading.agency), ""))


def named_people(names: Iterable[str]) -> tuple[str, ...]:
    """Return those of *names* that are people's, if they are not spelt as most people are; they are named as such."""
    cleaned = (" ".join(_BY.sub("", name[:_MAX_TEXT]).split()) for name in names)
    upright = (_INVERTED.sub(r"\2 \1", name) if _INVERTED.fullmatch(name) else name for name in cleaned)
    return tuple(dict.fromkeys(spelt(name) for name in upright if " " in name and not is_organisation(name)))


def unglued(line: str) -> str:
    """Return *line* with a comma between each name and the title behind it."""
    line = _SLASH.sub(", ", line)
    line = _CAPITALS.sub(lambda name: f"{_without_agency(name[0])}, ", _OF.sub(", ", line))
    line = _GLUED.sub(lambda edge: "" if _WITHIN_NAMES.search(line[: edge.start()]) else ", ", line)
    return ", ".join(_without_title(part) for part in line.split(","))


def spelt(name: str) -> str:
    """Return *name* as people write theirs, where the wire has it in capitals."""
    if " " not in name:
        return name
    return " ".join(_capitalised(word) if _is_shouted(word, name) else word for word in name.split())


def are_initials(line: str) -> bool:
    """Tell whether *line* names those who wrote and edited by initials alone: "ar/bk"."""
    if len(line) > _MAX_INITIALS:
        return False
    short = [part for part in re.split(r"[\W_]+", line) if part]
    slashed = len(short) > 1 and all(part.islower() or part.isupper() for part in short) and "/" in line
    return bool(_INITIALS.fullmatch(line)) and (slashed or all(part.islower() for part in short))


def _readings(text: str) -> list[Byline]:
    lines = [" ".join(line.split()) for line in text[:_MAX_TEXT].splitlines()]
    readings = (read_byline(unglued(line), trusted=True) for line in lines if line and not are_initials(line))
    return [reading for reading in readings if reading]


def _without_agency(name: str) -> str:
    """Part "ANA RUIZ AP" before the agency."""
    before, _, last = name.rpartition(" ")
    return f"{before}, {last}" if is_known_agency(last) else name


def _without_title(part: str) -> str:
    """Part "Ana Ruiz Harbour Correspondent" where the title begins, what it is about included."""
    tokens = part.split()
    if tokens and is_known_agency(tokens[0]):
        return tokens[0]
    title = next((at for at, token in enumerate(tokens) if is_role(token)), len(tokens))
    if title < 2:
        return part.strip()
    while title > 2 and title < len(tokens) and tokens[title - 1].casefold() in _BEATS:
        title -= 1
    return ", ".join(filter(None, (" ".join(tokens[:title]), " ".join(tokens[title:]))))


def _is_shouted(word: str, name: str) -> bool:
    """In a name that is not all in capitals, short words in capitals are initials."""
    return word.isupper() and (name.isupper() or (len(word) > _MAX_SHORT and "." not in word))


def _capitalised(word: str) -> str:
    low = word.lower()
    return low if low in _LOWER else _MARKS_OF_CAPITALS.sub(_upper, low)


def _upper(match: re.Match[str]) -> str:
    return f"Mc{match[2].upper()}" if match[1] else match[0].upper()
