"""The entities of an archive among those that the library knows.

One that the library knows stays as it is there, whatever the archive says of it: other stories name it too. The others
are made as the archive has them, with what readers said of them. Only a correction of the archive makes a name a
reader's or an entity none: what no correction says, nobody could undo here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from typing import Any

from annotations.returns.archive.bringing.people import maker
from annotations.returns.archive.bringing.values import moment, moment_if
from annotations.returns.archive.reading import Archive, Member
from newsroom.entities.words import key
from newsroom.models import Alias, Article, Correction, Entity, Reader
from newsroom.naming.entity_slugs import free_slugs
from newsroom.naming.linking import look_up
from newsroom.naming.named_things import Thing


@dataclass(frozen=True)
class Named:
    """The ids of the archive's entities by its slugs, and the slugs of those that were made."""

    ids: dict[str, int]
    made: frozenset[str]


def known_of(archive: Archive) -> dict[str, int]:
    """Return the ids of those that the library knows, by the archive's slugs.

    By slug, name and kind; else as recognition would know it by its name. What readers merged into one that is known is
    that one.
    """
    found = _same(archive.entities)
    found |= _looked_up([member for member in archive.entities if member["slug"] not in found], archive)
    merged = {member["slug"]: member["merged_into"] for member in archive.entities if member["slug"] not in found}
    return found | {slug: found[into] for slug, into in merged.items() if into in found}


def settle(archive: Archive) -> Named:
    """Return the entities of *archive*; those that the library does not know are made."""
    known = known_of(archive)
    new = {member["slug"]: member for member in archive.entities if member["slug"] not in known}
    made = _make(new, _rejected(archive))
    _join(new.values(), made)
    tagged = _tagged(archive)
    Alias.objects.bulk_create(
        Alias(entity_id=made[slug], name=alias["name"], by_reader=(slug, alias["name"]) in tagged)
        for slug, member in new.items()
        for alias in member["aliases"]
    )
    return Named(known | made, frozenset(made))


def keep_corrections(archive: Archive, article: Article, reader: Reader, named: Named) -> None:
    """Keep what readers said of entities that were made, so that it can be undone here too."""
    among = (row for row in archive.corrections if {row["entity"], row["other"]} - {None} <= named.made)
    Correction.objects.bulk_create(_correction(row, article, reader, named) for row in among)


def _tagged(archive: Archive) -> set[tuple[str, str]]:
    """Return the names that readers gave, each with the slug of the entity."""
    return {(row["entity"], row["before"]["name"]) for row in _holding(archive, Correction.Action.TAG)}


def _rejected(archive: Archive) -> set[str]:
    return {row["entity"] for row in _holding(archive, Correction.Action.REJECT)}


def _holding(archive: Archive, action: Correction.Action) -> Iterable[Member]:
    return (row for row in archive.corrections if row["action"] == action and row["undone_at"] is None)


def _same(members: Iterable[Member]) -> dict[str, int]:
    wanted = {member["slug"]: (member["name"], member["kind"]) for member in members}
    rows = Entity.objects.filter(slug__in=wanted).values_list("slug", "pk", "name", "kind")
    return {slug: pk for slug, pk, *called in rows if tuple(called) == wanted[slug]}


def _looked_up(members: list[Member], archive: Archive) -> dict[str, int]:
    """Return those that recognition would know by their names. Of namesakes in one story it knows nobody."""
    namesakes = Counter((member["name"], member["kind"]) for member in archive.entities)
    times = Counter(mention["entity"] for mention in archive.revisions[-1]["mentions"])
    things = {
        member["slug"]: Thing(member["kind"], [member["name"]], {key(member["name"])}, times[member["slug"]])
        for member in members
        if namesakes[member["name"], member["kind"]] == 1 and not member["merged_into"] and not member["rejected"]
    }
    look_up(list(things.values()))
    return {slug: thing.entity for slug, thing in things.items() if thing.entity is not None}


def _make(new: Mapping[str, Member], rejected: Set[str]) -> dict[str, int]:
    """Return the ids of new entities. Their slugs are kept where they are free; these come first."""
    taken = set(Entity.objects.filter(slug__in=new).values_list("slug", flat=True))
    rows = {slug: _entity(member, slug in rejected) for slug, member in new.items()}
    kept = Entity.objects.bulk_create(row for slug, row in rows.items() if slug not in taken)
    others = [new[slug] for slug in new if slug in taken]
    slugs = free_slugs((member["name"], member["kind"]) for member in others)
    for member, slug in zip(others, slugs, strict=True):
        rows[member["slug"]].slug = slug
    renamed = Entity.objects.bulk_create(rows[member["slug"]] for member in others)
    made = {row.slug: row.pk for row in kept}
    return made | {member["slug"]: row.pk for member, row in zip(others, renamed, strict=True)}


def _entity(member: Member, is_rejected: bool) -> Entity:
    same = {name: member[name] for name in ("slug", "name", "kind", "wikidata")}
    return Entity(rejected=is_rejected, **same)


def _join(new: Iterable[Member], made: Mapping[str, int]) -> None:
    """Show those that were merged as what they were merged into."""
    steps = {made[each["slug"]]: made[each["merged_into"]] for each in new if each["merged_into"]}
    merged = [Entity(pk=entity, merged_into_id=into) for entity, into in steps.items()]
    Entity.objects.bulk_update(merged, ["merged_into"], batch_size=1000)


def _correction(row: Member, article: Article, reader: Reader, named: Named) -> Correction:
    by = maker(row["author"], reader)
    return Correction(
        reader=by.account,
        credit=by.credit,
        entity_id=named.ids[row["entity"]],
        action=row["action"],
        other_id=named.ids[row["other"]] if row["other"] else None,
        before=_before(row, article, named),
        created_at=moment(row["made_at"]),
        undone_at=moment_if(row["undone_at"]),
    )


def _before(row: Member, article: Article, named: Named) -> dict[str, Any]:
    """Return what undoing needs, with ids of this library; a split is about this story and no other here."""
    before = dict(row["before"])
    if row["action"] == Correction.Action.SPLIT:
        before["articles"] = [article.pk] if before.pop("here") else []
        before["entities"] = sorted(named.ids[slug] for slug in before["entities"] if slug in named.made)
    return before
