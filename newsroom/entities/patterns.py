"""A few shapes that give a name away, for languages without a model and for what models miss."""

import re

from newsroom.entities.mention import PATTERN, Kind, Mention

_OPENING = r"(?!(?:Under|The|In|On|By|With|Since|After|Before|This|That|His|Her|Their|Our|When|If)\b)"
_WORD = rf"{_OPENING}[A-ZÀ-ÖØ-Þ][\w’'-]+"  # capitalised, and not because it opens a sentence
_NAME = rf"{_WORD}(?: {_WORD}){{0,3}}"
_LINK = r"(?: (?:and|of|for|the|on|de|du|des|der|van|&))*"
_SCORE = 0.6
# "Orle, Ill.": as American agencies write the state after a town.
_STATES = (
    "Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn"
    "|Tex|Va|Vt|Wash|Wis|Wyo|Ont|Que|Alta|N\\.[CDHJMY]|S\\.[CD]|R\\.I|W\\.Va|D\\.C|B\\.C"
)

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
    ("place", re.compile(rf", ((?:{_STATES})\.)")),
    ("work", re.compile(rf"\b({_WORD}(?:{_LINK} {_WORD}){{0,4}} (?:Act|Treaty|Convention)(?: of \d{{4}})?)\b")),
    ("work", re.compile(rf"\b((?:Treaty|Convention) (?:of|on) {_NAME})")),
    ("product", re.compile(rf"\b((?:USS|HMS|HMAS|HMCS|RMS|MV|MS|SS|USNS|RRS) {_NAME})")),
    (
        "product",
        re.compile(r"\b((?!(?:Covid|COVID|GMT|UTC|G|U|Group)-)[A-Z][A-Za-z]{0,11}-\d{1,4}[A-Za-z]{0,2})\b(?!-)"),
    ),
    (
        "product",
        re.compile(r"\b((?:Boeing|Airbus|Antonov|Cessna|Embraer|Ilyushin|Tupolev) [A-Z]?[A-Z-]?\d{2,3}(?:-\w+)?)\b"),
    ),
    ("event", re.compile(rf"\b({_WORD}(?: {_WORD}){{0,2}} (?:War|Olympics|Uprising))\b")),
    ("event", re.compile(r"\b((?:First|Second) World War|World War (?:I{1,2}|One|Two))\b")),
    ("event", re.compile(rf"\b((?:Battle|Siege|Massacre) of (?:the )?{_NAME})")),
)


def find_patterns(text: str) -> list[Mention]:
    """Return the names in *text* that their shape gives away, untrimmed and perhaps overlapping."""
    return [
        Mention(*match.span(1), kind, score=_SCORE, source=PATTERN)
        for kind, shape in _SHAPES
        for match in shape.finditer(text)
    ]
