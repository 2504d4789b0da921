"""Paragraphs and mentions as the reading page gives them, without the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple


class Picture(NamedTuple):
    url: str
    width: int = 640
    height: int = 480


class Paragraph(NamedTuple):
    key: str
    kind: str = "body"
    start: int = 0
    end: int = 0
    level: int = 0
    ordered: bool = False
    sentences: Sequence[Sequence[int]] = ()
    image: Picture | None = None
    image_alt: str = ""


class Named(NamedTuple):
    start: int
    end: int
    kind: str = "place"
    slug: str = "marrow-quay"
    id: int = 7


def paragraphs(*rows: tuple[str, dict[str, Any]]) -> tuple[str, list[Paragraph]]:
    """Return the text and the paragraphs of ``(text, fields)``, keyed p1, p2, …"""
    found, start = [], 0
    for number, (words, fields) in enumerate(rows, 1):
        found.append(Paragraph(key=f"p{number}", start=start, end=start + len(words), **fields))
        start += len(words) + 1
    return "\n".join(words for words, _ in rows), found
