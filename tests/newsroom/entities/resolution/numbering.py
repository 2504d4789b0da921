"""Short ways to ask who is who."""

from newsroom.entities.mention import Kind, Mention
from newsroom.entities.resolution import resolve
from tests.newsroom.entities.cast import proposal


def mentions_of(text: str, *names: tuple[str, Kind]) -> list[Mention]:
    """Return a mention for each of *names*, which stand in *text* in this order."""
    mentions: list[Mention] = []
    for words, kind in names:
        seen = mentions[-1].end if mentions else 0
        mentions.append(proposal(text, words, kind, text[:seen].count(words)))
    return mentions


def numbers(text: str, *names: tuple[str, Kind]) -> list[int]:
    """Return the cluster of each of *names*, which stand in *text* in this order."""
    return [m.cluster for m in resolve(text, mentions_of(text, *names))]


def people(text: str, *names: str) -> list[int]:
    return numbers(text, *((name, "person") for name in names))


def organisations(text: str, *names: str) -> list[int]:
    return numbers(text, *((name, "organisation") for name in names))


def places(text: str, *names: str) -> list[int]:
    return numbers(text, *((name, "place") for name in names))
