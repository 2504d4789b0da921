"""What became of each part of a text in its next version. All ranges are half-open and count code points.

Words are compared, not letters. Passages that occur once in each text are found wherever they are; between those that
keep their order, the longest common subsequence is taken (decision 0012).
"""

from __future__ import annotations

from newsroom.text.alignment.alignment import Alignment
from newsroom.text.alignment.pairing import pairing
from newsroom.text.alignment.runs import Run, runs
from newsroom.text.alignment.tidy import slid
from newsroom.text.alignment.words import Vocabulary, words


def align(old: str, new: str, cut: bool = False) -> Alignment:
    """Lay *old* and *new* side by side. Any two texts will do; the time is about linear in their length.

    *cut* says that they are pieces of longer texts.
    """
    if old == new:
        return Alignment(old, new, [Run(0, 0, len(old))] if old else [], cut)
    vocabulary = Vocabulary()
    before, after = words(old, vocabulary), words(new, vocabulary)
    blocks = slid(pairing(before, after), before, after)
    return Alignment(old, new, runs(list(blocks), before, after), cut)
