"""What stands above a story in a dump: headline, standfirst, byline, dates, and the breadcrumbs to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from newsroom.ingest.byline import Byline, read_byline
from newsroom.ingest.dates import find_date
from newsroom.ingest.dump.furniture import is_captioned, is_furniture
from newsroom.ingest.dump.lines import is_sentence
from newsroom.ingest.dump.span import is_credit_line
from newsroom.ingest.title import read_title
from newsroom.text.words import words

_SECTION = re.compile(
    r"(?:published|posted|filed|in) (?:in|under)\s+(.{2,60})|(?:rubrik|ressort|rubrique|sección)\s*:\s*(.{2,60})", re.I
)
_UPDATED = re.compile(
    r"\b(?:updated|modified|aktualisiert|mis à jour|modifié|actualizado|aggiornato|atualizado)\b", re.I
)
_CRUMB = re.compile(r"\s*[>»›/]\s*|\s+[–|]\s*")
_SEPARATORS = words("/ > » › – |")
_REACH = 15  # lines above the text among which the headline is looked for
_WORDS = range(3, 30)  # of a headline
_IDEOGRAPHS = range(12, 60)  # code points of a headline written without spaces
_MAX_CRUMB = 40  # code points


@dataclass(frozen=True)
class Head:
    """What the lines above a story say; what they do not say is empty."""

    headline: str = ""
    standfirst: str = ""
    byline: Byline = field(default_factory=Byline)
    section: str = ""
    publication: str = ""
    published_on: date | None = None
    updated_on: date | None = None


def read_head(lines: Sequence[str], start: int) -> Head:
    """Read the head of the story whose text starts at line *start*."""
    at = headline_at(lines, start)
    title = read_title(lines[0], lines[at] if at else "")
    headline = (lines[at] if at else title.headline) if at is not None else ""
    above, under = lines[max(0, (at or 0) - 3) : at or 0], lines[at + 1 if at is not None else start : start]
    crumbs = breadcrumbs(lines, at or 0)
    stated = next((match[1] or match[2] for line in [*under, *above] if (match := _SECTION.match(line))), "")
    published, updated = read_dates([*under, *above])
    return Head(
        headline=headline,
        standfirst=_standfirst(under),
        byline=_byline(under) or _labelled(above) or Byline(),
        section=stated or (crumbs[-1] if crumbs else title.section),
        publication=title.publication or (crumbs[-1] if crumbs and stated else ""),
        published_on=published,
        updated_on=updated,
    )


def headline_at(lines: Sequence[str], start: int) -> int | None:
    """Return which line is the headline: the page title's own words, else the likeliest line above the text."""
    above = range(start)
    titled = [at for at in above if at and lines[0].startswith(lines[at]) and _has_length(lines[at])]
    if titled:
        return titled[-1]
    near = [at for at in above[-_REACH:] if at and _may_be_headline(lines[at])]
    bylines = [at for at in above[-_REACH:] if read_byline(lines[at])]
    near = [at for at in near if bylines and at < bylines[-1]] or near
    return max(near, key=lambda at: _likeness(lines[at], lines[0], start - at), default=0 if start else None)


def breadcrumbs(lines: Sequence[str], at: int) -> list[str]:
    """Return the steps of the path that stands right above line *at*, on one line or on several."""
    if at and _CRUMB.search(lines[at - 1]) and len(lines[at - 1]) < 2 * _MAX_CRUMB:
        return [step for step in map(str.strip, _CRUMB.split(lines[at - 1])) if step]
    steps: list[str] = []
    for step, separator in zip(lines[at - 1 :: -1], [*lines[at - 2 :: -1], ""], strict=False):
        if step in _SEPARATORS or len(step) > _MAX_CRUMB:
            continue
        if separator not in _SEPARATORS and not steps:
            return []
        steps.append(step)
        if separator not in _SEPARATORS:
            break
    return steps[::-1]


def read_dates(lines: Sequence[str]) -> tuple[date | None, date | None]:
    """Return when the story was published and when updated, as far as short lines among *lines* say so."""
    published = updated = None
    for line in lines:
        for part in re.split(rf"(?={_UPDATED.pattern})", line, flags=re.I) if is_credit_line(line) else ():
            if _UPDATED.match(part):
                updated = updated or find_date(part)
            else:
                published = published or find_date(part)
    return published, updated


def _byline(lines: Sequence[str]) -> Byline | None:
    """A line with a label wins; else a bare name will do, since it stands in the head."""
    bare = (read_byline(line, trusted=True) for line in lines if not is_furniture(line))
    found = _labelled(lines) or next((reading for reading in bare if reading), None)
    return _with_agency_below(found, lines) if found and not found.agency else found


def _labelled(lines: Sequence[str]) -> Byline | None:
    return next((reading for line in lines if (reading := read_byline(line))), None)


def _with_agency_below(byline: Byline, lines: Sequence[str]) -> Byline:
    """Many pages put the agency on the line under the names."""
    for line, below in pairwise(lines):
        reading = read_byline(line, trusted=True)
        agency = read_byline(f"By {below}")
        if reading and reading.authors == byline.authors and agency and not agency.authors:
            return Byline(byline.authors, agency.agency)
    return byline


def _standfirst(under: Sequence[str]) -> str:
    """The first sentence between headline and byline; without a byline it is the text's own beginning."""
    first = next((at for at, line in enumerate(under) if is_credit_line(line)), 0)
    before = under[:first]
    return next((line for line in before if is_sentence(line) and not (is_captioned(line) or is_furniture(line))), "")


def _may_be_headline(line: str) -> bool:
    excluded = is_furniture(line) or is_credit_line(line) or is_captioned(line) or _SECTION.match(line)
    return _has_length(line) and not excluded


def _has_length(line: str) -> bool:
    return len(line.split()) in _WORDS or (not line.isascii() and len(line) in _IDEOGRAPHS)


def _likeness(line: str, title: str, distance: int) -> float:
    """Words shared with the page title count most, then length, then being near the text."""
    shared = set(line.casefold().split()) & set(title.casefold().split())
    return 3 * len(shared) + min(len(line), 100) / 10 - distance
