"""Long texts of real prose: made-up words share too little with each other to show what a search costs."""

from __future__ import annotations

from random import Random

from benchmarks.anchoring.stories import paragraphs, stories

_OTHERS = 0.6
"""Such a share of the words are replaced by others of the stories, so that no two paragraphs are versions of one."""


def prose(count: int, seed: int = 0) -> list[str]:
    """Return paragraphs of the sample stories, about *count* words in all; others for each *seed*."""
    dice = Random(seed)  # noqa: S311 (nothing secret)
    given = [story[slice(*place)].split() for story in stories() for place in paragraphs(story)]
    vocabulary = [word for words in given for word in words]
    result: list[str] = []
    while count > 0:
        words = [dice.choice(vocabulary) if dice.random() < _OTHERS else word for word in dice.choice(given)]
        result.append(" ".join(words))
        count -= len(words)
    return result
