"""What recognises a story's names here: the engine's version with the model for the story's language."""

from __future__ import annotations

from typing import NamedTuple

from django.conf import settings

from newsroom.entities import ENGINE
from newsroom.entities.model import is_available

_NO_MODEL = (
    "The language model {model}, which the settings name for “{language}”, could not be loaded, so only names that the"
    " library knows or that follow a pattern are tagged. Install the model, then try again."
)


class Engine(NamedTuple):
    """``name`` is kept with what it recognised; ``problem`` is a sentence for the owner, empty when all is well."""

    name: str
    problem: str = ""


def engine_for(language: str) -> Engine:
    """Return what would recognise a story in *language* (a BCP 47 tag). The first call loads its model, for seconds."""
    language = (language or "en").lower().split("-")[0]
    model = settings.SPACY_MODELS.get(language, "")
    if not model:
        return Engine(ENGINE)
    if not is_available(model):
        return Engine(ENGINE, _NO_MODEL.format(model=model, language=language))
    return Engine(f"{ENGINE} with {model}")
