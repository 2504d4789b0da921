"""What is reported as a thing or a deed, and not as a clause: "expects a loss", "denied taking it"."""

from collections.abc import Iterator

from newsroom.entities.attribution.cues import Cue
from newsroom.entities.attribution.verbs import ABOUT, ACCUSING, DOING, EXPECTING
from newsroom.entities.tree import Tree

_THINGS = ("NOUN", "NUM")


def deed(tree: Tree, cue: Cue) -> set[int]:
    """Return the tokens of the thing or deed that *cue* reports, if any."""
    found = next((at for at in _heads(tree, cue) if at > cue.token), None)
    return set() if found is None else tree.subtree(found) | _when(tree, cue, found)


def _heads(tree: Tree, cue: Cue) -> Iterator[int]:
    if cue.lemma in EXPECTING and not cue.passive and tree.tokens[cue.token].tag != "VBG":
        yield from (at for at in tree.below(cue.token, "dobj", "npadvmod") if _says_something(tree, at))
    if cue.lemma in DOING:
        yield from (at for at in tree.below(cue.token, "xcomp", "ccomp") if tree.tokens[at].tag == "VBG")
    if cue.lemma in ABOUT and not cue.passive:
        yield from (at for at in tree.below(cue.token, "prep") if _is_about(tree, at, cue.lemma))
    if cue.lemma in ACCUSING:
        yield from (at for at in _hanging(tree, cue.token) if tree.words[at] == "of")


def _says_something(tree: Tree, noun: int) -> bool:
    """A parser may take "predicted a long night" for a time."""
    is_time = tree.tokens[noun].dep == "npadvmod" and not tree.has(noun, "a", "an")
    return tree.tokens[noun].pos in _THINGS and bool(tree.children[noun]) and not is_time


def _is_about(tree: Tree, preposition: int, lemma: str) -> bool:
    return tree.words[preposition] in ABOUT[lemma] and any(at > preposition for at in tree.children[preposition])


def _hanging(tree: Tree, verb: int) -> list[int]:
    """Return the prepositions of *verb*; a parser may hang them on the accused."""
    return [at for head in [verb, *tree.below(verb, "dobj")] for at in tree.below(head, "prep")]


def _when(tree: Tree, cue: Cue, head: int) -> set[int]:
    """In "forecast storms on Saturday" the day belongs to the storms."""
    thing = cue.lemma in EXPECTING
    return set().union(*(tree.subtree(at) for at in tree.below(cue.token, "prep") if thing and at > head))
