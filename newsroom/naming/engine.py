"""What recognises a story's names here: the engine's version with the model for the story's language."""

from __future__ import annotations

from importlib.util import find_spec
from typing import NamedTuple

from django.conf import settings

from newsroom.entities import ENGINE
from newsroom.entities.model import is_available
from newsroom.text.language import primary

_ONLY = "so only names that the library knows or that follow a pattern are tagged."
_NO_SPACY = (
    "spaCy, which finds names and who says what with the language model {model}, is not installed, "
    f"{_ONLY} Install spaCy and the model, start Newsroom again, then try again."
)
_NO_MODEL = (
    "The language model {model}, which the settings name for “{language}”, could not be loaded, "
    f"{_ONLY} Install the model, start Newsroom again, then try again."
)


class Engine(NamedTuple):
    """``name`` is kept with what it recognised; ``problem`` is a sentence for the owner, empty when all is well."""

    name: str
    problem: str = ""


def engine_for(language: str) -> Engine:
    """Return what would recognise a story in *language* (a BCP 47 tag). The first call loads its model, for seconds."""
    model = _model(language)
    if not model:
        return Engine(ENGINE)
    if not is_available(model):
        missing = _NO_MODEL if find_spec("spacy") else _NO_SPACY
        return Engine(ENGINE, missing.format(model=model, language=primary(language or "en")))
    return Engine(f"{ENGINE} with {model}")


def has_model(language: str) -> bool:
    """Tell whether the settings name a model for *language* (a BCP 47 tag); whether it loads is for the engine."""
    return bool(_model(language))


def _model(language: str) -> str:
    return str(settings.SPACY_MODELS.get(primary(language or "en"), ""))
