"""How present each thing is in a reader's mind as the text goes on.

After Lappin and Leass, "An algorithm for pronominal anaphora resolution" (1994), kept to the factors that a
dependency parse gives: each mention adds its weight, and each new sentence halves what was added before.
"""

from collections import defaultdict
from collections.abc import Mapping

from newsroom.entities.tree import Tree

_RECENT = 100.0
_ROLE: Mapping[str, float] = {
    "nsubj": 80,
    "nsubjpass": 80,
    "ROOT": 70,
    "appos": 60,
    "dobj": 50,
    "dative": 40,
    "poss": 30,
}
_ELSEWHERE = 20.0
_FADING = 0.5


class Salience:
    """Weights of referents, by cluster, at the place that reading has reached."""

    def __init__(self) -> None:
        self._weights: defaultdict[int, float] = defaultdict(float)

    def next_sentence(self) -> None:
        for cluster in self._weights:
            self._weights[cluster] *= _FADING

    def read(self, cluster: int, root: int, tree: Tree) -> None:
        """Note that *cluster* is named or referred to by the phrase whose head is the token *root*."""
        self._weights[cluster] += _RECENT + _ROLE.get(tree.tokens[root].dep, _ELSEWHERE)

    def of(self, cluster: int) -> float:
        return self._weights.get(cluster, 0.0)
