"""General knowledge of names as lists of words, one file a list; the head of each file says what it holds and why."""

from functools import cache
from pathlib import Path

from newsroom.entities.words import key

_HERE = Path(__file__).parent


@cache
def listed(name: str) -> frozenset[str]:
    """Return the words of the list *name*, which white space parts, as they are written."""
    return frozenset(word for line in entries(name) for word in line.split())


@cache
def listed_names(name: str) -> frozenset[str]:
    """Return the names of the list *name*, one a line, each as its ``key()``."""
    return frozenset(map(key, entries(name)))


def entries(name: str) -> list[str]:
    """Return the lines of the list *name*: names, or rows of words."""
    lines = (_HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def is_place(name: str) -> bool:
    """Tell whether *name* is a country, a region or a city that the lists know."""
    folded = key(name)
    return any(folded in listed_names(table) for table in ("countries", "regions", "cities"))
