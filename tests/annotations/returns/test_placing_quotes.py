"""How many quotes that a tool makes on a publisher's page find their place in the story."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import lxml.html
import pytest

from annotations.anchoring.describe import CONTEXT
from annotations.returns.files.hypothesis import hypothesis
from annotations.returns.places import places
from newsroom.ingest import ingest
from newsroom.samples import sample_source
from newsroom.text.offsets import to_utf16
from newsroom.text.ranges import Range
from tests.annotations.returns.json_files import Given, export, of_hypothesis, quote

PAGE = "two-harbours.html"
WORDS = (1, 2, 4, 9, 40)
"""So many words are quoted at a time: more than a paragraph has, too."""

EVERY = 7
"""Words from each so many are quoted."""

type Quoted = tuple[Range, str, Range]
"""Where words are on the page, what it has there, and where they are in the story."""


@cache
def story() -> str:
    return "\n".join(paragraph.text for paragraph in ingest(sample_source(PAGE)).paragraphs)


@cache
def page() -> str:
    """Return the text of the whole page, as a browser's textContent has it."""
    return str(lxml.html.fromstring(sample_source(PAGE).data.decode()).text_content())


@cache
def quoted() -> Sequence[Quoted]:
    return list(_quoted())


def _quoted() -> Iterator[Quoted]:
    """Yield words of the story that are on the page once, in the same order."""
    words = list(re.finditer(r"\S+", story()))
    for number, first in enumerate(words[::EVERY]):
        count = WORDS[number % len(WORDS)]
        end = words[min(EVERY * number + count, len(words)) - 1].end()
        there = list(re.finditer(r"\s*".join(map(re.escape, story()[first.start() : end].split())), page()))
        here = story().find(story()[first.start() : end])
        if len(there) == 1 and here == first.start():
            yield there[0].span(), there[0][0], (first.start(), end)


def marked(case: Quoted, *, around: bool, typography: dict[int, str]) -> Given:
    (start, end), exact, _ = case
    position = {"type": "TextPositionSelector", "start": to_utf16(page(), start), "end": to_utf16(page(), end)}
    before, after = (page()[max(0, start - CONTEXT) : start], page()[end : end + CONTEXT]) if around else ("", "")
    words = quote(*(part.translate(typography) for part in (exact, before, after)))
    return of_hypothesis(f"a{start}-{end}", target=[{"selector": [position, words]}])


def placed(cases: Sequence[Quoted], **how: object) -> list[Range | None]:
    file = hypothesis(export(*(marked(case, **how) for case in cases)))  # type: ignore[arg-type]
    return places(file, file.comments, story())


STRAIGHT = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "–": "-", "—": "--", " ": "\u00a0"})


@pytest.mark.parametrize(
    ("around", "typography", "least"), [(True, {}, 0.99), (True, STRAIGHT, 0.97), (False, {}, 0.95)]
)
def test_nearly_all_find_their_place_and_none_another(around: bool, typography: dict[int, str], least: float) -> None:
    cases = quoted()
    found = placed(cases, around=around, typography=typography)
    right = sum(place == here for place, (_, _, here) in zip(found, cases, strict=True))
    wrong = [place for place, (_, _, here) in zip(found, cases, strict=True) if place and not _meet(place, here)]
    assert len(cases) > 50
    assert right / len(cases) >= least
    assert wrong == []


def _meet(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]
