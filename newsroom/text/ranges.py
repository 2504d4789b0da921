"""Half-open ranges of a text, in code points."""

from collections.abc import Iterable, Iterator


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the range without white space at its ends; empty when it holds nothing else."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def apart(ranges: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield *ranges* in order, leaving out each that begins within the one before."""
    done = 0
    for start, end in sorted(ranges):
        if start >= done:
            yield start, end
            done = end
