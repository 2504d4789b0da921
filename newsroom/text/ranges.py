"""Half-open ranges of a text, in code points."""


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the range without white space at its ends; empty when it holds nothing else."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())
