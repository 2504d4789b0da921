"""What the recogniser takes and gives, as plain data. All ranges are half-open and count code points."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["person", "organisation", "place", "group", "event", "product", "work"]
Form = Literal["name", "nominal", "pronoun"]

# Sources: who proposed a mention. A model is "spacy:" and its name.
READER = "reader"
LIBRARY = "library"
PATTERN = "pattern"
DATELINE = "dateline"
DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name the library knows: whose it is, of what kind, and what readers said of it.

    ``by_reader``: a reader tagged these words, so they win over everything. ``settled``: a reader decided the kind, so
    it holds wherever these words stand alone. ``rejected``: a reader said that this is not an entity. ``stories``: in
    how many stories machines took these words for a name; what they saw but once they may have made up.
    """

    name: str
    entity: int
    kind: Kind
    by_reader: bool = False
    rejected: bool = False
    settled: bool = False
    stories: int = 0


@dataclass(frozen=True, slots=True)
class Mention:
    """A range that names something: ``score`` is 0 to 1, ``source`` is the recogniser that proposed it.

    ``entity`` is the library's id when a known name settled it, else None; ``cluster`` numbers the thing named within
    this text, from 0, so that mentions of one thing share it.
    """

    start: int
    end: int
    kind: Kind
    form: Form = "name"
    score: float = 1.0
    source: str = ""
    entity: int | None = None
    cluster: int = -1
