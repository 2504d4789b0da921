"""Which reporting word each quotation hangs on.

In this order: the word whose clause it stands in; the one that follows it in its sentence ("...", said Lee); the one
that leads in to it (Lee said: "..."); the one whose clause it ends; the quotation before, which it goes on with; and
where no reporting word is near, the subject of its sentence or whoever spoke last.
"""

from bisect import bisect_left
from collections.abc import Sequence

from newsroom.entities.attribution.colons import by_colon
from newsroom.entities.attribution.fragments import fragment, is_name
from newsroom.entities.attribution.going_on import going_on, in_context
from newsroom.entities.attribution.links import ending, following, governing, leading
from newsroom.entities.attribution.quotations import SENTENCE_END, Quotation, touching
from newsroom.entities.attribution.ranges import holds, joined, merged, overlap, within, without
from newsroom.entities.attribution.rescue import rescued
from newsroom.entities.attribution.saying import Saying
from newsroom.entities.attribution.verbs import LABELLING
from newsroom.entities.tree import Range, Tree

_NEAR = 2_000  # code points between a cue and a quotation, at most; keeps long texts quick
_MARKS = "“”\"'‘’«»„"
_PREPOSITION = 3  # code points of "of " before a quotation
_GAP = 1  # code points between a word and the mark beside it


def attach(tree: Tree, sayings: Sequence[Saying], quotations: Sequence[Quotation]) -> list[Saying]:
    """Return *sayings* with the *quotations* they hold or introduce, and new ones for those that go on from them."""
    outside = sorted((s for s in sayings if not _is_quoted(s, quotations)), key=lambda each: each.cue)
    added = {id(saying): saying for saying in sayings}
    before: tuple[Quotation, Saying] | None = None
    for quotation in quotations:
        near = _near(outside, quotation)
        saying = _linked(tree, near, quotation, before) or _guessed(tree, near, quotation)
        if saying is None:
            continue
        saying.content = _with(tree.text, saying, quotation)
        added[id(saying)] = saying
        before = quotation, saying
    found = list(added.values())
    for saying in found:
        saying.content = merged(_closed(piece, quotations) for piece in saying.content)
    return found


def _closed(piece: Range, quotations: Sequence[Quotation]) -> Range:
    """A piece that ends with a quotation, and holds more, holds its marks too."""
    within = touching(quotations, piece)
    cut = [q.outer for q in within if overlap(q.inner, piece) and not holds(q.inner, piece) and q.closed]
    return min(piece[0], *(q[0] for q in cut), piece[0]), max(piece[1], *(q[1] for q in cut), piece[1])


def _near(sayings: Sequence[Saying], quotation: Quotation) -> Sequence[Saying]:
    """Return those of *sayings*, in order of their cues, on which *quotation* can hang at all."""
    first = bisect_left(sayings, quotation.outer[0] - _NEAR, key=lambda each: each.cue[0])
    last = bisect_left(sayings, quotation.outer[1] + _NEAR, key=lambda each: each.cue[0])
    return sayings[first:last]


def _is_quoted(saying: Saying, quotations: Sequence[Quotation]) -> bool:
    """Tell whether the cue is itself quoted, and if so bound what it reports by the marks."""
    around = next((q for q in touching(quotations, saying.cue) if holds(q.outer, saying.cue)), None)
    if around:
        saying.content = within(saying.content, around.inner)
    return around is not None


def _linked(
    tree: Tree, sayings: Sequence[Saying], quotation: Quotation, before: tuple[Quotation, Saying] | None
) -> Saying | None:
    governed = _governed(tree, sayings, quotation) or following(tree, sayings, quotation)
    governed = governed or leading(tree, sayings, quotation) or ending(tree.text, sayings, quotation)
    governed = governed or rescued(tree, quotation) or by_colon(tree, quotation)
    return governed or (going_on(tree.text, *before, quotation) if before else None)


def _governed(tree: Tree, sayings: Sequence[Saying], quotation: Quotation) -> Saying | None:
    """In "it rejected what Lee called a “final” offer, the union said" the nearer word has the quotation."""
    outer = governing(tree.text, sayings, quotation)
    nearer = leading(tree, sayings, quotation) if outer else None
    return nearer if outer and nearer and any(holds(piece, nearer.cue) for piece in outer.content) else outer


def _with(text: str, saying: Saying, quotation: Quotation) -> tuple[Range, ...]:
    """The marks belong to what is said only where words of the reporter's stand beside them in it."""
    kept = () if _is_label(saying, quotation) else _left(saying, quotation)
    cut = [_in_sentence(text, piece, quotation) if piece[1] <= saying.cue[0] else piece for piece in kept]
    left = [piece for piece in cut if piece[0] < piece[1]]
    around = (quotation.outer[0] - _GAP, quotation.outer[1] + _GAP)
    quoted = quotation.outer if any(overlap(piece, around) for piece in left) else quotation.inner
    return joined(text, [*left, quoted])


def _is_label(saying: Saying, quotation: Quotation) -> bool:
    """In "accused them of “lying” as the hall filled" the quotation is all that is reported."""
    labels = saying.verb is not None and saying.verb.lemma in LABELLING
    return labels and 0 <= quotation.outer[0] - saying.content[0][0] <= _PREPOSITION if saying.content else False


def _in_sentence(text: str, piece: Range, quotation: Quotation) -> Range:
    """Return *piece* from where the sentence of *quotation* begins, should a parser have taken two for one.

    Nothing is left of a sentence that ends before the marks.
    """
    if piece[0] >= quotation.outer[0] or any(mark in text[piece[1] : quotation.outer[0]] for mark in _MARKS):
        return piece
    ends = [end.end() for end in SENTENCE_END.finditer(text, piece[0], quotation.inner[0] + 1)]
    start = max([piece[0], *(end for end in ends if end <= quotation.outer[0])])
    return start, max(start, piece[1])


def _guessed(tree: Tree, sayings: Sequence[Saying], quotation: Quotation) -> Saying | None:
    if is_name(tree.text, quotation):
        return None
    return fragment(tree, quotation) or in_context(tree, sayings, quotation)


def _left(saying: Saying, quotation: Quotation) -> tuple[Range, ...]:
    """What a parser took for the clause may begin or end within the marks: then the marks are right."""
    whole = [piece for piece in saying.content if holds(piece, quotation.outer)]
    others = [piece for piece in saying.content if not holds(piece, quotation.outer)]
    return (*whole, *without(others, [quotation.outer]))
