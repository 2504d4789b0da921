"""A range of a text as the selectors of the Web Annotation Data Model."""

from dataclasses import dataclass

CONTEXT = 32  # code points of prefix and suffix, as Hypothesis' client keeps them


@dataclass(frozen=True, slots=True)
class Quote:
    """https://www.w3.org/TR/annotation-model/#text-quote-selector"""

    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Position:
    """https://www.w3.org/TR/annotation-model/#text-position-selector, in code points, half-open."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Selectors:
    """Two ways to find a range again: its words, and where they stood, if that is known."""

    quote: Quote
    position: Position | None = None


def describe(text: str, start: int, end: int) -> Selectors:
    """Return the selectors of the half-open range ``[start, end)`` of *text*, in code points."""
    quote = Quote(text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])
    return Selectors(quote, Position(start, end))
