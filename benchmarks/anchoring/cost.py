"""What anchoring costs, by what became of the quote and by the length of the text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from random import Random
from statistics import median

from annotations.anchoring.anchor import anchor
from annotations.anchoring.approximate import EVERY_WORD
from annotations.anchoring.describe import Selectors, describe
from annotations.anchoring.revise import reanchor_all
from benchmarks.anchoring import edits
from benchmarks.anchoring.edited import text_of, words
from benchmarks.anchoring.prose import prose
from benchmarks.timing import timed
from newsroom.text.alignment import align
from newsroom.text.ranges import Range

_LENGTHS = 30_000, 60_000, 120_000  # code points
_QUOTES = 60
_QUOTE = 150  # code points
_MARKS = 1000
_WORDS = 30_000
_REPEATS = 5

type Revise = Callable[[Sequence[str], Random], str]
"""Returns the next text of the story with these paragraphs."""

_EDITS: dict[str, edits.Edit] = {"unchanged": edits.same, "edited": edits.edited_small, "gone": edits.gone}


def report() -> None:
    """Print milliseconds of processor time: medians over quotes, and half the distance between quartiles of repeats."""
    print("\nAnchoring a quote of 150 code points by its words")
    print(f"{'':12}" + "".join(f"{length:>12,}" for length in _LENGTHS) + "   code points of text; ms")
    for kind, edit in _EDITS.items():
        print(f"{kind:12}" + "".join(f"{_quote_cost(length, edit):12.3f}" for length in _LENGTHS))
    print(f"\n{_MARKS:,} marks moved to a revision of {_WORDS:,} words, alignment included")
    for name, revise in _REVISIONS.items():
        cost = timed(_revision(revise), _REPEATS)
        print(f"{name:28} {cost.seconds * 1000:9.0f} ± {cost.noise * 1000:.0f} ms")
    cost = timed(_lost(), _REPEATS)
    print(f"{'lost before, all rewritten':28} {cost.seconds * 1000:9.0f} ± {cost.noise * 1000:.0f} ms")


def _text(length: int) -> str:
    return "\n".join(prose(length // 4))[:length]


def _quote_cost(length: int, edit: edits.Edit) -> float:
    return median(timed(call, _REPEATS).seconds * 1000 for call in _calls(length, edit))


def _calls(length: int, edit: edits.Edit) -> Iterator[Callable[[], object]]:
    text, dice = _text(length), Random(length)  # noqa: S311 (nothing secret)
    for start, end in _ranges(text, _QUOTES, dice):
        edited = text_of(edit(text, words(text), (start, end), dice))
        yield _call(edited, describe(text, start, end))


def _call(text: str, selectors: Selectors) -> Callable[[], object]:
    return lambda: anchor(text, selectors)


def _ranges(text: str, count: int, dice: Random) -> Sequence[Range]:
    """Return ranges of *text* that begin with a word."""
    starts = (text.index(" ", dice.randrange(len(text) - 2 * _QUOTE)) + 1 for _ in range(count))
    return [(start, text.rindex(" ", start, start + _QUOTE)) for start in starts]


def _words_changed(share: float) -> Revise:
    def revise(old: Sequence[str], dice: Random) -> str:
        text = "\n".join(old)
        return text_of(edits.changed(words(text), share, text, dice))

    return revise


def _rewritten(share: float) -> Revise:
    """Return what replaces such a *share* of the paragraphs by others."""

    def revise(old: Sequence[str], dice: Random) -> str:
        others = prose(_WORDS, seed=1)
        rewritten = set(dice.sample(range(len(old)), round(share * len(old))))
        return "\n".join(others[at % len(others)] if at in rewritten else old[at] for at in range(len(old)))

    return revise


_REVISIONS: dict[str, Revise] = {
    "0.1% of words changed": _words_changed(0.001),
    "5% of words changed": _words_changed(0.05),
    "half of the words changed": _words_changed(0.5),
    "a third rewritten": _rewritten(1 / 3),
    "all rewritten": _rewritten(1),
}


def _revision(revise: Revise) -> Callable[[], object]:
    old, new, marks = _revised(revise)
    return lambda: reanchor_all(align(old, new), marks)


def _lost() -> Callable[[], object]:
    """Return what looks for marks that had lost their words before, in a text without them."""
    _, new, marks = _revised(_rewritten(1))
    quotes = [Selectors(mark.quote) for mark in marks]
    return lambda: [anchor(new, quote, EVERY_WORD) for quote in quotes]


def _revised(revise: Revise) -> tuple[str, str, list[Selectors]]:
    dice = Random(_WORDS)  # noqa: S311 (nothing secret)
    paragraphs = prose(_WORDS)
    old = "\n".join(paragraphs)
    return old, revise(paragraphs, dice), [describe(old, *place) for place in _ranges(old, _MARKS, dice)]
