"""Of mentions that overlap, which one stands."""

from bisect import bisect_left
from collections.abc import Iterable

from newsroom.entities.mention import DATELINE, DOCUMENT, LIBRARY, PATTERN, READER, Mention

# Readers win whatever the length; among machines the longer range wins, then the earlier in this table. What is
# doubtful yields to all others: a name that machines once made up must not stand against what a model sees here.
_MACHINES = {LIBRARY: 0, PATTERN: 1, DATELINE: 1, DOCUMENT: 3}
_MODEL = 2
DOUBTFUL = 0.4
"""The score at or below which a library's name is doubtful."""


def without_overlaps(mentions: Iterable[Mention]) -> list[Mention]:
    """Return the mentions that stand, in order of place; none overlaps another, none is empty."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=_precedence):
        at = bisect_left(kept, mention.start, key=lambda other: other.start)
        after_previous = at == 0 or kept[at - 1].end <= mention.start
        before_next = at == len(kept) or mention.end <= kept[at].start
        if mention.start < mention.end and after_previous and before_next:
            kept.insert(at, mention)
    return kept


def _precedence(mention: Mention) -> tuple[bool, bool, int, int, int]:
    rank = _MACHINES.get(mention.source, _MODEL)
    doubtful = mention.source == LIBRARY and mention.score <= DOUBTFUL
    return mention.source != READER, doubtful, mention.start - mention.end, rank, mention.start
