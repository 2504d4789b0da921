"""Who does what a verb says, also where the verb has no subject of its own."""

from newsroom.entities.tree import Tree
from newsroom.text.words import words

_RELATIVE = words("who which that whom")
_SUBJECTS = ("nsubj", "csubj")
_PASSIVE_SUBJECTS = ("nsubjpass", "csubjpass")
_PERFECT = words("have has had having 've 's 'd ’ve ’s ’d")
_BEING = words("be is are was were been being get got")
_SHARING = ("conj", "xcomp", "advcl", "pcomp", "prep", "aux", "dep")  # arcs by which a verb shares its head's subject
_CLOSING = ("”", "’", '"', "'", "»", "''")
_NOUNS = ("NOUN", "PROPN", "PRON", "NUM")  # a number in: "...", said one


def is_passive(tree: Tree, verb: int) -> bool:
    """Tell whether what stands as the subject of *verb* is not who does it."""
    if tree.tokens[verb].tag == "VBN" and not tree.has(verb, *_PERFECT):
        return tree.first(verb, "nsubj") is None and not _is_mistaken(tree, verb)
    return tree.first(verb, "auxpass", *_PASSIVE_SUBJECTS) is not None


def _is_mistaken(tree: Tree, participle: int) -> bool:
    """Tell a past tense that the tagger took for a participle ("a study found in May that ...") from "asked if ..."."""
    bare = not tree.has(participle, *_BEING) and tree.tokens[participle].dep != "advcl"
    return bare and tree.first(participle, "ccomp") is not None


def agent(tree: Tree, verb: int) -> int | None:
    """Return who does it, of a passive: "reported by the Courier"."""
    by = tree.first(verb, "agent") or _after_quotation(tree, verb)
    return tree.first(by, "pobj") if by is not None else None


def _after_quotation(tree: Tree, verb: int) -> int | None:
    """In "was labelled “a step waiting to be missed” by Lee" a parser may hang Lee on words in the quotation."""
    below = sorted(tree.subtree(verb))
    return next((at for at in below if tree.tokens[at].dep == "agent" and tree.words[at - 1] in _CLOSING), None)


def subject_of(tree: Tree, verb: int) -> int | None:
    """Return the token of who does what *verb* says, from the clause above where its own has none."""
    for at in tree.path(verb):
        found = _own(tree, at, at == verb)
        if found is not None:
            return _antecedent(tree, at, found)
        label = tree.tokens[at].dep
        if label in ("acl", "relcl"):
            return tree.tokens[at].head
        if label not in _SHARING:
            return None
    return None


def _own(tree: Tree, verb: int, is_first: bool) -> int | None:
    """A verb above that is passive, as in "was quoted as saying", lends its own subject too."""
    found = next(iter(reversed(tree.below(verb, *_SUBJECTS))), None)
    if found is None and is_first:
        found = _inverted(tree, verb)
        return _lent(tree, verb) if found is None else found
    return tree.first(verb, *_PASSIVE_SUBJECTS) if found is None else found


def _inverted(tree: Tree, verb: int) -> int | None:
    """In "..., said a man" parsers often take the man for the object; the clause before shows that he is not."""
    if tree.tokens[verb].tag not in ("VBD", "VBZ", "VBP"):
        return None
    after = [at for at in tree.below(verb, "dobj", "attr", "oprd", "npadvmod", "dep") if at > verb]
    quoted = any(tree.words[at] in _CLOSING for at in range(max(0, verb - 2), verb))
    stands = after and (quoted or _has_clause_before(tree, verb)) and tree.tokens[after[0]].pos in _NOUNS
    return after[0] if stands else None


def _lent(tree: Tree, verb: int) -> int | None:
    """In "Roe, asked about the vote, said ..." a parser may give Roe to the asking."""
    if tree.tokens[verb].tag not in ("VBD", "VBZ", "VBP"):
        return None
    before = [tree.first(at, "nsubj") for at in tree.below(verb, "advcl") if at < verb]
    return next((at for at in before if at is not None and tree.words[at + 1] == ","), None)


def _has_clause_before(tree: Tree, verb: int) -> bool:
    return any(at < verb for at in tree.below(verb, "ccomp"))


def _antecedent(tree: Tree, verb: int, subject: int) -> int:
    relative = tree.words[subject] in _RELATIVE and tree.tokens[verb].dep == "relcl"
    return tree.tokens[verb].head if relative else subject
