"""Reports that close a sentence and that a parser took into what they report: "Lee said it sank, the Courier wrote"."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from newsroom.entities.attribution.ranges import holds, without
from newsroom.entities.attribution.saying import Saying

_NEAR = 2_000  # code points from the start of a report to a cue in it, at most; keeps long texts quick


def without_reports(sayings: Iterable[Saying]) -> list[Saying]:
    """Return *sayings*, in order of their cues, each without the words of who reports it."""
    ordered = sorted(sayings, key=lambda each: each.cue)
    for report in ordered:
        for saying in _reported(report, ordered):
            saying.content = without(saying.content, [(report.content[-1][1], saying.content[-1][1])])
    return ordered


def _reported(report: Saying, among: list[Saying]) -> Iterator[Saying]:
    """Yield those that *report*, whose cue comes last, holds and which hold it."""
    if not report.content or report.content[-1][1] > report.cue[0]:
        return
    first = bisect_left(among, max(report.content[0][0], report.cue[0] - _NEAR), key=lambda each: each.cue[0])
    last = bisect_left(among, report.cue[0], key=lambda each: each.cue[0])
    for saying in among[first:last]:
        inside = any(holds(piece, saying.cue) for piece in report.content)
        if inside and any(holds(piece, report.cue) for piece in saying.content):
            yield saying
