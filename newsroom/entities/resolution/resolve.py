"""Which mentions name the same thing: numbers the things of one text."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from newsroom.entities.mention import Mention
from newsroom.entities.parse import NOTHING, Parse
from newsroom.entities.resolution.bearers import Bearer, find_bearers
from newsroom.entities.resolution.fuller_names import find_fuller
from newsroom.entities.resolution.name import Identity, Name, read_name

_UNSURE = 0.5


def resolve(text: str, mentions: Sequence[Mention], parse: Parse = NOTHING) -> list[Mention]:
    """Return *mentions*, in their order, each with the number of what it names, counted from 0 by first appearance.

    Only names of one kind are ever joined. A name that might stand for several things gets a lower score.
    """
    in_order = sorted(mentions, key=_place)
    names = _names(text, in_order)
    find_fuller(_distinct(names))
    bearers = find_bearers(_distinct(names))
    chosen = {id(m): bearers[m.start, name] for m, name in zip(in_order, names, strict=True)}
    numbers = _numbers(chosen[id(m)] for m in in_order)
    return [_numbered(m, chosen[id(m)], numbers) for m in mentions]


def _place(mention: Mention) -> tuple[int, int, str, str]:
    return mention.start, -mention.end, mention.kind, mention.source


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


def _numbers(chosen: Iterable[Bearer]) -> dict[Name, int]:
    return {name: number for number, name in enumerate(dict.fromkeys(bearer.name for bearer in chosen))}


def _numbered(mention: Mention, bearer: Bearer, numbers: dict[Name, int]) -> Mention:
    score = mention.score if bearer.sure else min(mention.score, _UNSURE)
    return replace(mention, cluster=numbers[bearer.name], score=score)
