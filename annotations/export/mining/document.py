"""A story as text miners take it: a text, spans on it, relations between them. Plain data, whatever the format."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from newsroom.text.ranges import Range

Layer = Literal["names", "marks", "statements"]
LAYERS: tuple[Layer, ...] = ("marks", "statements", "names")
"""In the order of columns: that of names is the last, where readers of CoNLL's files look for it."""

Facts = Mapping[str, Any]
"""What JSON can hold, by name; nothing that is empty."""


@dataclass(frozen=True, slots=True)
class Span:
    """Words of the text: ``pieces`` are half-open ranges in code points, in order, most often one.

    ``key`` is unlike every other of the document and free of white space; ``label`` is one of labels.py.
    """

    key: str
    layer: Layer
    label: str
    pieces: tuple[Range, ...]
    facts: Facts

    @property
    def start(self) -> int:
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        return self.pieces[-1][1]


@dataclass(frozen=True, slots=True)
class Relation:
    """A directed relation between the spans ``source`` and ``target`` (keys)."""

    label: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Comment:
    """A note or a reply. It is on a span, else beside a paragraph (keys); on neither where the text lost that."""

    key: str
    body: str
    span: str
    paragraph: str
    reply_to: str
    facts: Facts


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, with its sentences as half-open ranges in code points."""

    key: str
    kind: str
    start: int
    end: int
    sentences: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One version of a story with all that a copy holds. ``lost`` are marks whose words the text does not have."""

    name: str
    text: str
    language: str
    facts: Facts
    blocks: Sequence[Block]
    spans: Sequence[Span]
    relations: Sequence[Relation]
    comments: Sequence[Comment]
    lost: Sequence[Facts]


def filled(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return *facts* without those that are empty."""
    return {name: value for name, value in facts.items() if value or value == 0}
