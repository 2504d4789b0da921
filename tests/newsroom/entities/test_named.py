"""News in many manners: every person, organisation and place in it, and which names mean one thing.

In ``named/*.txt`` names stand as ``[P:id|words]``, ``[O:id|words]`` or ``[L:id|words]``.
In a file an id is one thing. ``sentences.txt`` has sentences out of any story, a line each, without ids.
"""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from newsroom.entities import Kind, recognise
from newsroom.entities.model import MODELS, is_available

pytestmark = pytest.mark.skipif(not is_available(MODELS["en"]), reason="the English model is not installed")
HERE = Path(__file__).parent / "named"
STORIES = sorted(path for path in HERE.glob("*.txt") if path.stem != "sentences")
KINDS: dict[str, Kind] = {"P": "person", "O": "organisation", "L": "place"}
NAMED = re.compile(r"\[([POL]):(\w*)\|([^]]+)\]")
FEWEST = 0.85  # F1; the model alone gets about 0.77


class Name(NamedTuple):
    start: int
    end: int
    kind: Kind


def read(marked: str) -> tuple[str, dict[Name, str]]:
    """Return the text without its marks, and the id of each name in it."""
    names: dict[Name, str] = {}
    text, at = "", 0
    for match in NAMED.finditer(marked):
        text += marked[at : match.start()]
        names[Name(len(text), len(text) + len(match[3]), KINDS[match[1]])] = match[2]
        text, at = text + match[3], match.end()
    return text + marked[at:], names


def found(text: str) -> dict[Name, int]:
    names = (m for m in recognise(text) if m.form == "name" and m.kind in KINDS.values())
    return {Name(m.start, m.end, m.kind): m.cluster for m in names}


def f1(right: int, told: int, true: int) -> float:
    return 2 * right / (told + true)


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_names_of_a_story(path: Path) -> None:
    text, names = read(path.read_text(encoding="utf-8"))
    told = found(text)
    assert f1(len(told.keys() & names.keys()), len(told), len(names)) >= FEWEST


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_different_things_stay_different(path: Path) -> None:
    text, names = read(path.read_text(encoding="utf-8"))
    told = found(text)
    pairs = {(told[name], names[name]) for name in told.keys() & names.keys()}
    assert len({cluster for cluster, _ in pairs}) == len(pairs)


def test_names_of_sentences() -> None:
    lines = (HERE / "sentences.txt").read_text(encoding="utf-8").splitlines()
    both = [(found(text), names) for text, names in map(read, lines)]
    right, told, true = (
        sum(len(a.keys() & b.keys()) for a, b in both),
        sum(len(a) for a, _ in both),
        sum(len(b) for _, b in both),
    )
    assert f1(right, told, true) >= FEWEST
