"""What a text says of someone beside the name: titles, appositions, "is the harbour master"."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from newsroom.entities.mention import Mention
from newsroom.entities.resolution.names.titles import ADDRESSES, title_before
from newsroom.entities.resolution.references.nouns import NOUNS
from newsroom.entities.tree import Range, Tree
from newsroom.entities.words import key
from newsroom.text.words import words

_IS = words("is was 's are were be been became remains")
_BEFORE_NOUN = ("compound", "nmod", "amod", "det")


class Description(NamedTuple):
    """A noun said of a cluster, and its token; ``range`` is the phrase around it when that refers to the thing."""

    cluster: int
    noun: str
    head: int
    range: Range | None


def descriptions_of(mention: Mention, tree: Tree) -> Iterator[Description]:
    """Yield what stands beside *mention* and says what it is."""
    yield from _titles(mention, tree)
    root = root_of(mention, tree)
    if root is not None:
        yield from _appositions(mention, root, tree)
        yield from _complements(mention, root, tree)


def _titles(mention: Mention, tree: Tree) -> Iterator[Description]:
    """A person's title, or the noun right before another thing's name: "the ferry Linnet"."""
    if mention.kind == "person":
        start, end = title_before(tree.text, mention.start)
        title = key(tree.text[start:end])
        if title and title not in ADDRESSES:
            head = token_at(mention.start, tree) - 1
            yield Description(mention.cluster, title.split()[-1], head, (_with_compound(start, tree), end))
        return
    at = token_at(mention.start, tree) - 1
    if at >= 0 and _is_said_of(mention, at, tree) and tree.tokens[at].head != at:
        yield Description(mention.cluster, tree.words[at], at, tree.span(at, at))


def _with_compound(start: int, tree: Tree) -> int:
    """Return where the title begins whose words start at *start*: "harbour" belongs to "harbour master"."""
    first = token_at(start, tree)
    while first > 0 and tree.tokens[first - 1].dep == "compound" and _is_small(first - 1, tree):
        first -= 1
    return min(start, tree.tokens[first].start) if first < len(tree.tokens) else start


def _is_small(at: int, tree: Tree) -> bool:
    return tree.text[slice(*tree.span(at, at))].islower()


def _appositions(mention: Mention, root: int, tree: Tree) -> Iterator[Description]:
    """ "Marlow, the harbour master" and "the harbour master, Ada Marlow"; nothing else may stand between."""
    token = tree.tokens[root]
    nouns = [*tree.below(root, "appos"), *([token.head] if token.dep == "appos" else [])]
    for noun in nouns:
        phrase = noun_phrase(noun, tree)
        if _is_said_of(mention, noun, tree) and _touch(tree.text, (mention.start, mention.end), phrase):
            yield Description(mention.cluster, tree.words[noun], noun, phrase)


def _complements(mention: Mention, root: int, tree: Tree) -> Iterator[Description]:
    """ "Marlow is the harbour master" says what she is; the words themselves refer to the office."""
    token = tree.tokens[root]
    if token.dep == "nsubj" and tree.words[token.head] in _IS:
        for noun in tree.below(token.head, "attr"):
            if _is_said_of(mention, noun, tree):
                yield Description(mention.cluster, tree.words[noun], noun, None)


def _is_said_of(mention: Mention, noun: int, tree: Tree) -> bool:
    return is_noun(noun, tree) and tree.words[noun] in NOUNS.get(mention.kind, frozenset())


def is_noun(at: int, tree: Tree) -> bool:
    """Tell whether a token is a common noun in the singular; a tagger takes some in small letters for names."""
    return tree.tokens[at].tag == "NN" or (tree.tokens[at].tag == "NNP" and _is_small(at, tree))


def _touch(text: str, one: Range, other: Range) -> bool:
    """Tell whether at most a comma and spaces lie between the two."""
    first, second = sorted((one, other))
    return first[1] <= second[0] and not text[first[1] : second[0]].strip(" ,")


def noun_phrase(noun: int, tree: Tree) -> Range:
    """Return the code points of *noun* with the words before it that belong to it."""
    first = noun
    while first > 0 and tree.tokens[first - 1].dep in _BEFORE_NOUN and _hangs_on(first - 1, noun, tree):
        first -= 1
    return tree.span(first, noun)


def _hangs_on(at: int, noun: int, tree: Tree) -> bool:
    """Directly, or as part of a compound that does."""
    head = tree.tokens[at].head
    return noun in (head, tree.tokens[head].head)


def token_at(start: int, tree: Tree) -> int:
    """Return the index of the first token that starts at code point *start* or after it."""
    return bisect_left(tree.tokens, start, key=lambda token: token.start)


def root_of(mention: Mention, tree: Tree) -> int | None:
    """Return the token of *mention* on which its other tokens hang; None where there is no parse."""
    first, end = token_at(mention.start, tree), token_at(mention.end, tree)
    inside = range(first, end)
    return next((at for at in inside if tree.tokens[at].head not in inside or tree.tokens[at].head == at), None)
