"""One verdict per name per text, from everything that speaks for or against it.

A name's clues count by the share of its places that show them, so that a thing named twenty times is judged like one
named twice; the verdict is the answer for which the weights of its clues add up to most.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from newsroom.entities.clues.after import clues_after
from newsroom.entities.clues.before import clues_before
from newsroom.entities.clues.grammar import Grammar
from newsroom.entities.clues.headings import Headings
from newsroom.entities.clues.others import Others
from newsroom.entities.clues.own import own_clues
from newsroom.entities.clues.sport import is_of_sport, is_playing
from newsroom.entities.clues.surroundings import surroundings
from newsroom.entities.clues.weights import BIAS, NAMED, WEIGHTS, Weight
from newsroom.entities.mention import DATELINE, DOCUMENT, LIBRARY, PATTERN, Kind, Mention
from newsroom.entities.parse import Parse
from newsroom.entities.shouting import quieten
from newsroom.entities.words import key

_FADING = 0.7  # below 1: a clue seen at one of two places tells more than half of what it tells at both
_OTHERS: Mapping[str, Kind] = {"demonym": "group", "event head": "event", "work head": "work"}
_SOURCES = {DOCUMENT: "proper noun", LIBRARY: "library {}", PATTERN: "pattern {}", DATELINE: "pattern {}"}


def weigh(text: str, mentions: Sequence[Mention], parse: Parse) -> dict[str, Kind]:
    """Return the kind of each name among *mentions*, by its ``key()``; those that name nothing are left out.

    It is asked twice: once of each name alone, then with what the others have told.
    """
    text = quieten(text)
    places = _telling(text, mentions)
    about = _About(text, parse)
    alone = {name: [about.clues(mention) for mention in each] for name, each in places.items()}
    others = Others(text, mentions, _kinds(alone, places))
    for name, each in places.items():
        for clues, mention in zip(alone[name], each, strict=True):
            clues.update(others.clues(mention))
    return _kinds(alone, places)


def _telling(text: str, mentions: Iterable[Mention]) -> dict[str, list[Mention]]:
    """Return the mentions of each name that tell of it: in headings and datelines only where there are no others."""
    headings = Headings(text)
    everywhere: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        everywhere[key(text[mention.start : mention.end])].append(mention)
    return {name: [m for m in each if _tells(headings, m)] or each for name, each in everywhere.items()}


def _tells(headings: Headings, mention: Mention) -> bool:
    """A dateline is a place, whatever "DETROIT" does below; in a heading a capital tells nothing."""
    return mention.source != DATELINE and not headings.hold(mention)


class _About:
    """What is asked of a text once for all its names."""

    def __init__(self, text: str, parse: Parse) -> None:
        self._text = text
        self._grammar = Grammar(parse)
        self._headings = Headings(text)
        self._is_of_sport = is_of_sport(text)
        self._small = frozenset(re.findall(r"\b[^\W\d_]+\b", text))

    def clues(self, mention: Mention) -> set[str]:
        """Return the clues about the name at *mention* but for those that other names give."""
        at = surroundings(self._text, mention.start, mention.end)
        source = _SOURCES.get(mention.source, "model {}").format(mention.kind)
        found = {source, *own_clues(at.name), *clues_before(at), *clues_after(at), *self._grammar.clues(mention)}
        if self._text[mention.start : mention.end].lower() in self._small:
            found.add("common word too")
        if self._is_of_sport and is_playing(found):
            found.add("playing")
        if self._headings.hold(mention):
            found.add("in heading")
        return found


def _kinds(clues: Mapping[str, Sequence[Set[str]]], places: Mapping[str, Sequence[Mention]]) -> dict[str, Kind]:
    verdicts = ((name, _verdict(_shares(each), places[name])) for name, each in clues.items())
    return {name: kind for name, kind in verdicts if kind}


def _shares(clues: Sequence[Set[str]]) -> dict[str, float]:
    counts = Counter(clue for each in clues for clue in each)
    return {clue: (count / len(clues)) ** _FADING for clue, count in counts.items()}


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
