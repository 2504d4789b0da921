"""Made-up stories and marks of a given size, the same on every run."""

from __future__ import annotations

from random import Random

WORDS = 3000
WORDS_PER_PARAGRAPH = 60
KINDS = ("claim", "quote", "evidence", "question", "context", "plain")
MARK_LENGTHS = (5, 120)  # code points

_SYLLABLES = ("mar", "row", "quay", "tide", "ber", "lin", "so", "ta", "den", "os", "fer", "ry", "hol", "ash", "by", "n")


def paragraphs(words: int = WORDS) -> list[str]:
    """Return the paragraphs of a story of so many *words* of one to four syllables."""
    dice = Random(7)  # noqa: S311 (nothing secret)
    made = ["".join(dice.choices(_SYLLABLES, k=dice.randint(1, 4))) for _ in range(words)]
    return [" ".join(made[at : at + WORDS_PER_PARAGRAPH]) + "." for at in range(0, words, WORDS_PER_PARAGRAPH)]


def bounds(texts: list[str]) -> list[tuple[int, int]]:
    """Return where each paragraph stands in the text that joins them, in code points."""
    found, start = [], 0
    for text in texts:
        found.append((start, start + len(text)))
        start += len(text) + 1
    return found


def ranges(count: int, length: int) -> list[tuple[int, int, str, bool]]:
    """Return *count* overlapping marks in a text of *length* code points: start, end, kind, and whether it is mine."""
    dice = Random(count)  # noqa: S311 (nothing secret)
    starts = [dice.randrange(length - MARK_LENGTHS[1]) for _ in range(count)]
    return [(at, at + dice.randint(*MARK_LENGTHS), dice.choice(KINDS), dice.random() < 0.5) for at in starts]
