"""One verdict per name per text, from everything that speaks for or against it.

A name's clues are averaged over the places where it stands, so that a thing named twenty times is judged like one
named twice; the verdict is the answer for which the weights of its clues add up to most.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from newsroom.entities.evidence.after import clues_after
from newsroom.entities.evidence.before import clues_before
from newsroom.entities.evidence.own import own_clues
from newsroom.entities.evidence.surroundings import surroundings
from newsroom.entities.evidence.weights import BIAS, NAMED, WEIGHTS, Weight
from newsroom.entities.mention import DOCUMENT, LIBRARY, PATTERN, Kind, Mention
from newsroom.entities.parse import Parse
from newsroom.entities.words import key

_PROPER = frozenset(("NNP", "NNPS", "JJ"))
_OTHERS: Mapping[str, Kind] = {"demonym": "group", "event head": "event", "work head": "work"}
_SOURCES = {DOCUMENT: "candidate", LIBRARY: "library {}", PATTERN: "pattern {}"}


def weigh(text: str, mentions: Sequence[Mention], parse: Parse) -> dict[str, Kind]:
    """Return the kind of each name among *mentions*, by its ``key()``; those that name nothing are left out."""
    about = _About(text, parse)
    places: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        places[key(text[mention.start : mention.end])].append(mention)
    verdicts = ((name, _verdict(about.clues(each), each)) for name, each in places.items())
    return {name: kind for name, kind in verdicts if kind}


class _About:
    """What is asked of a text once for all its names."""

    def __init__(self, text: str, parse: Parse) -> None:
        self._text = text
        self._proper = {token.start for token in parse.tokens if token.tag in _PROPER} if parse.tokens else None
        self._small = frozenset(re.findall(r"\b[^\W\d_]+\b", text))

    def clues(self, mentions: Sequence[Mention]) -> dict[str, float]:
        """Return the clues about one name, each with the share of its *mentions* that show it."""
        counts = Counter(clue for mention in mentions for clue in self._clues_of(mention))
        return {clue: count / len(mentions) for clue, count in counts.items()}

    def _clues_of(self, mention: Mention) -> Set[str]:
        at = surroundings(self._text, mention.start, mention.end)
        beside = {*own_clues(at.name), *clues_before(at), *clues_after(at)}
        return {_SOURCES.get(mention.source, "model {}").format(mention.kind), *beside, *self._of_words(mention)}

    def _of_words(self, mention: Mention) -> Iterator[str]:
        if self._proper is not None and self._proper.isdisjoint(range(mention.start, mention.end)):
            yield "not proper"
        if self._text[mention.start : mention.end].lower() in self._small:
            yield "common word too"


def _verdict(clues: Mapping[str, float], mentions: Iterable[Mention]) -> Kind | None:
    totals = _totals(clues)
    best = max(range(len(totals)), key=totals.__getitem__)
    return NAMED[best - 1] if best else _other(clues, mentions)


def _totals(clues: Mapping[str, float]) -> list[float]:
    weighed = [(WEIGHTS[clue], share) for clue, share in clues.items() if clue in WEIGHTS]
    return [BIAS[n] + sum(weight[n] * share for weight, share in weighed) for n in range(len(Weight._fields))]


def _other(clues: Mapping[str, float], mentions: Iterable[Mention]) -> Kind | None:
    """Return what a name is that is no person, organisation or place: what the recognisers or its words say."""
    said = Counter(mention.kind for mention in mentions if mention.kind not in NAMED)
    told = (kind for clue, kind in _OTHERS.items() if clue in clues)
    return said.most_common(1)[0][0] if said else next(told, None)
