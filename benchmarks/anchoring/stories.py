"""The sample stories as plain texts, and what of them a quote may be."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from random import Random
from typing import Literal

import newsroom
from benchmarks.anchoring.edited import Range
from newsroom.ingest import Source, ingest
from newsroom.text.sentences import sentences

_FOLDER = Path(newsroom.__file__).parent / "samples" / "stories"  # newsroom.samples itself needs the database
_KINDS: dict[str, Literal["html", "text"]] = {".html": "html", ".txt": "text"}
_PARAGRAPH = re.compile(r"[^\n]+")
_FEWEST = 5  # words of a sentence or paragraph that is taken


@cache
def stories() -> tuple[str, ...]:
    """Return the texts of the sample stories, their paragraphs joined by newlines."""
    ingested = (ingest(source, fetch_pictures=False) for source in map(_source, sorted(_FOLDER.iterdir())) if source)
    return tuple("\n".join(paragraph.text for paragraph in story.paragraphs) for story in ingested)


def _source(path: Path) -> Source | None:
    kind = _KINDS.get(path.suffix)
    return Source(kind, data=path.read_bytes(), name=path.name) if kind else None


@cache
def paragraphs(text: str) -> tuple[Range, ...]:
    found = (match.span() for match in _PARAGRAPH.finditer(text))
    return tuple((start, end) for start, end in found if len(text[start:end].split()) >= _FEWEST)


@cache
def sentences_of(text: str) -> tuple[Range, ...]:
    """Return the longer sentences of *text*."""
    found = ((p, s) for p in paragraphs(text) for s in sentences(text[slice(*p)]))
    places = ((paragraph[0] + start, paragraph[0] + end) for paragraph, (start, end) in found)
    return tuple((start, end) for start, end in places if len(text[start:end].split()) >= _FEWEST)


def phrase(text: str, dice: Random, fewest: int = 2, most: int = 9) -> Range:
    """Return some words in a row of one sentence."""
    start, end = dice.choice(sentences_of(text))
    starts = [start + match.start() for match in re.finditer(r"\S+", text[start:end])]
    ends = [start + match.end() for match in re.finditer(r"\S+", text[start:end])]
    first = dice.randrange(len(starts))
    return starts[first], ends[min(len(ends), first + dice.randint(fewest, most)) - 1]


def passage(text: str, dice: Random) -> Range:
    """Return a phrase, a sentence, two sentences, a paragraph or two paragraphs."""
    which = dice.choice(("phrase", "sentence", "sentence", "two", "paragraph", "paragraphs"))
    if which == "phrase":
        return phrase(text, dice, 3)
    ranges = sentences_of(text) if which in ("sentence", "two") else paragraphs(text)
    first = dice.randrange(len(ranges))
    last = min(len(ranges) - 1, first + (which in ("two", "paragraphs")))
    return ranges[first][0], ranges[last][1]


def borrowed(text: str, dice: Random) -> str:
    """Return a sentence of another story."""
    other = dice.choice([story for story in stories() if story != text])
    return other[slice(*dice.choice(sentences_of(other)))]
