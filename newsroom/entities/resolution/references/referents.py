"""The things of one text that a noun or a pronoun may refer to, and what the text says they are."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from newsroom.entities.mention import Kind, Mention
from newsroom.entities.resolution.names.read_name import read_name
from newsroom.entities.resolution.names.titles import Gender
from newsroom.entities.resolution.references.descriptions import Description, descriptions_of
from newsroom.entities.tree import Tree
from newsroom.entities.words import key


@dataclass(slots=True, eq=False)
class Referent:
    """One thing, by its cluster: ``words`` of its names, ``nouns`` that the text says of it, where it is ``first``."""

    cluster: int
    kind: Kind
    first: int
    gender: Gender = ""
    name: str = ""
    words: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)


def find_referents(text: str, mentions: Sequence[Mention], tree: Tree) -> tuple[dict[int, Referent], list[Description]]:
    """Return the referents by cluster, and the descriptions that stand beside their names."""
    referents: dict[int, Referent] = {}
    for mention in sorted(mentions, key=lambda each: each.start):
        referent = referents.setdefault(mention.cluster, Referent(mention.cluster, mention.kind, mention.start))
        _add_name(referent, text, mention)
    described = list(_descriptions(mentions, tree))
    for description in described:
        referents[description.cluster].nouns.add(description.noun)
    return referents, described


def _add_name(referent: Referent, text: str, mention: Mention) -> None:
    called, titles = read_name(text, mention)
    referent.gender = referent.gender or called.gender
    referent.name = referent.name or key(text[mention.start : mention.end])
    referent.words.update(called.words)
    referent.nouns.update(titles[-1:])


def _descriptions(mentions: Iterable[Mention], tree: Tree) -> Iterator[Description]:
    for mention in mentions:
        yield from descriptions_of(mention, tree)
