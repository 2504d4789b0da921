"""When one name of a person is short for another."""

from collections.abc import Sequence

from newsroom.entities.resolution.names.name import Identity
from newsroom.entities.resolution.names.nicknames import formal_names

_ARTICLES = ("al-", "el-")


def is_same_person(short: Identity, long: Identity) -> bool:
    """Tell whether *short* may stand for the fuller name *long*."""
    if "and" in long.words or short.is_title or long.is_title:
        return False
    return _is_part(short.words, long) or _is_variant(short.words, long)


def _is_part(short: Sequence[str], long: Identity) -> bool:
    """The given name, the nickname, the surname, or several words from either end."""
    if len(short) == 1:
        return short[0] in long.nicknames or _is_end(short[0], long.words)
    count = len(short)
    return count <= len(long.words) and short in (long.words[:count], long.words[-count:])


def _is_end(word: str, long: Sequence[str]) -> bool:
    given = len(long) > 1 and _same_given(word, long[0]) and len(word) > 1
    return given or _bare(word) == _bare(long[-1])


def _bare(surname: str) -> str:
    """The article of an Arabic surname comes and goes."""
    return next((surname[len(each) :] for each in _ARTICLES if surname.startswith(each)), surname)


def _is_variant(short: Sequence[str], long: Identity) -> bool:
    """Given names that agree before one surname, or the same words in the other order."""
    if min(len(short), len(long.words), len(short[-1])) < 2:
        return False
    same_surname = _bare(short[-1]) == _bare(long.words[-1])
    return (same_surname and _same_givens(short[:-1], long)) or sorted(short) == sorted(long.words)


def _same_givens(short: Sequence[str], long: Identity) -> bool:
    """The first ones agree, and the others as far as both have them; or one goes by a nickname or a middle name."""
    givens = long.words[:-1]
    if not _same_given(short[0], givens[0]):
        return len(short) == 1 and len(short[0]) > 1 and short[0] in (*givens, *long.nicknames)
    return all(_same_given(a, b) for a, b in zip(short[1:], givens[1:], strict=False))


def _same_given(short: str, long: str) -> bool:
    """The same, an initial of the other, or short forms of one given name."""
    initial = min(len(short), len(long)) == 1 and short[0] == long[0]
    return initial or bool(formal_names(short) & formal_names(long))
