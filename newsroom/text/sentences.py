"""Where sentences begin and end, by rules alone: no model, the same answer every time.

A stop ends a sentence when what follows can begin one. The rules follow the sentence boundary rules of Unicode Standard
Annex 29, to which they add abbreviations, initials and quotation marks that close after the stop.
"""

import re
from collections.abc import Iterator

from newsroom.text.words import words as word_list

# Titles and the like belong to the name that follows. All in lower case, without the last stop.
_BEFORE_NAMES = word_list(
    "mr mrs ms dr prof rev hon fr sr sra srta dra mme mlle mgr gen col maj capt cmdr lt sgt cpl adm gov sen rep pres st"
    " ste mt hr"
)
_BEFORE_NUMBERS = word_list("no nos nr núm art fig vol ch pp ca")
# May stand inside a sentence or at its end: the end only when a word follows that usually opens a sentence.
_EITHER_WAY = word_list(
    "jr inc ltd co corp bros dept univ est approx etc cf vs al e.g i.e a.m p.m u.s u.k u.n e.u d.c ph.d b.a m.a"
    " jan feb mar apr jun jul aug sept sep oct nov dec z.b d.h usw bzw ca p.ej ee.uu"
)
_OPENERS = word_list(
    "the a an he she it they we i you his her its their our this that these those there but and in on at as for if when"
    " while after before since however meanwhile yet still what who how why no not"
    " der die das er sie es wir ein eine le la les il elle ils elles un une el los las"
)
_CLOSERS = "\"'”’»›)\\]」』）"
_STOP = re.compile(rf"(?:[.!?…؟।]+[{_CLOSERS}]*(?=\s)|[。！？｡]+[{_CLOSERS}]*)")
_LAST_WORD = re.compile(r"[^\s(\[“\"‘'«„—–]*$")
_INITIAL = re.compile(r"(?:[^\W\d_]\.-?)*[^\W\d_]")
_NEXT_WORD = re.compile(r"\s*[\"'“‘«‹„¿¡(\[—–-]*\s?(\w[\w’']*)?")


def sentences(text: str) -> list[tuple[int, int]]:
    """Return the half-open ranges of the sentences of *text*, in code points and in order.

    No range crosses a newline or has white space at its ends; together they hold everything but white space.
    """
    return [trimmed for line in re.finditer(r"[^\n]+", text) for trimmed in _of_line(text, *line.span())]


def _of_line(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    line = text[start:end]
    cuts = [stop.end() for stop in _STOP.finditer(line) if _ends_sentence(line, stop)]
    for left, right in zip([0, *cuts], [*cuts, len(line)], strict=True):
        piece = line[left:right]
        if words := piece.strip():
            first = start + left + len(piece) - len(piece.lstrip())
            yield first, first + len(words)


def _ends_sentence(line: str, stop: re.Match[str]) -> bool:
    following = _NEXT_WORD.match(line, stop.end())
    word = (following and following.group(1)) or ""
    if word[:1].islower():
        return False
    return not stop.group().startswith(".") or stop.group().startswith("..") or _full_stop(line, stop, word)


def _full_stop(line: str, stop: re.Match[str], following: str) -> bool:
    """Tell whether a single ``.`` ends the sentence rather than an abbreviation or initial before *following*."""
    last = _LAST_WORD.search(line[max(0, stop.start() - 30) : stop.start()])
    word = last.group() if last else ""
    if word.casefold() in _BEFORE_NAMES:
        return False
    if word.casefold() in _BEFORE_NUMBERS:
        return not following[:1].isdigit()
    if word.casefold() in _EITHER_WAY or (word != "I" and _INITIAL.fullmatch(word)):
        return not following or following.casefold() in _OPENERS
    return not _numbers_item(word, stop.start())


def _numbers_item(word: str, end: int) -> bool:
    """Tell whether *word*, ending at *end* of its line, is the number that opens a list item: ``1. Boats``."""
    return word.isdigit() and len(word) < 3 and end == len(word)
