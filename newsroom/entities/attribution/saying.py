"""An attribution in the making: its source and cue are still tokens of the parse."""

from dataclasses import dataclass

from newsroom.entities.attribution.cues import Cue
from newsroom.entities.attribution.data import Range, Stance


@dataclass(slots=True)
class Saying:
    """What is said, the token of who says it, and the verb that reports it (None for "according to")."""

    content: tuple[Range, ...]
    cue: Range
    subject: int | None
    stance: Stance
    score: float
    verb: Cue | None = None
