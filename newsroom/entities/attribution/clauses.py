"""The clause that a reporting word governs: what is said, indirectly."""

from collections.abc import Set

from newsroom.entities.attribution.cues import Cue, opening
from newsroom.entities.attribution.deeds import deed
from newsroom.entities.attribution.ranges import trimmed
from newsroom.entities.attribution.remarks import remarks
from newsroom.entities.attribution.verbs import (
    ADJECTIVES,
    ASKING,
    CLOSING,
    HEARSAY,
    LEMMAS,
    REPORTING,
    REQUESTING,
    SAYING,
    TELLING,
)
from newsroom.entities.tree import Range, Tree

EDGES = " ,;:.–—-\"“”«»„‘'’"
_LOOSE = ("expect", "show")  # "expects prices to fall", "a poll shows her leading"
_NAMING = ("named", "identified", "quoted")
_FINITE = ("VBD", "VBZ", "VBP", "MD")


def clause_of(tree: Tree, cue: Cue) -> tuple[Range, ...]:
    """Return the pieces of the clause that hangs on *cue*, without marks at their ends; nothing when there is none."""
    clause = _clause(tree, cue)
    return pieces(tree, clause.difference(*(tree.subtree(at) for at in remarks(tree, cue.token))))


def pieces(tree: Tree, indexes: Set[int]) -> tuple[Range, ...]:
    """Return *indexes* as ranges without marks at their ends, each of which holds a word."""
    found = (trimmed(tree.text, run, EDGES) for run in tree.runs(indexes))
    return tuple((start, end) for start, end in found if any(c.isalnum() for c in tree.text[start:end]))


def _clause(tree: Tree, cue: Cue) -> set[int]:
    if complements := _complements(tree, cue):
        clause = set().union(*(tree.subtree(at) for at in complements), _added(tree, cue, complements))
        return clause | _between(tree, cue, complements)
    if cue.passive and cue.lemma in HEARSAY:
        return _hearsay(tree, cue)
    if (infinitive := _requested(tree, cue)) is not None:
        return tree.subtree(infinitive)
    return _around(tree, cue) or deed(tree, cue)


def _between(tree: Tree, cue: Cue, complements: list[int]) -> set[int]:
    """What comes first reaches to its source, whatever a parser made of it: "it fell, some of it as hail, Lee said"."""
    first = min(min(tree.subtree(at)) for at in complements)
    source = cue.token if cue.subject is None else min(cue.token, *tree.subtree(cue.subject))
    return set(range(complements[-1], source)) if first < complements[-1] < source else set()


def _complements(tree: Tree, cue: Cue) -> list[int]:
    governing = {opening(tree, cue.token), cue.token}
    found = [at for each in sorted(governing) for at in tree.below(each, "ccomp")]
    if cue.lemma in TELLING:
        found += _told_clauses(tree, cue.token)
    if cue.lemma in ASKING:
        found += [at for at in tree.below(cue.token, "advcl") if tree.has(at, "if", "whether")]
    standing = [at for at in found if _is_reported(tree, at, cue) and _may_stand(tree, at, cue)]
    before = [at for at in standing if at < cue.token]
    return before if before and _closes(tree, cue, standing[-1]) else standing


def _told_clauses(tree: Tree, verb: int) -> list[int]:
    """In "told the Courier he was done" a parser may hang what is told on the Courier."""
    clauses = [at for listener in tree.below(verb, "dobj") for at in tree.below(listener, "relcl")]
    return [at for at in clauses if any(tree.tokens[s].tag == "PRP" for s in tree.below(at, "nsubj", "nsubjpass"))]


def _may_stand(tree: Tree, verb: int, cue: Cue) -> bool:
    """What comes first is parted from the cue by a comma at most; a wish comes before what is wished."""
    return verb > cue.token or (cue.stance != "attitude" and ";" not in tree.words[verb : cue.token])


