"""Statements on somebody's word without a verb: "according to the ministry"."""

from collections.abc import Iterator
from typing import NamedTuple

from newsroom.entities.attribution.clauses import EDGES
from newsroom.entities.attribution.data import Range
from newsroom.entities.attribution.ranges import trimmed
from newsroom.entities.attribution.tree import Tree

_CLAUSES = ("ROOT", "ccomp", "advcl", "relcl", "conj", "parataxis")


class According(NamedTuple):
    """ "According to" somebody: its range, the token of the source, the whole phrase, what stands on it."""

    cue: Range
    subject: int
    phrase: Range
    content: tuple[Range, ...]


def find_according(tree: Tree) -> list[According]:
    """Return every "according to" of *tree* in order."""
    return list(_according(tree))


def _according(tree: Tree) -> Iterator[According]:
    for at, word in enumerate(tree.words):
        if word == "according" and tree.words[at + 1 : at + 2] == ["to"]:
            source = tree.first(at + 1, "pobj")
            if source is not None:
                yield _read(tree, at, source)


def _read(tree: Tree, at: int, source: int) -> According:
    phrase = tree.subtree(at) | tree.subtree(at + 1)
    rest = tree.subtree(_clause(tree, at), phrase) - phrase
    pieces = (trimmed(tree.text, run, EDGES) for run in tree.runs(rest))
    content = tuple((a, b) for a, b in pieces if any(c.isalnum() for c in tree.text[a:b]))
    return According(tree.span(at, at + 1), source, tree.span(min(phrase), max(phrase)), content)


def _clause(tree: Tree, at: int) -> int:
    """Return the head of what stands on it: the whole sentence where a comma sets it off or it comes first."""
    path = list(tree.path(at))
    if tree.words[at - 1 : at] == [","] or path[-1] > at:
        return path[-1]
    return next((each for each in path[1:] if tree.tokens[each].dep in _CLAUSES), path[-1])
