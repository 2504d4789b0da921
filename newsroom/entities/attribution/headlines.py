"""Headlines that name their source before a colon: "Minister: we will not pay"."""

from collections.abc import Iterator

from newsroom.entities.attribution.clauses import pieces
from newsroom.entities.attribution.saying import Saying
from newsroom.entities.lexicon import listed
from newsroom.entities.tree import Tree
from newsroom.text.words import words

_SOURCES = words("police report study poll survey officials experts witnesses union ministry court inquiry scientists")
_IN_NAME = ("NOUN", "PROPN", "ADJ", "DET", "PART", "ADP", "CCONJ")
_MARKS = ("“", '"', "‘")
_LONGEST_NAME = 6  # tokens before the colon
_LONGEST = 22  # tokens of a headline
_SCORE = 0.6


def find_headlines(tree: Tree) -> Iterator[Saying]:
    """Yield what each headline of *tree* reports with a colon alone."""
    for first, last in _lines(tree):
        colon = next((at for at in range(first, min(first + _LONGEST_NAME, last)) if tree.words[at] == ":"), None)
        if colon is not None and last - first <= _LONGEST and _is_source(tree, first, colon):
            content = pieces(tree, set(range(colon + 1, last)))
            if content and any(tree.is_verb(at) or tree.words[at] in _MARKS for at in range(colon + 1, last)):
                yield Saying(content, tree.span(colon, colon), colon - 1, "statement", _SCORE)


def _lines(tree: Tree) -> Iterator[tuple[int, int]]:
    """Yield the tokens of each line that ends without a full stop, as half-open ranges."""
    first = 0
    for at, token in enumerate(tree.tokens):
        if "\n" in tree.text[token.start : token.end] or at + 1 == len(tree.tokens):
            last = at if "\n" in tree.text[token.start : token.end] else at + 1
            if first < last and tree.words[last - 1] != ".":
                yield first, last
            first = at + 1


def _is_source(tree: Tree, first: int, colon: int) -> bool:
    if colon == first or not all(tree.tokens[at].pos in _IN_NAME for at in range(first, colon)):
        return False
    return tree.words[colon - 1] in _SOURCES | listed("jobs") or tree.tokens[colon - 1].pos == "PROPN"
