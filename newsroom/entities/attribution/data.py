"""What an attribution is, as plain data. All ranges are half-open and count code points."""

from dataclasses import dataclass
from typing import Literal

from newsroom.entities.tree import Range

Speech = Literal["direct", "indirect", "mixed"]
Stance = Literal["statement", "belief", "attitude", "denial"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what, on whose word.

    ``content`` is in pieces where the cue interrupts it, in order, without the quotation marks around it. ``source`` is
    None where a passive or a quotation names nobody; ``cue`` is the verb or the "according to". ``stance``: said,
    believed, only wished, feared and the like, or else denied, doubted or left unsaid ("has not said whether").
    ``speakers`` are the clusters of the mentions in the source, a
    pronoun or nominal resolved; ``unnamed`` when there is a source and it names nobody ("officials"). ``outer`` is the
    index, in the same list, of the attribution this one hangs on: in "the agency believes it, Lee said" the agency's
    belief hangs on what Lee said. ``told`` is to whom ("told reporters"), ``basis`` on what ground ("based on
    satellite images", "who attended"). ``score`` is 0 to 1.
    """

    content: tuple[Range, ...]
    source: Range | None
    cue: Range | None
    speech: Speech
    stance: Stance = "statement"
    speakers: tuple[int, ...] = ()
    unnamed: bool = False
    outer: int | None = None
    told: Range | None = None
    basis: Range | None = None
    score: float = 1.0
