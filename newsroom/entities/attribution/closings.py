"""Sources that close a sentence and that no parser hung on what they say: "it is closed, Lee told reporters"."""

from bisect import bisect_right
from operator import itemgetter

from newsroom.entities.attribution.clauses import is_finite, pieces
from newsroom.entities.attribution.cues import Cue
from newsroom.entities.attribution.verbs import CLOSING
from newsroom.entities.tree import Range, Tree
from newsroom.text.words import words

_CONDITIONS = words("when if as after before although though while because since whether once until unless asked")
_TITLES = ("NOUN", "PROPN", "ADJ", "DET")
_LONGEST_TAIL = 14  # tokens that may follow the cue: to whom it was said, and when


def closing_clause(tree: Tree, cue: Cue) -> tuple[Range, ...]:
    """Return what stands in its sentence before the subject of *cue* and a comma, if that is a clause."""
    if cue.lemma not in CLOSING or cue.subject is None or cue.passive or not is_finite(tree, cue.token):
        return ()
    first, last = _sentence(tree, cue.token)
    source = _opening(tree, min(tree.subtree(cue.subject) | {cue.token}))
    before = set(range(first, source - 1))
    if last - cue.token > _LONGEST_TAIL or tree.words[max(0, source - 1)] != "," or not _is_clause(tree, before):
        return ()
    return pieces(tree, before)


def _opening(tree: Tree, source: int) -> int:
    """Return where the phrase of the source begins, with titles before it that the parser left outside."""
    while source and tree.tokens[source - 1].pos in _TITLES:
        source -= 1
    return source


def _sentence(tree: Tree, token: int) -> tuple[int, int]:
    return tree.sentences[bisect_right(tree.sentences, token, key=itemgetter(0)) - 1]


def _is_clause(tree: Tree, indexes: set[int]) -> bool:
    opens_with_condition = bool(indexes) and tree.words[min(indexes)] in _CONDITIONS
    return not opens_with_condition and any(tree.is_verb(at) and tree.tokens[at].tag != "VBG" for at in indexes)
