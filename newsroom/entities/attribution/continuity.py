"""Pronouns that mean whoever spoke last: "...", Park told reporters. "...", he added."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from operator import attrgetter

from newsroom.entities.attribution.saying import Saying
from newsroom.entities.attribution.sources import speaking
from newsroom.entities.mention import Mention
from newsroom.entities.resolution.names.given_names import gender_of_given_name
from newsroom.entities.tree import Tree
from newsroom.entities.words import key

_GENDERS = {"he": "male", "she": "female"}
_ADDING = ("add", "continue")
_SCORE = 0.7


def with_last_speakers(tree: Tree, sayings: Iterable[Saying], mentions: Sequence[Mention]) -> list[Mention]:
    """Return *mentions* with each "he" and "she" that adds to what was said given to who said it, in one paragraph.

    A given name of the other gender keeps them apart; then the mention stays whose it was.
    """
    changed = {(m.start, m.end): m for m in mentions}
    genders = _genders(tree.text, mentions)
    last: Mention | None = None
    for saying in sorted(sayings, key=lambda each: each.cue):
        if saying.subject is None:
            continue
        token = tree.tokens[saying.subject]
        if last and _adds(tree, saying) and _may_mean(tree, saying.subject, last, genders[last.cluster]):
            changed[token.start, token.end] = _pronoun(token.start, token.end, last)
        else:
            last = next((m for m in speaking(tree, saying.subject, mentions) if m.kind == "person"), None)
    return sorted(changed.values(), key=attrgetter("start", "end"))


def _pronoun(start: int, end: int, speaker: Mention) -> Mention:
    return Mention(start, end, "person", "pronoun", _SCORE, speaker.source, speaker.entity, speaker.cluster)


def _adds(tree: Tree, saying: Saying) -> bool:
    word = tree.words[saying.subject] if saying.subject is not None else ""
    return word in _GENDERS and saying.verb is not None and (saying.verb.lemma in _ADDING)


def _may_mean(tree: Tree, pronoun: int, speaker: Mention, genders: Set[str]) -> bool:
    between = tree.text[speaker.end : tree.tokens[pronoun].start]
    return "\n" not in between and genders <= {"", _GENDERS[tree.words[pronoun]]}


def _genders(text: str, mentions: Iterable[Mention]) -> Mapping[int, Set[str]]:
    """Return, for each cluster, what its given names tell."""
    genders: defaultdict[int, set[str]] = defaultdict(set)
    for name in mentions:
        if name.form == "name" and name.kind == "person":
            genders[name.cluster].add(gender_of_given_name(key(text[name.start : name.end]).split(" ")[0]))
    return genders
