"""What anchoring costs, by what became of the quote and by the length of the text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from random import Random
from statistics import median

from annotations.anchoring.anchor import anchor
from annotations.anchoring.describe import Selectors, describe
from annotations.anchoring.revise import reanchor_all
from benchmarks.anchoring import edits
from benchmarks.anchoring.edited import text_of, words
from benchmarks.stories import paragraphs
from benchmarks.timing import timed
from newsroom.text.alignment import align
from newsroom.text.ranges import Range

_LENGTHS = 30_000, 60_000, 120_000  # code points
_QUOTES = 60
_QUOTE = 150  # code points
_MARKS = 1000
_WORDS = 30_000
_REPEATS = 5

_EDITS: dict[str, edits.Edit] = {"unchanged": edits.same, "edited": edits.edited_small, "gone": edits.gone}


def report() -> None:
    """Print milliseconds of processor time: medians over quotes, and half the distance between quartiles of repeats."""
    print("\nAnchoring a quote of 150 code points by its words")
    print(f"{'':12}" + "".join(f"{length:>12,}" for length in _LENGTHS) + "   code points of text; ms")
    for kind, edit in _EDITS.items():
        print(f"{kind:12}" + "".join(f"{_quote_cost(length, edit):12.3f}" for length in _LENGTHS))
    print(f"\n{_MARKS:,} marks moved to a revision of {_WORDS:,} words, alignment included")
    for share in (0.001, 0.05, 0.5):
        cost = timed(_revision(share), _REPEATS)
        print(f"{share:6.1%} of the words changed {cost.seconds * 1000:9.0f} ± {cost.noise * 1000:.0f} ms")


def _text(length: int) -> str:
    return "\n".join(paragraphs(length // 6))[:length]


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


def _revision(share: float) -> Callable[[], object]:
    dice = Random(_WORDS)  # noqa: S311 (nothing secret)
    old = "\n".join(paragraphs(_WORDS))
    new = text_of(edits.changed(words(old), share, old, dice))
    marks = [describe(old, *place) for place in _ranges(old, _MARKS, dice)]
    return lambda: reanchor_all(align(old, new), marks)
