"""The clause that a reporting verb governs: what is said, indirectly."""

from newsroom.entities.attribution.cues import Cue
from newsroom.entities.attribution.data import Range
from newsroom.entities.attribution.ranges import trimmed
from newsroom.entities.attribution.tree import Tree
from newsroom.entities.attribution.verbs import HEARSAY, REQUESTING

EDGES = " ,;:.–—-\"“”«»„‘'’"


def clause_of(tree: Tree, cue: Cue) -> tuple[Range, ...]:
    """Return the pieces of the clause that hangs on *cue*, without marks at their ends; nothing when there is none."""
    found = (trimmed(tree.text, run, EDGES) for run in tree.runs(_clause(tree, cue)))
    return tuple((start, end) for start, end in found if any(c.isalnum() for c in tree.text[start:end]))


def _clause(tree: Tree, cue: Cue) -> set[int]:
    if complements := tree.below(cue.token, "ccomp"):
        return set().union(*(tree.subtree(at) for at in complements))
    if cue.passive and cue.lemma in HEARSAY:
        return _hearsay(tree, cue)
    if cue.lemma in REQUESTING and (infinitive := _infinitive(tree, cue.token)) is not None:
        return tree.subtree(infinitive)
    return _around(tree, cue)


def _hearsay(tree: Tree, cue: Cue) -> set[int]:
    """In "the bridge is said to be closed" the bridge belongs to what is said."""
    whole = [tree.first(cue.token, "nsubjpass"), tree.first(cue.token, "xcomp")]
    parts = [tree.subtree(at) for at in whole if at is not None]
    return set().union(*parts) if len(parts) > 1 else set()


def _infinitive(tree: Tree, verb: int) -> int | None:
    return next((at for at in tree.below(verb, "xcomp", "advcl") if _is_infinitive(tree, at)), None)


def _is_infinitive(tree: Tree, verb: int) -> bool:
    return any(tree.words[at] == "to" for at in tree.below(verb, "aux"))


def _around(tree: Tree, cue: Cue) -> set[int]:
    """In "prices, analysts said, rose", and in "as analysts said, prices rose", the clause governs the verb."""
    head, label = tree.tokens[cue.token].head, tree.tokens[cue.token].dep
    as_said = label == "advcl" and any(tree.words[at] == "as" for at in tree.below(cue.token, "mark", "advmod"))
    if label == "parataxis" or as_said:
        return tree.subtree(head, [cue.token])
    return set()
