"""What both PDF copies are made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from annotations.export.colours import inks
from annotations.export.pdf.head import head_of
from annotations.export.pdf.runs import Look, Run, runs
from annotations.export.pdf.typeset import CannotSet
from annotations.reading import ReadingPage
from annotations.weave import Mark

_LONGEST = 1_000_000
"""Code points of a story and its notes. The typesetter needs some 3 GB of memory for so much."""


@dataclass(frozen=True, slots=True)
class MarkedRuns:
    """The runs under marks, and each look that one has with its number."""

    runs: Sequence[Run]
    looks: Mapping[Look, int]


def refuse_too_much(page: ReadingPage) -> None:
    """Raise CannotSet where *page* is more than the typesetter should be given."""
    if len(page.revision.text) + sum(len(note.body) for note in page.notes) > _LONGEST:
        raise CannotSet("This story is too long for a PDF. Take the web page instead, which prints well.")


def marked_runs(page: ReadingPage, cuts: Iterable[int] = ()) -> MarkedRuns:
    """Return the runs of the page's marks, cut at *cuts* too."""
    made = runs([Mark(row.start, row.end, row.id, row.kind, row.mine) for row in page.highlights], cuts)
    looks = dict.fromkeys(run.look for run in made)
    return MarkedRuns(made, {look: number for number, look in enumerate(looks)})


def shared(page: ReadingPage, made: MarkedRuns) -> dict[str, Any]:
    """Return what copy.typ reads: the head, the looks of runs, and the colours of kinds."""
    return {
        "head": head_of(page),
        "looks": [look._asdict() for look in made.looks],
        "inks": {kind: ink._asdict() for kind, ink in inks(page.colours).items()},
    }
