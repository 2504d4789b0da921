"""Who speaks: the words that say so, the mentions among them, and whether they name anybody."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from newsroom.entities.attribution.clauses import EDGES
from newsroom.entities.attribution.ranges import overlap, trimmed
from newsroom.entities.lexicon import listed
from newsroom.entities.mention import Mention
from newsroom.entities.tree import Range, Tree
from newsroom.text.words import words

# Nobody can tell who these are, whatever stands before them.
_UNNAMED = words(
    "official officials source sources people insider insiders aides diplomats analysts experts witnesses residents"
    " critics observers some many others one another several few"
)
_PEOPLE = words(
    "man men woman women person boy girl child children user users resident neighbour neighbours neighbor neighbors"
    " survivor survivors supporter supporters opponent opponents friend friends colleague colleagues relative relatives"
    " expert witness passenger passengers customer customers voter voters parents nurse nurses trader traders"
    " prosecutors firefighters economists lawmakers scientists researchers savers fans employee employees"
    " worker workers"
)
# Who or what speaks for another.
_MOUTHPIECES = words(
    "spokesman spokeswoman spokesperson spokespeople representative assessment report reports study statement figures"
    " data numbers survey poll analysis review filing letter briefing account"
)
_ON_BEHALF = words("for by from")
_LONGEST_NAME = 300  # code points
_INDEFINITE = words("a an one some several many two three four five few other another most")


def source_range(tree: Tree, subject: int, verb: int | None = None) -> Range:
    """Return the code points of the phrase around *subject*, without relative clauses and without the *verb*'s."""
    indexes = tree.subtree(subject, [*tree.below(subject, "relcl"), *([] if verb is None else [verb])])
    run = next(run for run in tree.runs(indexes) if run[0] <= tree.tokens[subject].start < run[1])
    return trimmed(tree.text, _without_possessive(tree.text, run), EDGES)


def _without_possessive(text: str, phrase: Range) -> Range:
    """Return *phrase* without the 's at its end: in "the mayor's claim" the mayor claims."""
    start, end = phrase
    return (start, end - 2) if text[max(start, end - 2) : end] in ("'s", "’s") else phrase


def heads(tree: Tree, subject: int) -> list[int]:
    """Return *subject* and what is joined to it by "and"."""
    found = [subject]
    for at in found:
        found += tree.below(at, "conj")
    return found


def speaking(tree: Tree, subject: int, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the *mentions*, in order, that hold *subject* or what is joined to it: names, nominals and pronouns.

    Where there are none, those for whom the *subject* speaks.
    """
    found = _at(tree, heads(tree, subject), mentions)
    return found or _at(tree, _principals(tree, subject), mentions)


def _at(tree: Tree, tokens: Sequence[int], mentions: Sequence[Mention]) -> list[Mention]:
    spots = [(tree.tokens[at].start, tree.tokens[at].end) for at in tokens]
    return [m for spot in spots for m in touching(mentions, spot)]


def _principals(tree: Tree, subject: int) -> list[int]:
    """Return for whom *subject* speaks, where it is a mouthpiece: "a spokeswoman for X", "an assessment by X"."""
    if tree.words[subject] not in _MOUTHPIECES:
        return []
    joints = [at for at in tree.below(subject, "prep", "agent") if tree.words[at] in _ON_BEHALF]
    return [*tree.below(subject, "poss"), *(at for joint in joints for at in tree.below(joint, "pobj"))]


def touching(mentions: Sequence[Mention], piece: Range) -> list[Mention]:
    """Return those of *mentions*, in order of their starts, that share a code point with *piece*."""
    first = bisect_left(mentions, piece[0] - _LONGEST_NAME, key=attrgetter("start"))
    last = bisect_left(mentions, piece[1], key=attrgetter("start"))
    return [m for m in mentions[first:last] if overlap(piece, (m.start, m.end))]


def is_unnamed(tree: Tree, subject: int, mentions: Sequence[Mention]) -> bool:
    """Tell whether the phrase around *subject* speaks of people and names none: "officials", "a source"."""
    around = touching(mentions, source_range(tree, subject))
    if any(m.kind == "person" and m.form == "name" for m in around):
        return False
    if tree.words[subject] in _UNNAMED:
        return True
    determiners = [tree.words[at] for at in tree.below(subject, "det", "nummod", "amod", "poss")]
    bare = tree.tokens[subject].tag == "NNS" and not determiners
    return is_human(tree.words[subject]) and (bare or any(each in _INDEFINITE for each in determiners))


def is_human(noun: str) -> bool:
    """Tell whether *noun*, in lower case, is a common word for people."""
    singular = noun.removesuffix("men") + "man" if noun.endswith("men") else noun.removesuffix("s")
    return noun in _PEOPLE or bool({noun, singular} & listed("jobs"))
