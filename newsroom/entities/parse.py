"""A parsed text as plain data: what attribution and resolution know of grammar, whatever parser it came from."""

from typing import NamedTuple


class Token(NamedTuple):
    """A word or mark: its half-open code point range, what part of speech it is, and on which token it depends.

    ``pos`` is a Universal part of speech (``VERB``), ``tag`` the language's finer one (``VBD``), ``dep`` the label of
    the arc to ``head``, the index of another token of the same Parse; the root of a sentence is its own head.
    """

    start: int
    end: int
    pos: str
    tag: str
    dep: str
    head: int


class Parse(NamedTuple):
    """The tokens of a text in order, and its sentences as half-open ranges of token indexes; none crosses a line."""

    tokens: tuple[Token, ...]
    sentences: tuple[tuple[int, int], ...]


NOTHING = Parse((), ())
"""The parse of a text for whose language there is no parser."""
