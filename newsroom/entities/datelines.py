"""Where a report was sent from, when, and by which agency: "PORT, May 4 (Agency) - "."""

import re
from collections.abc import Iterator

from newsroom.entities.mention import DATELINE, Kind, Mention

_SCORE = 0.6
_LINES = 6  # a dateline stands below a headline and a byline at most

_PLACE = r"[A-ZÀ-ÖØ-Þ][\w.’'-]*(?: [A-ZÀ-ÖØ-Þ][\w.’'-]*){0,3}"
_DATELINE = re.compile(
    rf"\s*(?P<city>{_PLACE})(?:, (?P<region>{_PLACE}))?(?:, \w+\.? \d{{1,2}})?(?: \((?P<agency>[^()\n]{{2,40}})\))?"
    r" ?(?:—|–|--| -| _)\s+(?=\S)"
)
# A line of its own, below the headline: "PORT ANSELL 2026-03-04".
_DATED = re.compile(
    r"(?P<city>[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.’' -]+)(?:, (?P<region>[^\W\d][^\d\n]+?))?,? \d{4}-\d{2}-\d{2}(?=\n|$)"
)
_KINDS: dict[str, Kind] = {"city": "place", "region": "place", "agency": "organisation"}


def find_dateline(text: str) -> tuple[list[Mention], int]:
    """Return the names in the dateline that opens *text*, and where the story after it begins (0 without one)."""
    match = _DATELINE.match(text)
    if not match or not _is_dateline(match):
        return [], 0
    return list(_in_dateline(match)), match.end()


def find_datelines_below(text: str) -> list[Mention]:
    """Return the names in datelines at the head of *text* that other lines stand above."""
    return [mention for match in _below(text) for mention in _in_dateline(match)]


def dateline_ranges(text: str) -> list[tuple[int, int]]:
    """Return where datelines stand at the head of *text*, the one that opens it included, as half-open ranges."""
    _, end = find_dateline(text)
    return [*([(0, end)] if end else []), *(match.span() for match in _below(text))]


def _below(text: str) -> Iterator[re.Match[str]]:
    start = 0
    for line in text.split("\n", _LINES)[:_LINES]:
        dateline = _DATELINE.match(text, start) if start else None
        match = _DATED.match(text, start) or (dateline if dateline and _is_dateline(dateline) else None)
        if match:
            yield match
        start += len(line) + 1


def _is_dateline(match: re.Match[str]) -> bool:
    """A dateline shouts its city or says more than a name: else it is a sentence with a dash after its first word."""
    shouted = match["city"].isupper() and not _line_after(match).isupper()
    return shouted or bool(match["region"] or match["agency"])


def _line_after(match: re.Match[str]) -> str:
    return match.string[match.end() :].partition("\n")[0]


def _in_dateline(match: re.Match[str]) -> Iterator[Mention]:
    for part, kind in _KINDS.items():
        if part in match.groupdict() and match[part]:
            yield Mention(*match.span(part), kind, score=_SCORE, source=DATELINE)
