"""Statements on somebody's word without a verb: "according to the ministry", "based on an assessment by ..."."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsroom.entities.attribution.clauses import pieces
from newsroom.entities.tree import Range, Tree
from newsroom.text.words import words

# What something may accord with that is nobody's word.
_RULES = words(
    "theory law laws rule rules principle principles plan schedule tradition custom system needs need size taste wishes"
    " order type kind age height"
)
# The words that open the phrase, and what its object may be where not everything is somebody's word.
_OPENINGS: tuple[tuple[tuple[str, ...], frozenset[str] | None], ...] = (
    (("according", "to"), None),
    (("based", "on"), words("assessment report study analysis estimate review account estimates reports accounts")),
)
_CLAUSES = ("ROOT", "ccomp", "advcl", "relcl", "conj", "parataxis")


class Phrase(NamedTuple):
    """A phrase that names a source: its opening words, the token of the source, all of it, what stands on it."""

    cue: Range
    subject: int
    whole: Range
    content: tuple[Range, ...]


def find_phrases(tree: Tree) -> list[Phrase]:
    """Return the phrases of *tree* that name a source, in order."""
    return [phrase for phrase in _phrases(tree) if phrase.content]


def _phrases(tree: Tree) -> Iterator[Phrase]:
    firsts = {opening[0]: (opening, nouns) for opening, nouns in _OPENINGS}
    for at, word in enumerate(tree.words):
        if word in firsts:
            opening, nouns = firsts[word]
            source = _source(tree, at, opening)
            if source is not None and _is_word(tree.words[source], nouns):
                yield _read(tree, at, opening, source)


def _is_word(source: str, nouns: frozenset[str] | None) -> bool:
    return source not in _RULES if nouns is None else source in nouns


def _source(tree: Tree, at: int, opening: Sequence[str]) -> int | None:
    last = at + len(opening) - 1
    return tree.first(last, "pobj") if tree.words[at : last + 1] == list(opening) else None


def _read(tree: Tree, at: int, opening: Sequence[str], source: int) -> Phrase:
    last = at + len(opening) - 1
    phrase = tree.subtree(at) | tree.subtree(last)
    rest = tree.subtree(_clause(tree, at), phrase) - phrase
    return Phrase(tree.span(at, last), source, tree.span(min(phrase), max(phrase)), pieces(tree, rest))


def _clause(tree: Tree, at: int) -> int:
    """Return the head of what stands on it: the whole sentence where a comma sets it off or it comes first."""
    path = list(tree.path(at))
    if tree.words[at - 1 : at] == [","] or path[-1] > at:
        return path[-1]
    return next((each for each in path[1:] if tree.tokens[each].dep in _CLAUSES), path[-1])
