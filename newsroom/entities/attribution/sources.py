"""Who speaks: the words that say so, the mentions among them, and whether they name anybody."""

from collections.abc import Sequence

from newsroom.entities.attribution.clauses import EDGES
from newsroom.entities.attribution.ranges import overlap, trimmed
from newsroom.entities.mention import Mention
from newsroom.entities.tree import Range, Tree
from newsroom.text.words import words

_INSTITUTIONS = words(
    "police government company ministry court agency council committee parliament union bank firm party office"
    " department authorities administration prosecutors military army navy board group organisation organization"
    " report study survey poll assessment statement document documents figures data records letter filing review"
    " research analysis newspaper website media press complaint indictment lawsuit memo email"
)
_UNNAMED = words(
    "official officials source sources people person insider insiders aide aides diplomat diplomats analyst analysts"
    " expert experts witness witnesses resident residents critic critics observer observers some many others one"
    " another lawmakers researchers scientists"
)
_INDEFINITE = words("a an one some several many two three four five few other another most")


def source_range(tree: Tree, subject: int) -> Range:
    """Return the code points of the phrase around *subject*, without relative clauses."""
    clauses = tree.below(subject, "relcl")
    indexes = tree.subtree(subject, clauses)
    run = next(run for run in tree.runs(indexes) if run[0] <= tree.tokens[subject].start < run[1])
    return trimmed(tree.text, run, EDGES)


def heads(tree: Tree, subject: int) -> list[int]:
    """Return *subject* and what is joined to it by "and"."""
    found = [subject]
    for at in found:
        found += tree.below(at, "conj")
    return found


def speakers(tree: Tree, subject: int, mentions: Sequence[Mention]) -> tuple[int, ...]:
    """Return the clusters of the *mentions* that hold *subject* or what is joined to it."""
    spots = [(tree.tokens[at].start, tree.tokens[at].end) for at in heads(tree, subject)]
    found = (m.cluster for spot in spots for m in mentions if overlap(spot, (m.start, m.end)))
    return tuple(dict.fromkeys(found))


def is_unnamed(tree: Tree, subject: int) -> bool:
    """Tell whether the phrase around *subject* speaks of people and names none: "officials", "a source"."""
    word, tag = tree.words[subject], tree.tokens[subject].tag
    if word in _UNNAMED:
        return True
    if tag not in ("NN", "NNS") or word in _INSTITUTIONS:
        return False
    determiners = [tree.words[at] for at in tree.below(subject, "det", "nummod", "amod", "poss")]
    return any(each in _INDEFINITE for each in determiners) or (tag == "NNS" and not determiners)