def _closes(tree: Tree, cue: Cue, verb: int) -> bool:
    """In "it sank, the agency said, Lee told us" the parser hangs both on the agency, which said only the first."""
    own = tree.first(verb, "ccomp") is None and LEMMAS.get(tree.words[verb]) in CLOSING
    return own and tree.words[cue.token + 1 : cue.token + 2] == [","]


def _is_quoted(tree: Tree, verb: int) -> bool:
    return any(tree.words[at][:1] in '“"‘' for at in tree.children[verb])


def _is_reported(tree: Tree, verb: int, cue: Cue) -> bool:
    """What somebody believes is a whole clause; "saw him fall" and "found her guilty" report nothing."""
    if not tree.is_verb(verb) and not is_finite(tree, verb):
        return False
    if cue.lemma not in REPORTING and cue.lemma not in ADJECTIVES and cue.lemma != "hear":
        return _is_quoted(tree, verb)
    loose = cue.lemma in _LOOSE and tree.first(verb, "nsubj", "nsubjpass") is not None
    return cue.lemma == "say" or is_finite(tree, verb) or tree.has(verb, "that") or loose


def is_finite(tree: Tree, verb: int) -> bool:
    """Tell whether *verb* has a tense, itself or in an auxiliary."""
    return any(tree.tokens[at].tag in _FINITE for at in [verb, *tree.below(verb, "aux", "auxpass")])


def _added(tree: Tree, cue: Cue, complements: list[int]) -> set[int]:
    """In "prices rose, analysts said, and wages fell" both are what they said."""
    if complements[-1] > cue.token or _is_quoted(tree, complements[-1]):
        return set()
    joined = [at for at in tree.below(cue.token, "conj") if tree.first(at, "nsubj", "nsubjpass") is not None]
    return set().union(*(tree.subtree(at) for at in joined if is_finite(tree, at)))


def _hearsay(tree: Tree, cue: Cue) -> set[int]:
    """In "the bridge is said to be closed" the bridge belongs to what is said."""
    whole = [tree.first(cue.token, "nsubjpass"), tree.first(cue.token, "xcomp")]
    parts = [tree.subtree(at) for at in whole if at is not None]
    return set().union(*parts) if len(parts) > 1 else set()


def _requested(tree: Tree, cue: Cue) -> int | None:
    """Sources that asked "not to be named" said nothing by that."""
    silent = any(tree.words[at] in _NAMING for at in tree.below(cue.token, "xcomp"))
    return _infinitive(tree, cue.token) if cue.lemma in REQUESTING and not silent else None


def _infinitive(tree: Tree, verb: int) -> int | None:
    return next((at for at in tree.below(verb, "xcomp", "advcl", "ccomp") if _is_infinitive(tree, at)), None)


def _is_infinitive(tree: Tree, verb: int) -> bool:
    return any(tree.words[at] == "to" for at in tree.below(verb, "aux"))


def _around(tree: Tree, cue: Cue) -> set[int]:
    """In "prices, analysts said, rose", and in "as analysts said, prices rose", the clause governs the verb."""
    head, label = tree.tokens[cue.token].head, tree.tokens[cue.token].dep
    as_said = label == "advcl" and _is_as_said(tree, cue.token)
    if cue.lemma == "put":
        puts = tree.has(cue.token, "it") and tree.has(cue.token, "as")
        return tree.subtree(head, [cue.token]) if puts and label == "advcl" else set()
    if _is_quoted(tree, head):
        return set()
    if (cue.lemma in SAYING or cue.stance == "belief") and (label == "parataxis" or (as_said and cue.lemma != "tell")):
        return tree.subtree(head, [cue.token]) | (_added(tree, cue, [head]) if head < cue.token else set())
    return set()


def _is_as_said(tree: Tree, verb: int) -> bool:
    """In "it sank, as Lee said" the verb has nothing else to report; in "it sank as Lee promised help" it has."""
    opened = any(tree.words[at] == "as" for at in tree.below(verb, "mark", "advmod"))
    return opened and tree.first(verb, "dobj", "ccomp", "xcomp") is None
