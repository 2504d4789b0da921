"""Nouns that report: "the minister's claim that ...", "raised concerns over ..."."""

from collections.abc import Iterator
from typing import NamedTuple

from newsroom.entities.attribution.clauses import pieces
from newsroom.entities.attribution.data import Stance
from newsroom.entities.attribution.subjects import is_passive, subject_of
from newsroom.entities.tree import Range, Tree
from newsroom.text.words import words

_SAID = words(
    "claim claims statement allegation allegations assertion argument arguments warning announcement accusation"
    " complaint suggestion suggestions conclusion conclusions prediction report reports assurance assurances promise"
    " pledge admission confirmation denial testimony word accusations warnings"
)
_BELIEVED = words(
    "belief view opinion suspicion suspicions conviction expectation expectations doubt doubts confidence"
)
_FELT = words(
    "hope hopes fear fears concern concerns worry worries wish desire willingness support regret outrage alarm"
    " anger satisfaction optimism"
)
_STANCES: dict[str, Stance] = {
    **dict.fromkeys(_SAID, "statement"),
    **dict.fromkeys(_BELIEVED, "belief"),
    **dict.fromkeys(_FELT, "attitude"),
}
# Verbs that lend the noun its source: "made the claim that".
_SUPPORTING = words(
    "make made makes making express expressed expresses expressing voice voiced voices raise raised raises raising"
    " issue issued issues have has had hold holds held repeat repeated repeats dismiss reiterated give gave gives"
    " deny denied denies denying reject rejected rejects dismissed dismisses"
)
_ABOUT = words("over about for")


class NounCue(NamedTuple):
    """A reporting noun: its range with the verb that lends it a source, the source's token, what it reports."""

    cue: Range
    subject: int
    stance: Stance
    content: tuple[Range, ...]


def find_noun_cues(tree: Tree) -> list[NounCue]:
    """Return the reporting nouns of *tree* that have a source and a content, in order."""
    return list(_noun_cues(tree))


def _noun_cues(tree: Tree) -> Iterator[NounCue]:
    for at, word in enumerate(tree.words):
        if word in _STANCES and tree.tokens[at].pos == "NOUN":
            content, source = _content(tree, at), _source(tree, at)
            if content and source is not None:
                yield NounCue(_cue(tree, at), source, _STANCES[word], content)


def _content(tree: Tree, noun: int) -> tuple[Range, ...]:
    clauses = [at for at in [*tree.below(noun, "acl", "ccomp"), *_predicated(tree, noun)] if tree.has(at, "that")]
    if not clauses and tree.words[noun] in _FELT and _is_supported(tree, noun):
        clauses = [at for at in tree.below(noun, "acl", "prep") if tree.has(at, "to") or _is_about(tree, at)]
    about = {at for at in clauses[:1] if tree.words[at] in _ABOUT}
    return pieces(tree, tree.subtree(clauses[0]) - about) if clauses else ()


def _predicated(tree: Tree, noun: int) -> list[int]:
    """Return the clause of "the mayor's view is that ..."."""
    verb = tree.tokens[noun].head
    stands = tree.tokens[noun].dep == "nsubj" and tree.tokens[verb].pos == "AUX"
    return tree.below(verb, "ccomp") if stands else []


def _is_about(tree: Tree, at: int) -> bool:
    return tree.words[at] in _ABOUT and bool(tree.children[at])


def _source(tree: Tree, noun: int) -> int | None:
    if (owner := tree.first(noun, "poss")) is not None:
        return owner
    verb = tree.tokens[noun].head
    if _is_supported(tree, noun) and not is_passive(tree, verb):
        return subject_of(tree, verb)
    return None


def _is_supported(tree: Tree, noun: int) -> bool:
    return tree.tokens[noun].dep == "dobj" and tree.words[tree.tokens[noun].head] in _SUPPORTING


def _cue(tree: Tree, noun: int) -> Range:
    verb = tree.tokens[noun].head
    return tree.span(verb if _is_supported(tree, noun) and verb < noun else noun, noun)
