"""What must hold of an archive's entities: each is there once, and merges lead somewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from annotations.returns.archive.reading.archive import Archive, Member
from annotations.returns.archive.reading.problems import Problem


def problems(archive: Archive) -> Iterator[Problem]:
    """Yield what is wrong with the entities and what readers said of them."""
    entities = {entity["slug"]: entity for entity in archive.entities}
    if len(entities) < len(archive.entities):
        yield Problem("entities", "has a slug twice")
    for index, entity in enumerate(archive.entities):
        yield from _entity(f"entities/{index}", entity, entities)
    for index, correction in enumerate(archive.corrections):
        yield from _correction(f"corrections/{index}", correction, entities)
    if _goes_round(archive):
        yield Problem("corrections", "merges entities in a circle")


def _entity(place: str, entity: Member, entities: Mapping[str, Member]) -> Iterator[Problem]:
    if max(Counter(alias["name"] for alias in entity["aliases"]).values(), default=0) > 1:
        yield Problem(f"{place}/aliases", "has a name twice")
    into = entity["merged_into"]
    if into is not None and (into not in entities or entities[into]["merged_into"] is not None):
        yield Problem(f"{place}/merged_into", "is none of the entities that stand for themselves")


def _correction(place: str, row: Member, entities: Mapping[str, Member]) -> Iterator[Problem]:
    named = [row["entity"], row["other"], *row["before"].get("entities", [])]
    if not {slug for slug in named if slug} <= entities.keys() or row["other"] == row["entity"]:
        yield Problem(place, "is about entities that are not in the archive")


def _goes_round(archive: Archive) -> bool:
    """Tell whether merges, and splits that were undone, which show the one as the other again, lead in a circle."""
    steps: dict[str, str] = {}
    for row in archive.corrections:
        if row["action"] == "merge" and row["undone_at"] is None:
            steps[row["entity"]] = row["other"]
    for row in archive.corrections:
        if row["action"] == "split" and row["undone_at"] is not None and _end(row["entity"], steps) != row["other"]:
            steps.setdefault(row["other"], row["entity"])
    return any(_end(slug, steps) is None for slug in steps)


def _end(slug: str, steps: Mapping[str, str]) -> str | None:
    """Return where *steps* lead from *slug*; None when they come back."""
    passed = set()
    while slug in steps:
        if slug in passed:
            return None
        passed.add(slug)
        slug = steps[slug]
    return slug
