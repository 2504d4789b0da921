"""What the recogniser takes and gives, as plain data. All ranges are half-open and count code points."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["person", "organisation", "place", "group", "event", "product", "work"]
Form = Literal["name", "nominal", "pronoun"]


@dataclass(frozen=True)
class KnownName:
    """A name the library knows: whose it is, of what kind, and whether a reader said so (then it wins)."""

    name: str
    entity: int
    kind: Kind
    by_reader: bool = False
    rejected: bool = False


@dataclass(frozen=True)
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
