"""How much of one text is in another, whatever was cut, put first or rewritten between: runs of words, as numbers.

The measure is containment over shingles (A. Broder, On the resemblance and containment of documents, 1997), with his
sample of those whose number a modulus divides, by which texts that share much are found without reading them all.
Runs do not cross paragraphs, so that a paragraph that was left out or moved costs only its own.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from hashlib import blake2b

RUN = 5
"""Words of one shingle: short runs are shared by any two texts on one subject."""

MODULUS = 8
"""One in so many shingles is in the sample; two texts that share 40 have none of them there once in 200 times."""

LONGEST_SAMPLE = 5000

# Scripts without spaces count by character.
_WORD = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]|[^\W_\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]+")


def shingles(text: str) -> frozenset[int]:
    """Return the runs of words in each paragraph of *text* (they are parted by newlines), as signed 64-bit numbers."""
    return frozenset(number for paragraph in text.split("\n") for number in _runs(_WORD.findall(paragraph.casefold())))


def sample(found: Collection[int]) -> list[int]:
    """Return the shingles by which a text is looked up, in order."""
    return sorted(number for number in found if number % MODULUS == 0)[:LONGEST_SAMPLE]


def shared(one: frozenset[int], other: frozenset[int]) -> int:
    """Return how many shingles both have."""
    return len(one & other)


def likeness(one: frozenset[int], other: frozenset[int]) -> float:
    """Return the share, 0 to 1, of the shorter text's shingles that the other has."""
    return shared(one, other) / min(len(one), len(other)) if one and other else 0.0


def _runs(words: list[str]) -> Iterator[int]:
    ends: Iterable[int] = range(RUN, len(words) + 1)
    return (_number(" ".join(words[end - RUN : end])) for end in ends)


def _number(run: str) -> int:
    return int.from_bytes(blake2b(run.encode(), digest_size=8).digest(), signed=True)
