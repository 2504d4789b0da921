"""From the things one text names to the library's entities: the one that is known, or a new one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newsroom.entities import Mention
from newsroom.entity_slugs import free_slugs
from newsroom.known_names import bearers
from newsroom.models import Alias, Entity

_NAME_LENGTH = 200  # code points an Entity's name can hold
_SHOUTED = 5  # letters from which a place in capitals is a dateline rather than an acronym


@dataclass(slots=True)
class _Thing:
    """What one text names, with its spellings, the fullest first, and its entity once that is known."""

    kind: str
    names: list[str]
    entity: int | None


def link(text: str, mentions: Sequence[Mention]) -> dict[int, int]:
    """Return the id of the entity for each cluster of *mentions*, made where the library knows none.

    Known is who bears the same name and is of the same kind. Every spelling becomes an alias.
    """
    clusters: defaultdict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        clusters[mention.cluster].append(mention)
    things = {number: _thing(text, cluster) for number, cluster in clusters.items()}
    _find_known(things.values())
    _make_new([thing for thing in things.values() if thing.entity is None])
    _add_aliases(things.values())
    return {number: thing.entity for number, thing in things.items() if thing.entity is not None}


def _thing(text: str, cluster: Sequence[Mention]) -> _Thing:
    kind = cluster[0].kind
    names = {spelling(text[m.start : m.end], kind) for m in cluster}
    known = sorted((m for m in cluster if m.entity is not None), key=lambda m: (-m.score, m.start - m.end))
    fullest_first = sorted(names, key=lambda name: (-len(name), name))
    return _Thing(kind, fullest_first, known[0].entity if known else None)


def spelling(words: str, kind: str) -> str:
    """Return how a name that stands as *words* in a text is kept: single spaces, no dateline's capitals."""
    name = " ".join(words.split())[:_NAME_LENGTH].strip()
    shouted = kind == "place" and name.isupper() and len(name) >= _SHOUTED and "." not in name
    return name.title() if shouted else name


def _find_known(things: Iterable[_Thing]) -> None:
    unknown = [thing for thing in things if thing.entity is None]
    by_name: dict[tuple[str, str], int] = {}
    for alias in bearers({name for thing in unknown for name in thing.names}):
        by_name.setdefault((alias.name, alias.shown_kind), alias.entity_id)
    for thing in unknown:
        known = (by_name.get((name, thing.kind)) for name in _telling(thing))
        thing.entity = next((entity for entity in known if entity), None)


def _telling(thing: _Thing) -> list[str]:
    """A person is known by the name in full alone: other people bear the surname."""
    return [name for name in thing.names if thing.kind != "person" or " " in name or name == thing.names[0]]


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
