"""One decision per name per text: whether it names anything, and of what kind."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace

from newsroom.entities.acronyms import defined_acronyms
from newsroom.entities.gazetteer import Gazetteer
from newsroom.entities.majority import by_majority
from newsroom.entities.mention import DATELINE, DOCUMENT, READER, Kind, KnownName, Mention
from newsroom.entities.overlap import without_overlaps
from newsroom.entities.words import key

_SPREAD_SCORE = 0.6
_SURE = (READER, DATELINE)  # sources whose word on one place is not weighed against that of others
_ADDRESS = re.compile(r"[@<>=_{}\\#]|://|www\.")
_LIKELY_NAME = re.compile(r"[^\W\d_].*[^\W_]", re.DOTALL)


type Judge = Callable[[str, Sequence[Mention]], Mapping[str, Kind]]


def decide(
    text: str, proposals: Iterable[Mention], known: Mapping[str, Sequence[KnownName]], judge: Judge = by_majority
) -> list[Mention]:
    """Return the mentions that stand, in order and apart, every name of one kind throughout *text*.

    *known* holds, by key, what the library knows of the names that stand in the text. *judge* gives the kind of each
    name by its key; a name that it leaves out stands only where a reader said so.
    """
    standing = without_overlaps(m for m in proposals if _could_be_name(text, m))
    standing = without_overlaps([*standing, *(acronym for _, acronym in defined_acronyms(text, standing))])
    verdicts = judge(text, standing)
    standing = [m for m in standing if m.source in _SURE or _is_judged(_key(text, m), verdicts, known)]
    kinds = _kinds(text, standing, verdicts, known)
    everywhere = without_overlaps([*standing, *_spread(text, standing)])
    return [_decided(text, m, kinds, known) for m in everywhere]


def _could_be_name(text: str, mention: Mention) -> bool:
    words = text[mention.start : mention.end]
    if not key(words):
        return False  # nothing but marks: no name, whoever says so
    # Where a text leaves out capitals, a model is still right about most places, and about little else.
    lower_case = words.islower() and mention.kind != "place"
    is_likely = not lower_case and _LIKELY_NAME.search(words) and not _ADDRESS.search(words)
    return mention.source in _SURE or bool(is_likely)


def _kinds(
    text: str, mentions: Sequence[Mention], verdicts: Mapping[str, Kind], known: Mapping[str, Sequence[KnownName]]
) -> dict[str, Kind]:
    majority = {name: verdicts.get(name, m.kind) for m in mentions for name in [_key(text, m)]}
    acronyms = {_key(text, a): majority[_key(text, m)] for m, a in defined_acronyms(text, mentions)}
    settled = {name: n.kind for name in majority for n in known.get(name, ()) if n.settled and not n.rejected}
    return majority | acronyms | settled


def _is_judged(name: str, verdicts: Mapping[str, Kind], known: Mapping[str, Sequence[KnownName]]) -> bool:
    return name in verdicts or any(n.settled and not n.rejected for n in known.get(name, ()))


def _spread(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield every place of the words that are a name somewhere: what was a name once is one throughout."""
    common = set(re.findall(r"\b[^\W\d_]+\b", text))
    firsts = {text[m.start : m.end]: m for m in reversed(mentions)}
    told = [KnownName(words, m.start, m.kind) for words, m in firsts.items() if _is_distinctive(words, common)]
    told += [replace(name, name=name.name.upper()) for name in told if not name.name.isupper()]  # in headings
    for seen in Gazetteer(told).sightings(text):
        kind = seen.bearers[0].kind
        yield Mention(seen.start, seen.end, kind, score=_SPREAD_SCORE, source=DOCUMENT)


def _is_distinctive(words: str, common: Set[str]) -> bool:
    """Several words, or one that is not a *common* word of the text as well."""
    return len(words) > 2 and (" " in words or words.lower() not in common)


def _decided(
    text: str, mention: Mention, kinds: Mapping[str, Kind], known: Mapping[str, Sequence[KnownName]]
) -> Mention:
    if mention.source == READER:
        return mention
    name = _key(text, mention)
    kind = mention.kind if mention.source in _SURE else kinds.get(name, mention.kind)
    bearer = next((n for n in known.get(name, ()) if n.kind == kind and not n.rejected), None)
    return replace(mention, kind=kind, entity=bearer.entity if bearer else None)


def _key(text: str, mention: Mention) -> str:
    return key(text[mention.start : mention.end])
