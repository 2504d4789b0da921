"""Authors named under a headline without a label: a name and a day in one line, or in lines that stand together."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from newsroom.ingest.byline import read_byline
from newsroom.ingest.dates import find_date
from newsroom.ingest.dump.lines import is_sentence
from newsroom.ingest.page.under_headline import Line
from newsroom.ingest.people import is_person
from newsroom.ingest.title import compact

_NEAR = 5  # lines under the headline
_MAX_LINE = 100  # code points
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d).*(?:19|20)\d\d(?!\d)")  # in whatever language


def bare_names(under: Sequence[Line], headline: str, sites: Collection[str]) -> tuple[str, ...]:
    """Return whom one of the first lines *under* the headline names, if a day stands in it or in one beside it.

    A name in a link is a section's or a place's, unless the link is an author's, and those are read as marked bylines.
    """
    lines = [line for line in under[:_NEAR] if len(line.text) <= _MAX_LINE and not is_sentence(line.text)]
    if not any(_is_dated(line.text) for line in lines):
        return ()
    named = (_names(line.text) for line in lines if not line.linked)
    known = set(map(compact, sites))
    own = (tuple(name for name in names if compact(name) not in known and name not in headline) for names in named)
    return next(filter(None, own), ())


def _is_dated(line: str) -> bool:
    return find_date(line) is not None or bool(_DAY.search(line))


def _names(line: str) -> tuple[str, ...]:
    """Return the people in *line* if it names nothing else."""
    found = read_byline(line, trusted=True)
    if not found or found.agency:
        return ()
    return found.authors if all(map(is_person, found.authors)) else ()
