"""What the typesetter is given: a tree of texts and lists, as JSON."""

from __future__ import annotations

import re

Node = str | list["Node"]
"""A text, or a list of a node's name and what is in it."""


_LONG_WORD = re.compile(r"\S{40,}")
_PIECE = re.compile(r"\S{20}")
_BREAK = "\N{ZERO WIDTH SPACE}"


def breakable(words: str) -> str:
    """Return *words* with places to break lines in what is too long for one, such as addresses."""
    return _LONG_WORD.sub(lambda word: _PIECE.sub(lambda piece: piece[0] + _BREAK, word[0]), words)


def node(name: str, *inside: Node) -> Node:
    """Return the node *name* with *inside* in it."""
    return [name, *inside]
