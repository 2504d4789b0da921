"""Which reporting verb each quotation hangs on.

A quotation hangs on the verb whose clause it stands in; else on the verb that follows it in its sentence or comes
before it; else it goes on where the quotation before it left off.
"""

import re
from collections.abc import Sequence

from newsroom.entities.attribution.quotations import Quotation
from newsroom.entities.attribution.ranges import holds, merged, overlap, size
from newsroom.entities.attribution.saying import Saying
from newsroom.entities.attribution.tree import Tree

_STOP = re.compile(r"[.?!][”\"’')\]]*\s+(?=[\W\d]*[A-Z])|\n")
_LEADS_IN = re.compile(r"(?:[:,]|\bthat|\b(?:as|is|was|be))?\s*\Z")
_FARTHEST = 200  # code points between a quotation and its verb
_SURE, _LIKELY, _GUESSED = 0.9, 0.8, 0.5


def attach(tree: Tree, sayings: Sequence[Saying], quotations: Sequence[Quotation]) -> list[Saying]:
    """Return *sayings* with the *quotations* they hold or introduce, and new ones for those that go on from them."""
    found = list(sayings)
    previous: tuple[Quotation, Saying] | None = None
    for quotation in quotations:
        saying = _governing(found, quotation) or _following(tree, found, quotation) or _leading(tree, found, quotation)
        if saying:
            saying.content = merged([*_clipped(saying, quotation), quotation.inner])
        elif previous and (saying := _going_on(tree.text, *previous, quotation)) and saying is not previous[1]:
            found.append(saying)
        if saying:
            previous = quotation, saying
    return found


def _clipped(saying: Saying, quotation: Quotation) -> list[tuple[int, int]]:
    """The clause of the verb may have begun or ended within the marks: then the marks are right."""
    return [piece for piece in saying.content if not holds(quotation.outer, piece)]


def _governing(sayings: Sequence[Saying], quotation: Quotation) -> Saying | None:
    holding = [
        s
        for s in sayings
        if not overlap(s.cue, quotation.outer) and any(overlap(piece, quotation.inner) for piece in s.content)
    ]
    return min(holding, key=lambda s: size(s.content), default=None)


def _following(tree: Tree, sayings: Sequence[Saying], quotation: Quotation) -> Saying | None:
    end = quotation.outer[1]
    stop = _STOP.search(tree.text, end - 1)
    limit = min(
        stop.start() + 1 if stop and not _ends_sentence(tree.text, quotation) else len(tree.text), end + _FARTHEST
    )
    after = [s for s in sayings if s.verb and not s.content and end <= s.cue[0] < limit]
    return after[0] if after and "\n" not in tree.text[end : after[0].cue[0]] else None


def _ends_sentence(text: str, quotation: Quotation) -> bool:
    return text[quotation.inner[1] - 1] in ".?!"


def _leading(tree: Tree, sayings: Sequence[Saying], quotation: Quotation) -> Saying | None:
    start = quotation.outer[0]
    before = [s for s in sayings if s.verb and not s.content and start - _FARTHEST < s.cue[1] <= start]
    if before and not _STOP.search(tree.text, before[-1].cue[1], start):
        return before[-1]
    return None


def _going_on(text: str, before: Quotation, saying: Saying, quotation: Quotation) -> Saying | None:
    between = text[before.outer[1] : quotation.outer[0]]
    if "\n" not in between:
        saying.content = merged([*saying.content, quotation.inner])
        return saying
    if between.isspace():
        return Saying((quotation.inner,), saying.cue, saying.subject, saying.stance, _GUESSED, saying.verb)
    return None
