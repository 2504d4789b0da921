"""Who does not say so: "denied that", "does not believe that", "declined to say whether"."""

from newsroom.entities.attribution.verbs import LEMMAS
from newsroom.entities.tree import Tree
from newsroom.text.words import words

_DENYING = words("deny dispute refute doubt")
_REFUSING = words(
    "declined declines declining refused refuses refusing failed fails failing unable unwilling reluctant yet without"
)


def is_denial(tree: Tree, verb: int) -> bool:
    """Tell whether the reporting word *verb* gives what follows as denied, doubted or left unsaid."""
    if LEMMAS.get(tree.words[verb]) in _DENYING or _is_negated(tree, verb):
        return True
    head = tree.tokens[verb].head
    governed = tree.tokens[verb].dep in ("xcomp", "acomp", "pcomp") and head != verb
    return governed and (tree.words[head] in _REFUSING or _is_negated(tree, head))


def _is_negated(tree: Tree, at: int) -> bool:
    return tree.first(at, "neg") is not None or tree.has(at, "never", "nobody", "neither")
