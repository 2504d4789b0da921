"""Attributions where there is no parser: quotations beside a plain "X said", and "according to X". English only."""

import re
from collections.abc import Iterator, Sequence

from newsroom.entities.attribution.build import clusters, speech_of
from newsroom.entities.attribution.data import Attribution
from newsroom.entities.attribution.forms import forms
from newsroom.entities.attribution.quotations import Quotation, find_quotations
from newsroom.entities.attribution.ranges import overlap, trimmed
from newsroom.entities.mention import Mention
from newsroom.entities.tree import Range
from newsroom.text.sentences import sentences
from newsroom.text.words import words

_LEMMAS = words(
    "say tell add announce explain argue insist warn reply respond answer ask write tweet declare note observe claim"
    " state admit recall continue shout joke conclude"
)
_SAID = "|".join(sorted(form for lemma in _LEMMAS for form in forms(lemma) if not form.endswith("ing")))
_WORD = r"[^\W\d_a-z][\w’'-]*(?:\.(?= [A-Z]))?"
_NAME = rf"{_WORD}(?: (?:(?:of|the|de|van|von|bin) )?{_WORD}){{0,5}}"
_WHO = rf"(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Oo]ne) [\w’'-]+(?: [\w’'-]+)?|[Hh]e|[Ss]he|[Tt]hey|{_NAME})"
_AFTER = re.compile(rf"[,\s]*(?:(?P<cue>{_SAID}) (?P<who>{_WHO})|(?P<who2>{_WHO}) (?P<cue2>{_SAID})\b)")
_BEFORE = re.compile(rf"(?P<who>{_WHO})(?: has| had| later| also)? (?P<cue>{_SAID})\b[^.?!\n]{{0,60}}\Z")
_LONGEST_LEAD = 140  # code points before a quotation in which its source may stand
_ACCORDING = re.compile(rf"\b(?P<cue>[Aa]ccording to) (?P<who>{_WHO})")
_EDGES = " ,;:.–—"
_SCORE = 0.6


def find_plainly(text: str, mentions: Sequence[Mention]) -> list[Attribution]:
    """Return who says what in *text* by its shape alone, quotations first; none hangs on another."""
    quotations = find_quotations(text)
    return [*_quoted(text, quotations, mentions), *_on_word(text, quotations, mentions)]


def _quoted(text: str, quotations: Sequence[Quotation], mentions: Sequence[Mention]) -> Iterator[Attribution]:
    for quotation in quotations:
        start, end = quotation.outer
        found = _AFTER.match(text, end) or _BEFORE.search(text, max(0, start - _LONGEST_LEAD), start)
        if found:
            yield _attribution(text, (quotation.inner,), found, quotations, mentions)


def _on_word(text: str, quotations: Sequence[Quotation], mentions: Sequence[Mention]) -> Iterator[Attribution]:
    for start, end in sentences(text):
        found = _ACCORDING.search(text, start, end)
        sides = [(start, found.start()), (found.end(), end)] if found else []
        content = [trimmed(text, side, _EDGES) for side in sides]
        longest = max(content, key=lambda side: side[1] - side[0], default=(0, 0))
        if found and longest[0] < longest[1]:
            yield _attribution(text, (longest,), found, quotations, mentions)


def _attribution(
    text: str,
    content: tuple[Range, ...],
    found: re.Match[str],
    quotations: Sequence[Quotation],
    mentions: Sequence[Mention],
) -> Attribution:
    groups = found.groupdict()
    source = found.span("who" if groups.get("who") else "who2")
    cue = found.span("cue" if groups.get("cue") else "cue2")
    who = clusters(m for m in mentions if overlap(source, (m.start, m.end)))
    return Attribution(content, source, cue, speech_of(text, content, quotations), speakers=who, score=_SCORE)
