"""What stands in a clause that somebody reports, and is not part of what is reported."""

from newsroom.entities.attribution.verbs import BELIEVING, LABELLING, LEMMAS, SAYING
from newsroom.entities.tree import Tree
from newsroom.text.words import words

_CONTRASTS = ("although", "though", "while", "whereas")
# The reporter's word for what somebody said, before what others made of it.
_JUDGEMENTS = words("accusation allegation assertion charge claim conclusion finding prediction suggestion view")
_REPORTING = SAYING | BELIEVING | LABELLING
_DISPUTING = words("question questions questioned dispute disputes disputed disagree disagrees disagreed")


def remarks(tree: Tree, cue: int) -> list[int]:
    """Return the heads of what the clause of *cue* holds and *cue* does not report: grounds, others' words on it."""
    return [*citing(tree, cue), *_contrasting(tree, cue), *_judging(tree, cue)]


def citing(tree: Tree, cue: int) -> list[int]:
    """Return the verbs with which grounds are added to *cue* behind a comma, as in "said it sank, citing a report".

    A parser may hang them on what is said.
    """
    added = [at for head in [cue, *tree.below(cue, "ccomp")] for at in tree.below(head, "advcl")]
    return [at for at in added if tree.words[at] == "citing" and tree.words[at - 1] == ","]


def _contrasting(tree: Tree, cue: int) -> list[int]:
    """In "said it sank, while Lee denied it", Lee's words are set against what was said."""
    added = [at for head in tree.below(cue, "ccomp") for at in tree.below(head, "advcl") if at > head > cue]
    return [at for at in added if _reports(tree, at) and tree.has(at, *_CONTRASTS) and _follows_comma(tree, at)]


def _judging(tree: Tree, cue: int) -> list[int]:
    """In "said it sank, a claim that Lee denied", the claim is the reporter's word for what was said."""
    nouns = [at for head in tree.below(cue, "ccomp") for at in tree.children[head] if at > head > cue]
    return [at for at in nouns if tree.has(at, "a") and _follows_comma(tree, at) and _is_judged(tree, at)]


def _is_judged(tree: Tree, noun: int) -> bool:
    clauses = tree.below(noun, "relcl", "acl") if tree.tokens[noun].pos == "NOUN" else []
    return any(tree.words[noun] in _JUDGEMENTS or _reports(tree, at) for at in clauses)


def _reports(tree: Tree, verb: int) -> bool:
    word = tree.words[verb]
    return (word in _DISPUTING or LEMMAS.get(word) in _REPORTING) and tree.first(verb, "nsubj") is not None


def _follows_comma(tree: Tree, at: int) -> bool:
    return tree.words[min(tree.subtree(at)) - 1] == ","
