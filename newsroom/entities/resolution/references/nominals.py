"""Noun phrases that refer to one thing of the text: "the company", "the harbour master"."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from newsroom.entities.resolution.references.descriptions import is_noun, noun_phrase
from newsroom.entities.resolution.references.nouns import NOUNS, is_said_of_any_body, is_said_of_name, is_said_of_place
from newsroom.entities.resolution.references.referents import Referent
from newsroom.entities.tree import Range, Tree
from newsroom.text.words import words

_DEFINITE = words("the this that")
_SPECIFYING = ("prep", "relcl", "acl", "poss", "nummod")  # what makes a phrase speak of something else, or of more
_MOST_WORDS = 2  # after the article
_NOUNS = frozenset[str]().union(*NOUNS.values())


def find_phrases(tree: Tree) -> Iterator[tuple[int, Range]]:
    """Yield the definite noun phrases of one thing: their noun and their half-open code point range."""
    for at, word in enumerate(tree.words):
        if word in _NOUNS and is_noun(at, tree) and _is_definite(at, tree):
            phrase = noun_phrase(at, tree)
            if _is_plain(tree.text[slice(*phrase)]):
                yield at, phrase


def _is_definite(noun: int, tree: Tree) -> bool:
    defined = any(tree.words[child] in _DEFINITE for child in tree.below(noun, "det"))
    return defined and not tree.below(noun, *_SPECIFYING)


def _is_plain(phrase: str) -> bool:
    """A phrase that says much, or names something, may well bring in a thing of its own."""
    others = phrase.split()[1:]
    return len(others) <= _MOST_WORDS and all(map(str.islower, others))


class Named:
    """The things named so far, and which of them a noun may be said of."""

    def __init__(self) -> None:
        self._things: dict[int, Referent] = {}
        self._candidates: dict[str, _Candidates] = {}

    def add(self, referent: Referent) -> None:
        """Note that *referent* is named."""
        self._things.setdefault(referent.cluster, referent)

    def referent_of(self, noun: str) -> Referent | None:
        """Return the one thing of which *noun* is said; None when it might be several."""
        candidates = self._candidates.setdefault(noun, _Candidates())
        for referent in islice(self._things.values(), candidates.seen, None):
            candidates.weigh(noun, referent)
        found = candidates.told or candidates.allowed
        return found[0] if len(found) == 1 else None


@dataclass(slots=True)
class _Candidates:
    """What a noun may refer to of the first ``seen`` things named: those ``told`` to be one, those that could be."""

    seen: int = 0
    told: list[Referent] = field(default_factory=list)
    allowed: list[Referent] = field(default_factory=list)

    def weigh(self, noun: str, referent: Referent) -> None:
        self.seen += 1
        if noun in referent.nouns or _tells(referent, noun):
            self.told.append(referent)
        elif _allows(referent, noun):
            self.allowed.append(referent)


def _tells(referent: Referent, noun: str) -> bool:
    """Its name says that it is one."""
    return referent.kind in ("organisation", "place") and is_said_of_name(noun, frozenset(referent.words))


def _allows(referent: Referent, noun: str) -> bool:
    """Nothing says that it is none."""
    if noun not in NOUNS.get(referent.kind, frozenset()):
        return False
    if referent.kind == "organisation":
        return is_said_of_any_body(noun, frozenset(referent.words))
    return referent.kind == "place" and is_said_of_place(noun, referent.name)
