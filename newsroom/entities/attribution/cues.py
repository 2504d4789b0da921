"""Verbs and adjectives that report, each with its subject: what a clause or a quotation may hang on."""

from collections.abc import Iterator
from typing import NamedTuple

from newsroom.entities.attribution.data import Stance
from newsroom.entities.attribution.subjects import agent, is_passive, subject_of
from newsroom.entities.attribution.verbs import ADJECTIVES, BACK, FORUMS, LEMMAS, STANCES
from newsroom.entities.tree import Range, Tree


class Cue(NamedTuple):
    """A word that reports: its token, its range, its lemma, the token of its subject.

    ``subject`` is None where a passive leaves it open. ``passive``: what stands as its subject is not who says it.
    """

    token: int
    range: Range
    lemma: str
    stance: Stance
    subject: int | None
    passive: bool


def find_cues(tree: Tree) -> list[Cue]:
    """Return the reporting words of *tree* in order."""
    return list(_cues(tree))


def _cues(tree: Tree) -> Iterator[Cue]:
    for at, word in enumerate(tree.words):
        lemma = LEMMAS.get(word)
        if lemma and tree.is_verb(at):
            if not _reports_nothing(tree, at):
                yield _verb(tree, at, lemma)
        elif word in ADJECTIVES and tree.first(at, "ccomp") is not None:
            yield _adjective(tree, at, word)


def _adjective(tree: Tree, at: int, word: str) -> Cue:
    """A parser may take "is convinced" for a passive."""
    subject = tree.first(at, "nsubjpass")
    subject = subject_of(tree, tree.tokens[at].head) if subject is None else subject
    return Cue(at, tree.span(at, at), word, ADJECTIVES[word], subject, passive=False)


def _verb(tree: Tree, at: int, lemma: str) -> Cue:
    passive = is_passive(tree, at) or lemma == "hear"
    subject = agent(tree, at) if passive else subject_of(tree, at)
    return Cue(at, _range(tree, at), lemma, STANCES[lemma], subject, passive)


def _reports_nothing(tree: Tree, verb: int) -> bool:
    """Of "was quoted as saying" only the saying is a cue; "find out", "figure out" and "that said" report nothing."""
    if tree.words[verb] == "quoted":
        return tree.has(verb, "as")
    aside = tree.words[max(0, verb - 1) : verb + 2] == ["that", "said", ","]
    if LEMMAS[tree.words[verb]] == "hear":
        return not is_before_forum(tree, verb)
    if LEMMAS[tree.words[verb]] in BACK:
        return tree.words[verb + 1 : verb + 2] != ["back"]
    return aside or (tree.has(verb, "out") and tree.words[verb].startswith(("find", "found", "figure")))


def is_before_forum(tree: Tree, verb: int) -> bool:
    """Tell whether it is a court or the like that hears, or is told."""
    return any(tree.words[at] in FORUMS for at in tree.below(verb, "nsubj", "nsubjpass"))


def _range(tree: Tree, verb: int) -> Range:
    particle = tree.first(verb, "prt")
    last = particle if particle is not None and verb < particle <= verb + 2 else verb
    return tree.span(opening(tree, verb), last)


def opening(tree: Tree, verb: int) -> int:
    """Return the token with which the cue of *verb* begins: "quoted" in "was quoted as saying"."""
    for at in list(tree.path(verb))[1:3]:
        if tree.words[at] == "quoted" and at < verb:
            return at
    return verb
