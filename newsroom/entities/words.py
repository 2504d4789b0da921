"""Names as words: when two spellings are one name, and where a name stands as a whole word."""

import re
import unicodedata
from functools import lru_cache

# Scripts written without spaces, or (Korean) with endings joined to the name: any place may be a word's edge.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SAME = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "\xa0": " ", "\u202f": " "})
_LEADING_ARTICLE = re.compile(r"\A(?:the|a|an)\s+(?=\S)", re.IGNORECASE)


class _Plain(dict[int, str]):
    """Letters without their accents, worked out as they come up; every other character stays as it is."""

    def __missing__(self, code: int) -> str:
        letters = unicodedata.normalize("NFD", chr(code))
        accented = len(letters) > 1 and all(unicodedata.category(mark) == "Mn" for mark in letters[1:])
        self[code] = letters[0] if accented else chr(code)
        return self[code]


_PLAIN = _Plain({code: str(same) for code, same in _SAME.items()})


def fold(text: str) -> str:
    """Return *text* without accents and with one kind of apostrophe, hyphen and space; equally long."""
    return text.translate(_PLAIN)


@lru_cache(maxsize=50_000)
def key(name: str) -> str:
    """Return what two spellings of one name share: folded, without article, stops or capitals."""
    bare = _LEADING_ARTICLE.sub("", " ".join(fold(name).split()), count=1)
    return bare.replace(".", "").strip().casefold()


def is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether the range's ends are edges of words."""
    return _is_edge(text, start) and _is_edge(text, end)


def _is_edge(text: str, at: int) -> bool:
    if not 0 < at < len(text):
        return True
    before, after = text[at - 1], text[at]
    return not (_in_word(before) and _in_word(after)) or bool(_UNSPACED.match(before) or _UNSPACED.match(after))


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_" or unicodedata.category(character) == "Mn"


def occurrences(text: str, name: str) -> list[tuple[int, int]]:
    """Return the half-open code point ranges where *name* stands as whole words, whatever its accents, in order."""
    found = (match.span() for match in re.finditer(re.escape(fold(name)), fold(text)))
    return [(start, end) for start, end in found if start < end and is_whole(text, start, end)]
