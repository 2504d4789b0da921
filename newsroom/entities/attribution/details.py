"""What a cue says beside who and what: to whom, and on what ground."""

from newsroom.entities.attribution.clauses import EDGES
from newsroom.entities.attribution.cues import Cue
from newsroom.entities.attribution.ranges import trimmed
from newsroom.entities.attribution.remarks import citing
from newsroom.entities.attribution.verbs import TELLING
from newsroom.entities.tree import Range, Tree
from newsroom.text.words import words

_WITNESSING = words(
    "attended saw heard witnessed briefed read reviewed seen took watched viewed familiar present there"
)
_CITING = words("citing quoting based")
_ABOUT = words("point refer object attest testify agree swear plead")  # what follows their "to" is no listener
_TALKS = words("interview conversation talk call briefing letter")


def told(tree: Tree, cue: Cue) -> Range | None:
    """Return to whom it is said: "reporters" in "told reporters", "the Courier" in "said in an interview with ..."."""
    listeners = ("nsubjpass", "nsubj") if cue.passive else ("dobj", "dative")
    listener = tree.first(cue.token, *listeners) if cue.lemma in {*TELLING, "hear"} else None
    if listener is None and cue.lemma not in _ABOUT:
        listener = _object(tree, cue.token, "to")
    if listener is None and (talk := _object(tree, cue.token, "in")) is not None and tree.words[talk] in _TALKS:
        listener = _object(tree, talk, "with", "to")
    return None if listener is None else _phrase(tree, listener)


def basis(tree: Tree, subject: int | None, cue: Cue | None) -> Range | None:
    """Return on what ground: "citing a report", "based on satellite images", "who attended the meeting"."""
    grounds = [at for at in tree.below(cue.token, "advcl", "prep") if tree.words[at] in _CITING] if cue else []
    grounds += citing(tree, cue.token) if cue else []
    if subject is not None:
        grounds += [at for at in _describing(tree, subject) if tree.words[at] in _WITNESSING]
    return _phrase(tree, grounds[0]) if grounds else None


def _describing(tree: Tree, subject: int) -> list[int]:
    """Return the verbs of the clauses about *subject* or what stands in apposition to it."""
    about = [subject, *tree.below(subject, "appos")]
    return [at for each in about for at in tree.below(each, "relcl", "acl")]


def _object(tree: Tree, at: int, *prepositions: str) -> int | None:
    for each in tree.below(at, "prep", "dative"):
        if tree.words[each] in prepositions:
            return tree.first(each, "pobj")
    return None


def _phrase(tree: Tree, at: int) -> Range:
    indexes = sorted(tree.subtree(at, tree.below(at, "relcl")) if tree.tokens[at].dep == "dobj" else tree.subtree(at))
    return trimmed(tree.text, tree.span(indexes[0], indexes[-1]), EDGES)
