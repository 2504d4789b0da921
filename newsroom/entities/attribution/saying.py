"""An attribution in the making: its source and cue are still tokens of the parse."""

from dataclasses import dataclass

from newsroom.entities.attribution.cues import Cue
from newsroom.entities.attribution.data import Stance
from newsroom.entities.tree import Range


@dataclass(slots=True)
class Saying:
    """What is said (nothing yet, where a quotation may follow), the token of who says it, and the word that reports it.

    ``verb`` is None for a noun and for "according to".
    """

    content: tuple[Range, ...]
    cue: Range
    subject: int | None
    stance: Stance
    score: float
    verb: Cue | None = None
