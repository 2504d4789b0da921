"""How fast ranges are woven into a story."""

from __future__ import annotations

from annotations.weave import Mark, weave
from benchmarks.stories import WORDS, bounds, paragraphs, ranges
from benchmarks.timing import timed

COUNTS = {0: 200, 200: 100, 1_000: 50, 10_000: 10}
"""Numbers of ranges, with how often each is measured."""


def report() -> None:
    """Print paragraphs per second for every number of ranges."""
    print(f"\nWeaving a story of {WORDS:,} words")
    print(f"{'ranges':>8}  {'paragraphs/s':>12}  {'ms':>8}  {'± ms':>6}")
    for count, repeats in COUNTS.items():
        print(_line(count, repeats))


def _line(count: int, repeats: int) -> str:
    texts = paragraphs()
    text, places = "\n".join(texts), bounds(texts)
    marks = [Mark(at, end, n, kind, mine) for n, (at, end, kind, mine) in enumerate(ranges(count, len(text)))]
    taken = timed(lambda: weave(text, places, [], marks), repeats)
    speed = len(texts) / taken.seconds
    return f"{count:>8,}  {speed:>12,.0f}  {taken.seconds * 1e3:>8.2f}  {taken.noise * 1e3:>6.2f}"
