"""Nominals and pronouns that somebody else found: which of the names, or of each other, they refer to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from newsroom.entities.mention import Mention
from newsroom.entities.parse import Parse
from newsroom.entities.resolution.references.descriptions import root_of
from newsroom.entities.resolution.references.forms import row_of
from newsroom.entities.resolution.references.reading import Reading
from newsroom.entities.resolution.references.referents import find_referents
from newsroom.entities.tree import Tree
from newsroom.entities.words import key

_INDEFINITE = ("a ", "an ", "some ", "another ")


def cluster_references(text: str, names: Sequence[Mention], mentions: Sequence[Mention], parse: Parse) -> list[Mention]:
    """Return *mentions* in their order, each with the cluster of what it refers to.

    *names* have theirs. What refers to no name shares a cluster of its own with what is said in the same words.
    """
    if not mentions:
        return []
    tree = Tree(text, parse)
    roots = [root_of(mention, tree) for mention in mentions]
    meant = _meant(text, names, [root for root in roots if root is not None], tree)
    kinds = {name.cluster: name.kind for name in names}
    clusters = [meant.get(-1 if root is None else root) for root in roots]
    free = _free_numbers(text, mentions, 1 + max((name.cluster for name in names), default=-1))
    return [
        replace(mention, cluster=cluster if cluster is not None and kinds[cluster] == mention.kind else own)
        for mention, cluster, own in zip(mentions, clusters, free, strict=True)
    ]


def _meant(text: str, names: Sequence[Mention], nouns: Iterable[int], tree: Tree) -> Mapping[int, int]:
    """Return the cluster that each token means which is the head of a name, of its description or of a reference."""
    referents, descriptions = find_referents(text, names, tree)
    heads = {root: referents[name.cluster] for name in names if (root := root_of(name, tree)) is not None}
    beside = {each.head: referents[each.cluster] for each in descriptions if each.range}
    reading = Reading(tree, beside | heads, {noun: tree.span(noun, noun) for noun in nouns})
    for _ in reading.references():
        pass
    return {token: referent.cluster for token, referent in reading.meant.items()}


def _free_numbers(text: str, mentions: Iterable[Mention], first: int) -> Iterator[int]:
    """Yield for each of *mentions* a number from *first* on: the same for the same words, unless they bring in more."""
    numbers: dict[object, int] = {}
    for mention in mentions:
        yield numbers.setdefault(_words(text, mention), first + len(numbers))


def _words(text: str, mention: Mention) -> object:
    said = text[mention.start : mention.end].lower()
    if said.startswith(_INDEFINITE):
        return mention.start, mention.end
    row = row_of(said)
    return row if row is not None else key(said), mention.kind
