"""A parse as a tree: what hangs on a token, and which code points that covers."""

from collections.abc import Iterable, Iterator, Set
from functools import cached_property

from newsroom.entities.parse import Parse, Token

Range = tuple[int, int]  # half-open, in code points

_LONGEST_PATH = 60  # arcs; bounds a walk towards the root, whatever the parser made


class Tree:
    """The tokens of one text with their arcs followed downwards. A token is named by its index."""

    def __init__(self, text: str, parse: Parse) -> None:
        self.text = text
        self.tokens: tuple[Token, ...] = parse.tokens
        self.sentences = parse.sentences
        self.words = [text[token.start : token.end].lower() for token in self.tokens]

    @cached_property
    def children(self) -> list[list[int]]:
        """For each token the indexes of those that depend on it, in order."""
        children: list[list[int]] = [[] for _ in self.tokens]
        for at, token in enumerate(self.tokens):
            if token.head != at:
                children[token.head].append(at)
        return children

    def is_verb(self, at: int) -> bool:
        """Tell whether *at* is a verb, an auxiliary one included."""
        return self.tokens[at].pos in ("VERB", "AUX")

    def below(self, at: int, *labels: str) -> list[int]:
        """Return the tokens that hang on *at* by an arc of one of *labels*."""
        return [child for child in self.children[at] if self.tokens[child].dep in labels]

    def first(self, at: int, *labels: str) -> int | None:
        """Return the first token that hangs on *at* by an arc of one of *labels*."""
        return next(iter(self.below(at, *labels)), None)

    def subtree(self, at: int, leave_out: Iterable[int] = ()) -> set[int]:
        """Return *at* and everything that hangs on it, but for the subtrees of *leave_out*."""
        found: set[int] = set()
        left_out = set(leave_out)
        waiting = [at]
        while waiting:
            current = waiting.pop()
            if current not in found and current not in left_out:
                found.add(current)
                waiting += self.children[current]
        return found

    def path(self, at: int) -> Iterator[int]:
        """Yield *at*, its head, that one's head, up to the root."""
        for _ in range(_LONGEST_PATH):
            yield at
            if self.tokens[at].head == at:
                return
            at = self.tokens[at].head

    def runs(self, indexes: Set[int]) -> list[Range]:
        """Return *indexes* as ranges of code points, one for each unbroken row of tokens."""
        ranges: list[Range] = []
        previous = -2
        for at in sorted(indexes):
            token = self.tokens[at]
            start = ranges.pop()[0] if at == previous + 1 else token.start
            ranges.append((start, token.end))
            previous = at
        return ranges

    def has(self, at: int, *words: str) -> bool:
        """Tell whether one of *words* hangs on *at*."""
        return any(self.words[child] in words for child in self.children[at])

    def span(self, first: int, last: int) -> Range:
        """Return the code points from token *first* to token *last*, both included."""
        return self.tokens[first].start, self.tokens[last].end
