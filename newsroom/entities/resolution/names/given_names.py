"""Which given names say whether their bearer is a man or a woman; names of both are left out."""

from newsroom.entities.lexicon import listed
from newsroom.entities.resolution.names.titles import Gender

_WOMEN = listed("women")
_MEN = listed("men")


def gender_of_given_name(given: str) -> Gender:
    """Return the gender that *given*, folded and in lower case, tells; nothing when it tells none."""
    if given in _WOMEN:
        return "female"
    return "male" if given in _MEN else ""
