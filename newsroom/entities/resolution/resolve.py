"""Which mentions name the same thing: numbers the things of one text."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from newsroom.entities.mention import Mention
from newsroom.entities.parse import NOTHING, Parse
from newsroom.entities.resolution.names.clusters import cluster_names
from newsroom.entities.resolution.references.forms import form_of
from newsroom.entities.resolution.references.given import cluster_references


def resolve(text: str, mentions: Sequence[Mention], parse: Parse = NOTHING) -> list[Mention]:
    """Return *mentions*, in their order, each with the number of what it names, counted from 0 by first appearance.

    Only names of one kind are ever joined. A name that might stand for several things gets a lower score. Nominals
    and pronouns among *mentions* go to what they refer to, if *parse* tells; they may overlap names and each other.
    """
    places = sorted(range(len(mentions)), key=lambda at: _place(mentions[at]))
    of_names = [at for at in places if form_of(text, mentions[at]) == "name"]
    of_others = [at for at in places if form_of(text, mentions[at]) != "name"]
    names = cluster_names(text, [mentions[at] for at in of_names])
    others = cluster_references(text, names, [mentions[at] for at in of_others], parse)
    found = dict(zip([*of_names, *of_others], [*names, *others], strict=True))
    numbers = _numbers(found[at].cluster for at in places)
    return [replace(found[at], cluster=numbers[found[at].cluster]) for at in range(len(mentions))]


def _place(mention: Mention) -> tuple[int, int, str, str, str, int]:
    """Of mentions at one place the order is no matter, as long as it does not depend on that of the list."""
    entity = -1 if mention.entity is None else mention.entity
    return mention.start, -mention.end, mention.kind, mention.form, mention.source, entity


def _numbers(clusters: Iterable[int]) -> dict[int, int]:
    return {cluster: number for number, cluster in enumerate(dict.fromkeys(clusters))}
