"""What the parse says of a name: its part in the sentence, and whether any of its words is a proper noun."""

from collections.abc import Iterator

from newsroom.entities.mention import Mention
from newsroom.entities.parse import Parse, Token

_PROPER = frozenset(("NNP", "NNPS", "JJ"))
_PARTS = {
    "nsubj": "subject",
    "nsubjpass": "passive subject",
    "dobj": "object",
    "pobj": "after preposition",
    "poss": "possessor",
    "appos": "apposition",
    "conj": "in a list",
    "compound": "before a noun",
    "nmod": "before a noun",
    "amod": "before a noun",
    "ROOT": "no sentence",
}


class Grammar:
    """The parse of one text, asked by place."""

    def __init__(self, parse: Parse) -> None:
        self._tokens = parse.tokens
        self._at = {token.start: index for index, token in enumerate(parse.tokens)}

    def clues(self, mention: Mention) -> Iterator[str]:
        """Yield the clues of grammar for *mention*; none where the text was not parsed."""
        inside = [self._at[at] for at in range(mention.start, mention.end) if at in self._at]
        if not inside:
            return
        if _PROPER.isdisjoint(self._tokens[index].tag for index in inside):
            yield "not proper"
        heads = (self._tokens[index] for index in inside if self._leads(index, inside))
        yield from (_PARTS[token.dep] for token in heads if token.dep in _PARTS)

    def _leads(self, index: int, inside: list[int]) -> bool:
        token: Token = self._tokens[index]
        return token.head == index or not inside[0] <= token.head <= inside[-1]
