"""Short ways to say what the entity tests need."""

from collections.abc import Mapping

from newsroom.entities import Kind, KnownName, Mention, recognise

NO_MODEL: Mapping[str, str] = {}


def found(text: str, *names: KnownName, language: str = "en") -> list[tuple[str, str]]:
    """Return the words and kind of each mention found without a model."""
    return said(text, recognise(text, names, language, NO_MODEL))


def said(text: str, mentions: list[Mention]) -> list[tuple[str, str]]:
    return [(text[m.start : m.end], m.kind) for m in mentions]


def proposal(text: str, words: str, kind: Kind, nth: int = 0, source: str = "spacy:test") -> Mention:
    """Return what a recogniser would propose for the *nth* place of *words*."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Mention(start, start + len(words), kind, score=0.7, source=source)


def known(name: str, kind: Kind = "organisation", entity: int = 1, **said: bool) -> KnownName:
    return KnownName(name, entity, kind, **said)
