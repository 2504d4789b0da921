"""A few shapes that give a name away, for languages without a model and for what models miss."""

import re
from collections.abc import Iterator

from newsroom.entities.mention import PATTERN, Kind, Mention

_OPENING = r"(?!(?:Under|The|In|On|By|With|Since|After|Before|This|That|His|Her|Their|Our|When|If)\b)"
_WORD = rf"{_OPENING}[A-ZÀ-ÖØ-Þ][\w’'-]+"  # capitalised, and not because it opens a sentence
_NAME = rf"{_WORD}(?: {_WORD}){{0,3}}"
_LINK = r"(?: (?:and|of|for|the|on|de|du|des|der|van|&))*"
_SCORE = 0.6

_SHAPES: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("person", re.compile(rf"\b(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Sen|Rep|Gov|Herr|Frau|Mme|Sra?)\b\.? ({_NAME})")),
    (
        "organisation",
        re.compile(
            r"\b((?:Ministry|Department|University|Institute|Bureau|Office|Court|Bank|Council|Federation|Association"
            rf"|Union) (?:of|for)(?: the)? {_WORD}(?:{_LINK} {_WORD}){{0,3}})"
        ),
    ),
    ("organisation", re.compile(rf"\b({_WORD}(?: {_WORD}| &){{0,4}} (?:Ltd|Inc|Corp|LLC|PLC|plc|GmbH|AG|AB|Oy|NV)\b)")),
    ("work", re.compile(rf"\b({_WORD}(?:{_LINK} {_WORD}){{0,4}} (?:Act|Treaty|Convention)(?: of \d{{4}})?)\b")),
    ("work", re.compile(rf"\b((?:Treaty|Convention) (?:of|on) {_NAME})")),
    ("product", re.compile(rf"\b((?:USS|HMS|HMAS|HMCS|RMS|MV|MS|SS|USNS|RRS) {_NAME})")),
    ("event", re.compile(rf"\b({_WORD}(?: {_WORD}){{0,2}} (?:War|Olympics|Uprising))\b")),
)

# The place a report was sent from, before a dash, with the agency in parentheses: "PORT (Agency) — ".
_PLACE = r"[A-ZÀ-ÖØ-Þ][\w.’'-]*(?: [A-ZÀ-ÖØ-Þ][\w.’'-]*){0,3}"
_DATELINE = re.compile(
    rf"\s*(?P<city>{_PLACE})(?:, (?P<region>{_PLACE}))?(?:, \w+\.? \d{{1,2}})?(?: \((?P<agency>[^()\n]{{2,40}})\))?"
    r" ?(?:—|–|--| -)\s+(?=\S)"
)
_DATELINE_KINDS: dict[str, Kind] = {"city": "place", "region": "place", "agency": "organisation"}


def find_patterns(text: str) -> list[Mention]:
    """Return the names in *text* that their shape gives away, untrimmed and perhaps overlapping."""
    return [
        Mention(*match.span(1), kind, score=_SCORE, source=PATTERN)
        for kind, shape in _SHAPES
        for match in shape.finditer(text)
    ]


def find_dateline(text: str) -> tuple[list[Mention], int]:
    """Return the names in the dateline that opens *text*, and where the story after it begins (0 without one)."""
    match = _DATELINE.match(text)
    if not match or not _is_dateline(match):
        return [], 0
    return list(_in_dateline(match)), match.end()


def _is_dateline(match: re.Match[str]) -> bool:
    """A dateline shouts its city or says more than a name: else it is a sentence with a dash after its first word."""
    shouted = match["city"].isupper() and not _line_after(match).isupper()
    return shouted or bool(match["region"] or match["agency"])


def _line_after(match: re.Match[str]) -> str:
    return match.string[match.end() :].partition("\n")[0]


def _in_dateline(match: re.Match[str]) -> Iterator[Mention]:
    for part, kind in _DATELINE_KINDS.items():
        if match[part]:
            yield Mention(*match.span(part), kind, score=_SCORE, source=PATTERN)
