"""A range as a W3C TextQuoteSelector."""

from dataclasses import dataclass

CONTEXT = 32  # code points of prefix and suffix, as Hypothesis' client keeps them


@dataclass(frozen=True, slots=True)
class Quote:
    """https://www.w3.org/TR/annotation-model/#text-quote-selector"""

    exact: str
    prefix: str
    suffix: str


def describe(text: str, start: int, end: int) -> Quote:
    """Return the quote selector of the half-open range ``[start, end)`` of *text*, in code points."""
    return Quote(text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])
