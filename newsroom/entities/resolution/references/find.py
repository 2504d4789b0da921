"""Nominals and pronouns: the words that refer to what a text names elsewhere."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from newsroom.entities.mention import DOCUMENT, Mention
from newsroom.entities.parse import NOTHING, Parse
from newsroom.entities.resolution.references.descriptions import Description, root_of
from newsroom.entities.resolution.references.nominals import find_phrases
from newsroom.entities.resolution.references.reading import Reading, Reference
from newsroom.entities.resolution.references.referents import Referent, find_referents
from newsroom.entities.tree import Range, Tree

_CLEAR, _LIKELY = 0.5, 0.4


def find_references(text: str, names: Sequence[Mention], parse: Parse = NOTHING) -> list[Mention]:
    """Return the nominals and pronouns that refer to *names*, the resolved names of *text*, in order.

    Each has the cluster of what it refers to and a score of at most 0.5; none overlaps a name or another. Without a
    *parse* there are none.
    """
    if not parse.tokens:
        return []
    tree = Tree(text, parse)
    referents, descriptions = find_referents(text, names, tree)
    taken = _code_points((name.start, name.end) for name in names)
    beside = list(_apart(_beside_names(descriptions, referents), taken))
    phrases = {noun: phrase for noun, phrase in find_phrases(tree) if taken.isdisjoint(range(*phrase))}
    heads = {root: referents[name.cluster] for name in names if (root := root_of(name, tree)) is not None}
    read = _apart(Reading(tree, heads, phrases).references(), taken)
    return sorted(map(_mention, [*beside, *read]), key=lambda each: each.start)


def _code_points(ranges: Iterable[Range]) -> set[int]:
    return {at for start, end in ranges for at in range(start, end)}


def _beside_names(descriptions: Iterable[Description], referents: Mapping[int, Referent]) -> Iterator[Reference]:
    for description in descriptions:
        if description.range:
            yield Reference(description.range, referents[description.cluster], "nominal", clear=True)


def _apart(references: Iterable[Reference], taken: set[int]) -> Iterator[Reference]:
    """Yield those of *references* that lie beside the code points *taken* so far, and add theirs to them."""
    for reference in references:
        points = range(*reference.range)
        if points and taken.isdisjoint(points):
            taken.update(points)
            yield reference


def _mention(reference: Reference) -> Mention:
    score = _CLEAR if reference.clear else _LIKELY
    referent = reference.referent
    return Mention(*reference.range, referent.kind, reference.form, score, DOCUMENT, cluster=referent.cluster)
