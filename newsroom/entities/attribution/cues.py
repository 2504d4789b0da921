"""Verbs that report, each with its subject: what a clause or a quotation may hang on."""

from collections.abc import Iterator
from typing import NamedTuple

from newsroom.entities.attribution.data import Range, Stance
from newsroom.entities.attribution.tree import Tree
from newsroom.entities.attribution.verbs import LEMMAS, STANCES
from newsroom.text.words import words

_RELATIVE = words("who which that whom")
_SUBJECTS = ("nsubj", "csubj")
_PASSIVE_SUBJECTS = ("nsubjpass", "csubjpass")
_NOUNS = ("NOUN", "PROPN", "PRON")


class Cue(NamedTuple):
    """A reporting verb: its token, its range, its lemma, the token of its subject.

    ``subject`` is None where a passive leaves it open. ``passive``: what stands as its subject is not who says it.
    """

    token: int
    range: Range
    lemma: str
    stance: Stance
    subject: int | None
    passive: bool


def find_cues(tree: Tree) -> list[Cue]:
    """Return the reporting verbs of *tree* in order."""
    return list(_cues(tree))


def _cues(tree: Tree) -> Iterator[Cue]:
    for at, word in enumerate(tree.words):
        lemma = LEMMAS.get(word)
        if lemma and tree.tokens[at].pos in ("VERB", "AUX"):
            passive = is_passive(tree, at)
            subject = _agent(tree, at) if passive else subject_of(tree, at)
            yield Cue(at, _range(tree, at), lemma, STANCES[lemma], subject, passive)


def is_passive(tree: Tree, verb: int) -> bool:
    """Tell whether what stands as the subject of *verb* is not who does it."""
    return tree.first(verb, "auxpass", *_PASSIVE_SUBJECTS) is not None


def subject_of(tree: Tree, verb: int) -> int | None:
    """Return the token that does what *verb* says, from a governing clause where its own has none."""
    for at in tree.path(verb):
        found = tree.first(at, *_SUBJECTS) if at == verb or not is_passive(tree, at) else _quoted(tree, at)
        if found is not None:
            return _antecedent(tree, at, found)
        label = tree.tokens[at].dep
        if label in ("acl", "relcl"):
            return tree.tokens[at].head
        if label not in ("conj", "xcomp", "advcl", "pcomp", "prep", "aux"):
            return None
    return None


def _quoted(tree: Tree, verb: int) -> int | None:
    """The subject of "was quoted as saying" says it."""
    return tree.first(verb, *_PASSIVE_SUBJECTS)


def _agent(tree: Tree, verb: int) -> int | None:
    by = tree.first(verb, "agent")
    return tree.first(by, "pobj") if by is not None else None


def _antecedent(tree: Tree, verb: int, subject: int) -> int:
    relative = tree.words[subject] in _RELATIVE and tree.tokens[verb].dep == "relcl"
    return tree.tokens[verb].head if relative else subject


def _range(tree: Tree, verb: int) -> Range:
    particle = tree.first(verb, "prt")
    last = particle if particle is not None and verb < particle <= verb + 2 else verb
    return tree.span(quoting(tree, verb), last)


def quoting(tree: Tree, verb: int) -> int:
    """Return the token with which the cue of *verb* begins: "quoted" in "was quoted as saying"."""
    for at in list(tree.path(verb))[1:3]:
        if tree.words[at] == "quoted" and at < verb:
            return at
    return verb
