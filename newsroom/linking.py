"""From the things one text names to the library's entities: the one that is known, or a new one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from newsroom.entities import READER, Mention
from newsroom.entities.words import key
from newsroom.entity_slugs import free_slugs
from newsroom.known_names import Bearer, bearers
from newsroom.models import Alias, Entity
from newsroom.namesakes import likeliest

_NAME_LENGTH = 200  # code points an Entity's name can hold
_SHOUTED = 5  # letters from which a place in capitals is a dateline rather than an acronym
_FULL_NAMES_TELL = {"person", "organisation"}  # kinds whose short forms are borne by others too


@dataclass(slots=True)
class _Thing:
    """What one text names: its spellings, the fullest first, those that tell who it is, and its entity once known."""

    kind: str
    names: list[str]
    telling: set[str]
    bearers: list[Bearer]
    entity: int | None = None

    @property
    def rivals(self) -> set[int]:
        return {bearer.root for bearer in self.bearers}


def link(
    text: str, mentions: Sequence[Mention], known: Collection[str] = (), before: Mapping[int, int] | None = None
) -> dict[int, int]:
    """Return the id of the entity for each cluster of *mentions* that has a name, made where the library knows none.

    Known is who bears the same name, in one of the library's spellings (*known*, as they occur in *text*), and is of
    the same kind. Of several, it is the one that the same story named *before* (entity id -> number of mentions), else
    the one whose stories name the same others. Every spelling becomes an alias.
    """
    before = before or {}
    things = {number: _thing(text, cluster) for number, cluster in _named_clusters(mentions).items()}
    _find_bearers(things.values(), known, before)
    _find_known(things.values(), before)
    _make_new([thing for thing in things.values() if thing.entity is None])
    _add_aliases(things.values())
    return {number: thing.entity for number, thing in things.items() if thing.entity is not None}


def _named_clusters(mentions: Iterable[Mention]) -> dict[int, list[Mention]]:
    """A pronoun is nobody's name, and what is only ever called “the company” has none."""
    clusters: defaultdict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.form == "name":
            clusters[mention.cluster].append(mention)
    return clusters


def _thing(text: str, cluster: Sequence[Mention]) -> _Thing:
    kind = cluster[0].kind
    spelt = {mention: spelling(text[mention.start : mention.end], kind) for mention in cluster}
    names = sorted(set(spelt.values()), key=lambda name: (-len(name), name))
    telling = {key(name) for name in names if _tells(name, kind)} | {key(names[0])}
    telling |= {key(name) for mention, name in spelt.items() if mention.source == READER}
    return _Thing(kind, names, telling, [])


def spelling(words: str, kind: str) -> str:
    """Return how a name that stands as *words* in a text is kept: single spaces, no dateline's capitals."""
    name = " ".join(words.split())[:_NAME_LENGTH].strip()
    shouted = kind == "place" and name.isupper() and len(name) >= _SHOUTED and "." not in name
    return name.title() if shouted else name


def _tells(name: str, kind: str) -> bool:
    return kind not in _FULL_NAMES_TELL or (kind == "person" and " " in name)


def _find_bearers(things: Iterable[_Thing], known: Collection[str], before: Mapping[int, int]) -> None:
    """Give each thing those who bear its telling names, or any of its names in this very story."""
    by_key: defaultdict[tuple[str, str], list[Bearer]] = defaultdict(list)
    for bearer in bearers({*known, *(name for thing in things for name in thing.names)}, before):
        by_key[key(bearer.name), bearer.kind].append(bearer)
    for thing in things:
        every = [(name, bearer) for name in map(key, thing.names) for bearer in by_key[name, thing.kind]]
        found = [bearer for name, bearer in every if name in thing.telling or bearer.entity in before]
        thing.bearers = [bearer for bearer in found if bearer.by_reader] or found


def _find_known(things: Iterable[_Thing], before: Mapping[int, int]) -> None:
    contested = []
    for thing in things:
        here = [bearer for bearer in thing.bearers if bearer.entity in before]
        if here:
            thing.entity = max(here, key=lambda b: (len(b.name), b.own, before[b.entity])).entity
        elif len(thing.rivals) > 1:
            contested.append(thing)
        elif thing.bearers:
            thing.entity = thing.bearers[0].entity
    _settle(contested, things)


def _settle(contested: Sequence[_Thing], things: Iterable[_Thing]) -> None:
    """Let the companions that the rest of *things* are tell who is meant in those that are *contested*."""
    companions = {bearer.root for thing in things for bearer in thing.bearers if bearer.entity == thing.entity}
    for thing, root in zip(contested, likeliest([thing.rivals for thing in contested], companions), strict=True):
        thing.entity = next(bearer.entity for bearer in thing.bearers if bearer.root == root)


def _make_new(things: Sequence[_Thing]) -> None:
    """Make an entity for each of *things*; those of one fullest name and kind are one entity."""
    wanted = list(dict.fromkeys((thing.names[0], thing.kind) for thing in things))
    rows = [
        Entity(name=name, kind=kind, slug=slug) for (name, kind), slug in zip(wanted, free_slugs(wanted), strict=True)
    ]
    made = dict(zip(wanted, Entity.objects.bulk_create(rows), strict=True))
    for thing in things:
        thing.entity = made[thing.names[0], thing.kind].pk


def _add_aliases(things: Iterable[_Thing]) -> None:
    aliases = (Alias(entity_id=thing.entity, name=name) for thing in things if thing.entity for name in thing.names)
    Alias.objects.bulk_create(aliases, ignore_conflicts=True)
