"""When one name of an organisation is short for another."""

from collections.abc import Sequence

from newsroom.entities.resolution.names.name import Identity
from newsroom.text.words import words as word_list

_COMPANY = word_list(
    "ltd inc corp corporation co company llc plc gmbh ag sa nv ab oy spa limited incorporated group holdings"
)
# Nouns for kinds of body: alone, capitalised or not, they refer to a body of that kind rather than name it.
BODIES = word_list(
    "university college school academy institute ministry department agency office bureau bank board council"
    " committee commission court party army navy force police union association federation society foundation club"
    " league company group service authority corporation church hospital museum library lodge government"
    " administration parliament assembly senate house tribunal trust fund centre team command congress cabinet"
    " treasury"
)
# First words that many organisations share, so that alone they mean none of them.
_SHARED = BODIES | word_list(
    "national international united american british european federal royal state north south east west new world"
    " central general first supreme high social liberal free democratic republican people's saint san los el la"
    " public local"
)
# What makes a part of a body, or a body within it, when it follows the body's name.
_PARTS = word_list(
    "commission committee team board department division office bureau branch unit council chapter caucus"
    " conference court army police foundation fund union rotc subcommittee wing campus hospital library museum"
    " embassy delegation press"
)
# A newspaper that opens with its city's name is not the city's club or government, and goes by its own.
_PAPERS = word_list(
    "times courier herald gazette post chronicle tribune telegraph journal news mail echo press star sun"
)
# Words before a body's name that make it another one: the Democratic Party is not the Social Democratic Party.
_DISTINCTIVE = word_list(
    "social liberal christian new free popular anti pro former rival united real continuity old young national"
    " international world deputy vice shadow junior"
)
_NATIONAL = word_list("us u.s american uk british united states kingdom eu european russian chinese french german")
_SMALL = word_list("of the for and in on de la du des del der di da y et")


def is_same_organisation(short: Identity, long: Identity) -> bool:
    """Tell whether *short* may stand for the fuller name *long*."""
    return _opens(short.words, long.words) or _closes(short.words, long.words) or _reorders(short.words, long.words)


def is_body(words: Sequence[str]) -> bool:
    """Tell whether *words* only say what kind of body it is."""
    return len(words) == 1 and words[0] in BODIES


def _opens(short: Sequence[str], long: Sequence[str]) -> bool:
    """ "Kestrel" of "Kestrel Boats Ltd", but not of "Kestrel Election Committee"."""
    rest = long[len(short) :]
    if not rest or long[: len(short)] != short:
        return False
    return set(rest) <= _COMPANY or is_body(short) or (_is_telling(short) and rest[-1] not in _PARTS | _PAPERS)


def _is_telling(words: Sequence[str]) -> bool:
    """Some word is this body's own; the University of Orla is not the University of Orla at Marrow Bay."""
    return not set(words) <= _SHARED and (not set(words) & _SHARED or not set(words) & _SMALL)


def _closes(short: Sequence[str], long: Sequence[str]) -> bool:
    """ "Harbour Board" of "Marrow Bay Harbour Board", but not of a name that goes on to another with "of"."""
    rest = long[: -len(short)]
    if not rest or long[-len(short) :] != short:
        return False
    return rest == ("university", "of") or not {rest[-1]} & (_SMALL | _DISTINCTIVE)


def _reorders(short: Sequence[str], long: Sequence[str]) -> bool:
    """ "Justice Department" of "US Department of Justice": the same telling words, but for the country's."""
    told, more = set(short) - _SMALL, set(long) - _SMALL
    return len(told) > 1 and told <= more and more - told <= _NATIONAL
