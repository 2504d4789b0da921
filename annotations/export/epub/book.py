"""A book as plain data: what ``package``, ``nav`` and ``archive`` put into files. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Heading:
    """A line of the table of contents: where it leads (an id), and its level from 1."""

    id: str
    words: str
    level: int


@dataclass(frozen=True, slots=True)
class Document:
    """One XHTML file of the book: ``name`` without extension, ``body`` is well-formed.

    Links in it lead to ids (``#p3``), whichever document has them. ``direction`` is HTML's ``dir``.
    """

    name: str
    title: str
    body: str
    language: str
    direction: str = "ltr"
    headings: Sequence[Heading] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A stored picture: ``name`` with its extension, ``data`` its bytes."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the package says of the book. Texts are empty where the story does not say it.

    ``identifier`` is a URN, ``language`` a BCP 47 tag, ``modified_at`` is in UTC; ``has_gaps`` tells that a picture has
    no words in its place.
    """

    identifier: str
    title: str
    creators: Sequence[str]
    agency: str
    distributor: str
    reader: str
    language: str
    publisher: str
    rights: str
    source: str
    description: str
    published_on: date | None
    modified_at: datetime
    is_right_to_left: bool
    has_pictures: bool
    has_gaps: bool


@dataclass(frozen=True, slots=True)
class Book:
    """Everything in the file. Documents come in reading order; ``cover`` is an SVG, ``style`` a style sheet."""

    metadata: Metadata
    cover: str
    style: str
    documents: Sequence[Document]
    pictures: Sequence[Picture]
    first_text: str
    """The id of the story's beginning."""
