"""Names in a text: proposals from every recogniser, then one decision per name, then who is who."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from newsroom.entities.clues import weigh
from newsroom.entities.datelines import find_dateline
from newsroom.entities.decide import decide
from newsroom.entities.gazetteer import Gazetteer, Sighting
from newsroom.entities.majority import by_majority
from newsroom.entities.mention import READER, KnownName, Mention
from newsroom.entities.model import MODELS, analyse, is_available
from newsroom.entities.proposals import propose
from newsroom.entities.resolution import find_references, resolve
from newsroom.entities.words import key
from newsroom.text.language import primary

ENGINE = "newsroom 3"
_WEIGHED = frozenset(("en",))  # languages whose clues the lists and weights know


def recognise(
    text: str,
    names: Sequence[KnownName] | Gazetteer = (),
    language: str = "en",
    models: Mapping[str, str] = MODELS,
) -> list[Mention]:
    """Return the mentions of named things in *text*, in order; none overlaps another.

    What refers to a name, such as "the company" or "she", is among them, by its form.

    *names* is what the library knows (a Gazetteer when many texts share it), *language* a BCP 47 tag, *models* the
    spaCy model for each primary language. Where there is no model, known names and patterns remain.
    """
    gazetteer = names if isinstance(names, Gazetteer) else Gazetteer(names)
    sightings = list(gazetteer.sightings(text))
    language = primary(language)
    dateline, body = find_dateline(text)
    analysis = analyse(text, models.get(language, ""), body)
    proposals = propose(text, analysis, dateline, sightings, is_available(models.get(language, "")))
    known = _by_key(text, sightings)
    weighed = language in _WEIGHED and analysis.parse.tokens
    judge = partial(weigh, parse=analysis.parse) if weighed else by_majority
    resolved = resolve(text, decide(text, proposals, known, judge), analysis.parse)
    standing = _without_rejected(text, resolved, known)
    return sorted([*standing, *find_references(text, standing, analysis.parse)], key=_start)


def resolve_given(
    text: str, mentions: Sequence[Mention], language: str = "en", models: Mapping[str, str] = MODELS
) -> list[Mention]:
    """Return *mentions*, found by others, with the number of what each names; nothing is added or left out."""
    _, body = find_dateline(text)
    parse = analyse(text, models.get(primary(language), ""), body).parse
    return resolve(text, mentions, parse)


def _start(mention: Mention) -> int:
    return mention.start


def _by_key(text: str, sightings: Iterable[Sighting]) -> dict[str, Sequence[KnownName]]:
    known: defaultdict[str, list[KnownName]] = defaultdict(list)
    for seen in sightings:
        bearers = known[key(text[seen.start : seen.end])]
        bearers += [each for each in seen.bearers if each not in bearers]
    return dict(known)


def _without_rejected(
    text: str, mentions: Sequence[Mention], known: Mapping[str, Sequence[KnownName]]
) -> list[Mention]:
    """Drop whatever bears a name that readers rejected, unless readers or the library know it as something else."""
    rejected = {
        mention.cluster
        for mention in mentions
        if mention.source != READER and _is_rejected(known.get(key(text[mention.start : mention.end]), ()))
    }
    return [m for m in mentions if m.cluster not in rejected or m.source == READER]


def _is_rejected(bearers: Sequence[KnownName]) -> bool:
    return bool(bearers) and all(bearer.rejected for bearer in bearers)
