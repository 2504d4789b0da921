"""Where sentences begin and end, by rules alone: no model, the same answer every time.

A stop ends a sentence when what follows can begin one. The rules follow the sentence boundary rules of Unicode Standard
Annex 29, to which they add abbreviations, initials and quotation marks that close after the stop.
"""

import re
from collections.abc import Iterator

from newsroom.text.words import words as word_list

# Titles and the like belong to the name that follows. All in lower case, without the last stop.
_BEFORE_NAMES = word_list(
    "mr mrs ms dr prof rev hon fr sr sra srta dra mme mlle mlles mgr gen col maj capt cmdr lt sgt cpl adm gov sen rep"
    " pres st ste mt hr sig sig.ra sig.na dott dott.ssa prof.ssa avv dhr mevr drs s.s u.s.s h.m.s"
)
_BEFORE_NUMBERS = word_list("no nos nr núm num nº art fig figs vol ch pp pág ca circa")
# May stand inside a sentence or at its end: the end only when a word follows that usually opens a sentence.
_EITHER_WAY = word_list(
    "jr inc ltd co corp bros dept univ est approx etc cf vs al e.g i.e a.m p.m u.s u.k u.n e.u d.c ph.d b.a m.a"
    " jan feb mar apr jun jul aug sept sep oct nov dec z.b d.h u.a usw bzw p.ej ee.uu ee uu"
    " med jur phil geb mio mrd bspw ggf evtl janv févr juill déc av apr éd aprox bijv"
)
_ABBREVIATIONS = {*_BEFORE_NAMES, *_BEFORE_NUMBERS, *_EITHER_WAY}
_OPENERS = word_list(
    "the a an he she it they we i you his her its their our this that these those there but and in on at as for if when"
    " while after before since however meanwhile yet still what who how why no not nobody"
    " der die das er sie es wir ein eine le la les il elle ils elles un une el los las"
)
# German writes ordinals with a stop ("am 3. Mai", "der 2. Weltkrieg"); one of these words stands before them.
_BEFORE_ORDINALS = word_list("der die das dem den des am im vom zum zur beim bis ab seit ein eine einen einem einer")
# "“Is it safe?” Ilse Brill asked." goes on behind the question.
_SAYING = "said|says|asked|asks|told|cried|shouted|replied|added|wondered|wrote|demanded|recalled|exclaimed|joked"
_ASIDE = "in|on|at|as|when|after|before|during|while"
_CLOSERS = "\"'”’»›)\\]」』）】》"
_CLOSE_TOO = "“‘«‹"  # right behind a stop, in German
_NOTE = r"(?:\[\d{1,3}\])*"
_STOP = re.compile(
    rf"(?:\.(?: \.)+|[.!?…؟।۔։።၊။]+|(?<=[\u0370-\u03ff\u1f00-\u1fff]);)"
    rf"[{_CLOSERS}{_CLOSE_TOO}]*(?:[ \u00a0\u202f][»›])?{_NOTE}(?=\s)"
    rf"|[。！？｡]+[{_CLOSERS}]*"
)
_NEAR = 30  # code points before a stop that tell what it ends
_LAST_WORD = re.compile(r"[^\s(\[“\"‘'’«„—–]*$")
_INITIAL = re.compile(r"(?:[^\W\d_]\.-?)*[^\W\d_]")
_NEXT_WORD = re.compile(r"\s*[\"'“‘«‹„¿¡(\[—–-]*\s?(\w[\w’']*)?")
_ITEM = re.compile(r"\s*\([a-z\d]{1,2}\)\s")
_SPEAKER = re.compile(rf"\s+(?:the\s+)?(?:[A-Z][\w.'’-]*\s+){{1,4}}(?:{_SAYING})(?:[.,;]|\s+(?:{_ASIDE})\b|$)")
_PRONOUNS = word_list("he she it they we i you who")
_GOES_ON = "とっのはがをに、，"
"""Behind a closing bracket these say in Japanese that what stands in brackets is part of the sentence."""


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
    if stop.group()[0] in "。！？｡":
        return stop.group()[-1] in "。！？｡" or line[stop.end() : stop.end() + 1] not in tuple(_GOES_ON)
    following = _NEXT_WORD.match(line, stop.end())
    word = (following and following.group(1)) or ""
    if _ITEM.match(line, stop.end()):
        return True
    if word.islower() or _is_asked(line, stop, word):
        return False
    return not _is_full_stop(stop) or _full_stop(line, stop, word)


def _is_full_stop(stop: re.Match[str]) -> bool:
    """Tell whether it is a single ``.``, which may belong to an abbreviation."""
    return stop.group().startswith(".") and not stop.group().startswith(("..", ". ."))


def _is_asked(line: str, stop: re.Match[str], following: str) -> bool:
    """Tell whether a quoted question or call is followed by who utters it."""
    quoted = stop.group()[0] in "?!" and stop.group()[-1] in '"”’»'
    return quoted and following.casefold() not in _PRONOUNS and bool(_SPEAKER.match(line, stop.end()))


def _full_stop(line: str, stop: re.Match[str], following: str) -> bool:
    """Tell whether a single ``.`` ends the sentence rather than an abbreviation or initial before *following*."""
    last = _LAST_WORD.search(line[max(0, stop.start() - _NEAR) : stop.start()])
    word = last.group() if last else ""
    if word.casefold() in _BEFORE_NAMES:
        return False
    if word.casefold() in _BEFORE_NUMBERS:
        return not following[:1].isdigit()
    if word.casefold() in _EITHER_WAY or (word != "I" and _INITIAL.fullmatch(word)):
        begins_line = len(word) == stop.start() == 1
        return not begins_line and (not following or following.casefold() in _OPENERS)
    return not _counts(line[max(0, stop.start() - _NEAR) : stop.start() - len(word)], word, following)


def _counts(before: str, word: str, following: str) -> bool:
    """Tell whether *word* is the number of an item of a list ("1. Boats"), or a German ordinal ("am 3. Mai")."""
    if not word.isdigit() or len(word) > 2:
        return False
    last = before.split()[-1].casefold() if before.strip() else "."
    opens_item = last[-1] in f".!?…{_CLOSERS}{_CLOSE_TOO}" and last.rstrip(".") not in _ABBREVIATIONS
    return opens_item or (last in _BEFORE_ORDINALS and following.casefold() not in _OPENERS)
