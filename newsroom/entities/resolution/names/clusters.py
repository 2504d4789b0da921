"""Which names stand for the same thing."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from newsroom.entities.mention import Mention
from newsroom.entities.resolution.names.bearers import Bearer, find_bearers
from newsroom.entities.resolution.names.fuller_names import find_fuller
from newsroom.entities.resolution.names.name import Identity, Name
from newsroom.entities.resolution.names.read_name import read_name

_UNSURE = 0.5


def cluster_names(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Return *mentions*, names of *text* in order, each with the number of what it names, counted from 0.

    Only names of one kind are ever joined. A name that might stand for several things gets a lower score.
    """
    names = _names(text, mentions)
    find_fuller(_distinct(names))
    bearers = find_bearers(_distinct(names))
    chosen = [bearers[mention.start, name] for mention, name in zip(mentions, names, strict=True)]
    numbers = {bearer: number for number, bearer in enumerate(_distinct(each.name for each in chosen))}
    return [_numbered(mention, bearer, numbers) for mention, bearer in zip(mentions, chosen, strict=True)]


def _distinct(names: Iterable[Name]) -> list[Name]:
    return list(dict.fromkeys(names))


def _names(text: str, mentions: Iterable[Mention]) -> list[Name]:
    """Return the name of each mention, one Name for all that are called the same."""
    known: dict[Identity, Name] = {}
    return [_noted(text, mention, known) for mention in mentions]


def _noted(text: str, mention: Mention, known: dict[Identity, Name]) -> Name:
    identity, titles = read_name(text, mention)
    name = known.setdefault(identity, Name(identity, text[mention.start : mention.end]))
    name.starts.append(mention.start)
    name.titles.update(titles)
    return name


def _numbered(mention: Mention, bearer: Bearer, numbers: dict[Name, int]) -> Mention:
    score = mention.score if bearer.sure else min(mention.score, _UNSURE)
    return replace(mention, cluster=numbers[bearer.name], score=score)
