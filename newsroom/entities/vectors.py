"""What a sentence means, as a direction: sentences that say alike with other words point the same way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newsroom.entities.model import loaded
from newsroom.text.language import primary


def vector(text: str, language: str, models: Mapping[str, str]) -> list[float] | None:
    """Return the mean of the word vectors of *text*'s content words, of length 1.

    *language* is a BCP 47 tag, *models* the spaCy model for each primary language. None where there is no model, where
    the model has no vectors, and where it knows none of the words.
    """
    nlp = loaded(models.get(primary(language), ""))
    words = [token.vector / token.vector_norm for token in nlp.make_doc(text) if _has_content(token)] if nlp else []
    return _of_length_1(sum(words)) if words else None


def _has_content(token: Any) -> bool:
    """Numbers do not count: two numbers of the same kind mean the same to a vector and not to a claim."""
    return bool(token.is_alpha and not token.is_stop and not token.like_num and token.vector_norm)


def _of_length_1(total: Any) -> list[float] | None:
    length = float(total @ total) ** 0.5
    return (total / length).tolist() if length else None
