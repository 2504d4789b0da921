"""Reporting words that give nobody's word: "it is not known when", and in a quotation "I think" and "tell them"."""

from collections.abc import Sequence

from newsroom.entities.attribution.quotations import Quotation, touching
from newsroom.entities.attribution.ranges import holds
from newsroom.entities.attribution.saying import Saying
from newsroom.entities.tree import Tree
from newsroom.text.words import words

_FIRST_OR_SECOND = words("i we you")
_OPEN = words("whether if when where why how who what which")


def is_aside(tree: Tree, saying: Saying, quotations: Sequence[Quotation]) -> bool:
    """Tell whether the cue of *saying* reports nothing: it is quoted, or nobody says it.

    What speakers think is a way to say it and no source of its own; a command ("tell them") has its subject outside
    the marks; and what somebody cannot say or does not know is left open.
    """
    around = next((q for q in touching(quotations, saying.cue) if holds(q.outer, saying.cue)), None)
    if around is None or saying.subject is None:
        return saying.subject is None and _is_left_open(tree, saying)
    subject = tree.tokens[saying.subject]
    if not holds(around.outer, (subject.start, subject.end)):
        return True
    own_thought = tree.words[saying.subject] in _FIRST_OR_SECOND and saying.stance != "statement"
    return own_thought or _is_left_open(tree, saying)


def _is_left_open(tree: Tree, saying: Saying) -> bool:
    start, end = saying.content[0]
    first = tree.text[start:end].split(maxsplit=1)[0].lower()
    denied = saying.verb is not None and tree.first(saying.verb.token, "neg") is not None
    return first in _OPEN and (denied or saying.stance == "belief")
