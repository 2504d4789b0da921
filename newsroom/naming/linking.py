"""From the things one text names to the library's entities: the one that is known, or a new one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from newsroom.entities import Mention
from newsroom.entities.words import key
from newsroom.models import Alias, Entity
from newsroom.naming.entity_slugs import free_slugs
from newsroom.naming.first_guesses import guesses, retype
from newsroom.naming.known_names import Bearer, bearers
from newsroom.naming.named_things import Thing, things_in
from newsroom.naming.namesakes import likeliest

# Of companions, from which a vague name is theirs: two who were always named with them. One may be a country.
_AGREES = 1.0


def link(
    text: str, mentions: Sequence[Mention], known: Collection[str] = (), before: Mapping[int, int] | None = None
) -> dict[int, int]:
    """Return the id of the entity for each cluster of *mentions* that has a name, made where the library knows none.

    Known is who bears the same name, in one of the library's spellings (*known*, as they occur in *text*), and is of
    the same kind. Of several, it is the one that the same story named *before* (entity id -> number of mentions), else
    the one whose stories name the same others. Every spelling becomes an alias, but for titles.
    """
    before = before or {}
    things = things_in(text, mentions)
    _find_bearers(things.values(), known, before)
    _find_known(things.values(), before)
    _find_first_guesses(things.values(), before)
    _make_new([thing for thing in things.values() if thing.entity is None])
    _add_aliases(things.values())
    return {number: thing.entity for number, thing in things.items() if thing.entity is not None}


def look_up(things: Collection[Thing]) -> None:
    """Give each of *things*, all of one text, the entity that the library knows it as; none where it knows none.

    Nothing is made, and nothing that is known is changed.
    """
    _find_bearers(things, (), {})
    _find_known(things, {})


def _find_bearers(things: Iterable[Thing], known: Collection[str], before: Mapping[int, int]) -> None:
    """Give each thing those who bear its telling names, or any of its names in this very story."""
    by_key: defaultdict[str, list[Bearer]] = defaultdict(list)
    for bearer in bearers({*known, *(name for thing in things for name in thing.names)}, before):
        by_key[key(bearer.name)].append(bearer)
    for thing in things:
        every = [(name, bearer) for name in map(key, thing.names) for bearer in by_key[name]]
        told = [bearer for name, bearer in every if name in thing.telling or bearer.entity in before]
        found = [bearer for bearer in told if bearer.kind == thing.kind]
        thing.bearers = [bearer for bearer in found if bearer.by_reader] or found
        thing.others = [bearer for bearer in by_key[key(thing.names[0])] if bearer.kind != thing.kind and bearer.own]


def _find_known(things: Iterable[Thing], before: Mapping[int, int]) -> None:
    contested = []
    for thing in things:
        here = [bearer for bearer in thing.bearers if bearer.entity in before]
        if here:
            thing.entity = max(here, key=lambda b: (len(b.name), b.own, before[b.entity])).entity
        elif len(thing.rivals) > 1 or (thing.bearers and thing.is_vague):
            contested.append(thing)
        elif thing.bearers:
            thing.entity = thing.bearers[0].entity
    _settle(contested, things)


def _settle(contested: Sequence[Thing], things: Iterable[Thing]) -> None:
    """Let the companions that the rest of *things* are tell who is meant in those that are *contested*.

    A vague name whose companions do not agree is nobody's who is known.
    """
    companions = {bearer.root for thing in things for bearer in thing.bearers if bearer.entity == thing.entity}
    for thing, winner in zip(contested, likeliest([thing.rivals for thing in contested], companions), strict=True):
        if winner.agreement >= _AGREES or not thing.is_vague:
            thing.entity = next(bearer.entity for bearer in thing.bearers if bearer.root == winner.entity)


def _find_first_guesses(things: Iterable[Thing], before: Mapping[int, int]) -> None:
    """Let a full name be who bears it as another kind, where that kind was the guess of one other story's machines.

    The kind stands that more mentions show; of as many, this story's, unless it named that entity before.
    """
    wanting = [thing for thing in things if not thing.entity and len(thing.others) == 1 and " " in thing.names[0]]
    guessed = guesses({thing.others[0].entity for thing in wanting} - {thing.entity for thing in things})
    for thing in wanting:
        entity = thing.others[0].entity
        times = guessed.pop(entity, None)  # two things of one story stay two
        if times is not None:
            thing.entity = entity
        if times is not None and entity not in before and thing.times >= times:
            retype(entity, thing.kind)


def _make_new(things: Sequence[Thing]) -> None:
    """Make an entity for each of *things*; those of one fullest name and kind are one entity."""
    wanted = list(dict.fromkeys((thing.names[0], thing.kind) for thing in things))
    rows = [
        Entity(name=name, kind=kind, slug=slug) for (name, kind), slug in zip(wanted, free_slugs(wanted), strict=True)
    ]
    made = dict(zip(wanted, Entity.objects.bulk_create(rows), strict=True))
    for thing in things:
        thing.entity = made[thing.names[0], thing.kind].pk


def _add_aliases(things: Iterable[Thing]) -> None:
    aliases = (Alias(entity_id=thing.entity, name=name) for thing in things if thing.entity for name in thing.names)
    Alias.objects.bulk_create(aliases, ignore_conflicts=True)
