"""How present each thing is in a reader's mind as the text goes on.

After Lappin and Leass, "An algorithm for pronominal anaphora resolution" (1994), kept to the factors that a
dependency parse gives: each mention adds its weight, and each new sentence halves what was added before.
"""

from collections.abc import Iterator, Mapping

from newsroom.entities.resolution.references.referents import Referent

_RECENT = 100.0
_ROLE: Mapping[str, float] = {
    "nsubj": 80,
    "nsubjpass": 80,
    "ROOT": 70,
    "appos": 60,
    "dobj": 50,
    "dative": 40,
    "poss": 30,
}
_ELSEWHERE = 20.0
_FADING = 0.5
_FORGOTTEN = 6  # sentences after which nothing weighs enough any more


class Salience:
    """The weight of each referent in the sentence that reading has reached."""

    def __init__(self) -> None:
        self._sentence = 0
        self._read: dict[Referent, tuple[float, int]] = {}  # weight when last read, and the sentence; latest last

    def next_sentence(self) -> None:
        self._sentence += 1

    def read(self, referent: Referent, role: str) -> None:
        """Note that *referent* is named or referred to; *role* is the label of the arc to its phrase."""
        weight = self.of(referent) + _RECENT + _ROLE.get(role, _ELSEWHERE)
        self._read.pop(referent, None)
        self._read[referent] = weight, self._sentence

    def of(self, referent: Referent) -> float:
        """Return the weight of *referent* now, 0 for what was never read."""
        weight, sentence = self._read.get(referent, (0.0, self._sentence))
        return weight * _FADING ** (self._sentence - sentence)

    def present(self) -> Iterator[Referent]:
        """Yield what was read lately, the latest first."""
        for referent in reversed(self._read):
            if self._sentence - self._read[referent][1] > _FORGOTTEN:
                return
            yield referent
