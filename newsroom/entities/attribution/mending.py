"""Arcs that a parser draws wrongly around reporting verbs, drawn anew."""

from collections.abc import Iterator

from newsroom.entities.attribution.sources import is_human
from newsroom.entities.attribution.verbs import ACCUSING, LEMMAS, SAYING
from newsroom.entities.lexicon import listed
from newsroom.entities.parse import Parse
from newsroom.entities.tree import Tree
from newsroom.text.words import words

Arc = tuple[int, str, int]  # a token, the label of its arc and its head

_SIMPLE = ("VBD", "VBZ")
_TENSED = ("MD", "VBD", "VBZ", "VBP")
# Their past tense looks like their infinitive, which a tagger may not tell from it.
_UNCHANGING = words("cut put set hit let shut spread quit cost hurt read cast bet")
_DOCUMENTS = words("report study survey poll letter statement document paper figures data audit review inquiry email")
_LAST_WORDS = 6  # tokens that may follow "Lee said" at the end of a sentence


def mended(tree: Tree) -> Tree:
    """Return *tree* with the arcs put right that the functions below describe, itself where there are none."""
    changes = (_joined, _named_last, _of_what, _said_late)
    arcs = {arc[0]: arc for at in range(len(tree.tokens)) for change in changes for arc in change(tree, at)}
    if not arcs:
        return tree
    tokens = list(tree.tokens)
    for at, label, head in arcs.values():
        tokens[at] = tokens[at]._replace(dep=label, head=head)
    return Tree(tree.text, Parse(tuple(tokens), tree.sentences))


def _joined(tree: Tree, at: int) -> Iterator[Arc]:
    """In "said it would close and refused to say when", "refused" shares the tense of "said", not that of "close"."""
    token = tree.tokens[at]
    if token.dep != "conj" or token.tag not in _SIMPLE or not tree.is_verb(token.head) or _has_subject(tree, at):
        return
    if tree.words[at] in _UNCHANGING:
        return
    above = tree.tokens[token.head].head
    if tree.tokens[token.head].dep != "ccomp" or above > token.head or _tense(tree, above) != token.tag:
        return
    if _tense(tree, token.head) != token.tag or _needs_speaker(tree, at):
        yield at, "conj", above
        yield from ((mark, tree.tokens[mark].dep, above) for mark in _links(tree, token.head, at))


def _needs_speaker(tree: Tree, verb: int) -> bool:
    """In "said roads were closed but insisted that help was near" no road insists."""
    subject = tree.first(tree.tokens[verb].head, "nsubj", "nsubjpass")
    reports = LEMMAS.get(tree.words[verb]) in SAYING and tree.first(verb, "ccomp", "xcomp") is not None
    return reports and subject is not None and tree.tokens[subject].pos == "NOUN" and not _may_speak(tree, subject)


def _may_speak(tree: Tree, noun: int) -> bool:
    return (
        tree.words[noun] in _DOCUMENTS or is_human(tree.words[noun]) or tree.words[noun] in listed("organisation_nouns")
    )


def _has_subject(tree: Tree, verb: int) -> bool:
    return tree.first(verb, "nsubj", "nsubjpass", "aux", "auxpass") is not None


def _tense(tree: Tree, verb: int) -> str:
    """Return the tag of the word that gives *verb* its tense: an auxiliary's or its own."""
    tags = [tree.tokens[each].tag for each in [*tree.below(verb, "aux", "auxpass"), verb]]
    return next((tag for tag in tags if tag in _TENSED), "")


def _links(tree: Tree, head: int, joined: int) -> list[int]:
    """Return the "and" before *joined* and the comma beside it."""
    return [mark for mark in tree.below(head, "cc", "punct") if joined - 3 <= mark < joined]


def _named_last(tree: Tree, at: int) -> Iterator[Arc]:
    """In "it was run by the mate, Joss Hallam, Lee said" a parser may take Lee for one more name of the mate."""
    token = tree.tokens[at]
    if tree.words[at] not in LEMMAS or LEMMAS[tree.words[at]] not in SAYING or token.tag not in _SIMPLE or at < 2:
        return
    name = at - 1
    stands = tree.tokens[name].pos == "PROPN" and tree.tokens[name].dep in ("appos", "conj")
    if stands and not _has_subject(tree, at) and tree.words[_opening(tree, name) - 1] == "," and _ends(tree, at):
        yield name, "nsubj", at


def _of_what(tree: Tree, at: int) -> Iterator[Arc]:
    """In "was accused by the crew of lying" a parser may hang the lying on the crew."""
    if tree.words[at] == "of" and tree.first(at, "pcomp") is not None:
        by = tree.tokens[tree.tokens[at].head].head
        verb = tree.tokens[by].head
        if tree.tokens[by].dep == "agent" and LEMMAS.get(tree.words[verb]) in ACCUSING:
            yield at, "prep", verb


def _opening(tree: Tree, name: int) -> int:
    return min(tree.subtree(name))


def _ends(tree: Tree, verb: int) -> bool:
    return any(word in (".", "\n") for word in tree.words[verb + 1 : verb + _LAST_WORDS])


def _said_late(tree: Tree, at: int) -> Iterator[Arc]:
    """In "wrote after the vote that it was lost" a parser may take what is written for a clause about the vote."""
    token = tree.tokens[at]
    if token.dep not in ("relcl", "acl") or not _opens_with_that(tree, at):
        return
    preposition = tree.tokens[tree.tokens[at].head].head
    verb = tree.tokens[preposition].head
    if tree.tokens[preposition].dep == "prep" and LEMMAS.get(tree.words[verb]) in SAYING:
        yield at, "ccomp", verb


def _opens_with_that(tree: Tree, verb: int) -> bool:
    """Tell whether "that" only opens the clause of *verb*, which has a subject beside it."""
    marked = any(tree.words[at] == "that" for at in tree.below(verb, "mark"))
    subjects = tree.below(verb, "nsubj", "nsubjpass")
    return len(subjects) > (0 if marked else 1) and tree.has(verb, "that")
