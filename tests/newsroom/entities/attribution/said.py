"""Short ways to say what the attribution tests need."""

from typing import NamedTuple

import pytest

from newsroom.entities import Attribution, attribute, recognise
from newsroom.entities.model import MODELS, is_available
from newsroom.entities.tree import Range

needs_model = pytest.mark.skipif(not is_available(MODELS["en"]), reason="the English model is not installed")


class Said(NamedTuple):
    """An attribution in words."""

    source: str | None
    cue: str | None
    content: tuple[str, ...]


def attributions(text: str) -> list[Attribution]:
    return attribute(text, recognise(text))


def said(text: str) -> list[Said]:
    """Return who says what in *text*, with the English model."""
    return [in_words(text, each) for each in attributions(text)]


def in_words(text: str, attribution: Attribution) -> Said:
    content = tuple(text[start:end] for start, end in attribution.content)
    return Said(words(text, attribution.source), words(text, attribution.cue), content)


def words(text: str, piece: Range | None) -> str | None:
    return text[piece[0] : piece[1]] if piece else None
