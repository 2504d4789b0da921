"""What one text names: the spellings of each cluster of mentions, and who in the library bears them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from newsroom.entities import READER, Mention
from newsroom.entities.lexicon import listed, listed_names
from newsroom.entities.words import key
from newsroom.naming.known_names import Bearer

_NAME_LENGTH = 200  # code points an Entity's name can hold
_SHOUTED = 5  # letters from which a place in capitals is a dateline rather than an acronym
_FULL_NAMES_TELL = {"person", "organisation"}  # kinds whose short forms are borne by others too
_RANKS = {"Deputy", "Prime", "Vice"}  # what makes one title of two


@dataclass(slots=True)
class Thing:
    """What one text names: its spellings, the fullest first, those that tell who it is, and how often they stand there.

    Then who in the library bears them, what bears the fullest as another kind, and the entity once known.
    """

    kind: str
    names: list[str]
    telling: set[str]
    times: int
    bearers: list[Bearer] = field(default_factory=list)
    others: list[Bearer] = field(default_factory=list)
    entity: int | None = None

    @property
    def rivals(self) -> set[int]:
        return {bearer.root for bearer in self.bearers}

    @property
    def is_vague(self) -> bool:
        """Whether it is an organisation of one plain word: “the Courier” is another one in every town."""
        name = self.names[0]
        plain = " " not in name and not name.isupper() and key(name) not in listed_names("organisations")
        return self.kind == "organisation" and plain and not any(bearer.sure for bearer in self.bearers)


def things_in(text: str, mentions: Iterable[Mention]) -> dict[int, Thing]:
    """Return what *mentions* of *text* name, by cluster; what has no name but a title is left out."""
    every = {number: _thing(text, cluster) for number, cluster in _named_clusters(mentions).items()}
    return {number: thing for number, thing in every.items() if thing.names}


def _named_clusters(mentions: Iterable[Mention]) -> dict[int, list[Mention]]:
    """A pronoun is nobody's name, and what is only ever called “the company” has none."""
    clusters: defaultdict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.form == "name":
            clusters[mention.cluster].append(mention)
    return clusters


def _thing(text: str, cluster: Sequence[Mention]) -> Thing:
    kind = cluster[0].kind
    spelt = {mention: spelling(text[mention.start : mention.end], kind) for mention in cluster}
    readers = {name for mention, name in spelt.items() if mention.source == READER}
    kept = readers | {name for name in spelt.values() if not _is_title(name)}
    names = sorted(kept, key=lambda name: (-len(name), name))
    telling = {*readers, *names[:1], *(name for name in names if _tells(name, kind))}
    return Thing(kind, names, set(map(key, telling)), len(cluster))


def _is_title(name: str) -> bool:
    """A title is nobody's name, neither in its story nor in others: “President”, “Prime Minister”."""
    *ranks, last = name.replace(".", "").split() or [""]
    return last in listed("titles") and _RANKS.issuperset(ranks)


def spelling(words: str, kind: str) -> str:
    """Return how a name that stands as *words* in a text is kept: single spaces, no dateline's capitals."""
    name = " ".join(words.split())[:_NAME_LENGTH].strip()
    shouted = kind == "place" and name.isupper() and len(name) >= _SHOUTED and "." not in name
    return name.title() if shouted else name


def _tells(name: str, kind: str) -> bool:
    return kind not in _FULL_NAMES_TELL or (kind == "person" and " " in name)
