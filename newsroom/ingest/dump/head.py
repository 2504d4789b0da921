"""What stands above a story in a dump: headline, standfirst, byline, dates, and the breadcrumbs to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from newsroom.ingest.agencies import agency_name, is_known_agency
from newsroom.ingest.byline import Byline, read_byline
from newsroom.ingest.dates import find_date_in
from newsroom.ingest.dump.furniture import is_captioned, is_furniture
from newsroom.ingest.dump.headline import headline_at, without_kicker
from newsroom.ingest.dump.labels import stated_section
from newsroom.ingest.dump.lines import is_sentence
from newsroom.ingest.dump.masthead import breadcrumbs, is_path_from_home, masthead
from newsroom.ingest.dump.span import is_credit_line
from newsroom.ingest.rights import is_rights_line
from newsroom.ingest.title import Title, read_title

_UPDATED = re.compile(
    r"\b(?:(?:last )?updated|modified|(?:zuletzt )?aktualisiert|stand\s?:|mise? à jour|modifié|actualizado"
    r"|aggiornato|atualizado)",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(r"\b(?:published|posted|veröffentlicht|publié|publicado|pubblicato)", re.IGNORECASE)
_MIN_STANDFIRST = 5  # words
_MAX_DATED = 60  # code points of a line that states a day without its century
_ABOVE = 3  # lines above the headline that belong to the head


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
    language: str = ""


def read_head(lines: Sequence[str], start: int, language: str = "") -> Head:
    """Read the head of the story whose text, in *language* (BCP 47), starts at line *start*."""
    at = headline_at(lines, start)
    title = read_title("" if is_path_from_home(lines[0]) else lines[0], lines[at] if at else "")
    kicker, headline = without_kicker(lines[at], lines[:at]) if at else ("", title.headline if at == 0 else "")
    above, under = lines[max(0, (at or 0) - _ABOVE) : at or 0], lines[at + 1 if at is not None else start : start]
    section, publication = _place(lines, at or 0, [*under, *above], title)
    published, updated = read_dates([*under, *above], language)
    return Head(
        headline=headline,
        standfirst=_standfirst(under),
        byline=_byline(under) or _labelled(above) or Byline(),
        section=kicker or section,
        publication=publication,
        published_on=published,
        updated_on=updated,
        language=language,
    )


def read_dates(lines: Sequence[str], language: str = "") -> tuple[date | None, date | None]:
    """Return when the story was published and when updated, as far as short lines among *lines* say so."""
    published = updated = None
    dated = (line for line in lines if _may_state_dates(line, language))
    for part in (part for line in dated for part in _dated_parts(line)):
        if _UPDATED.match(part):
            updated = updated or find_date_in(part, language)
        else:
            published = published or find_date_in(part, language)
    return published, updated


def _may_state_dates(line: str, language: str) -> bool:
    if is_captioned(line) or is_rights_line(line):
        return False
    short = len(line) <= _MAX_DATED and not is_sentence(line)
    return is_credit_line(line) or (short and find_date_in(line, language) is not None)


def _dated_parts(line: str) -> list[str]:
    """Part a line before each of its labels."""
    return re.split(rf"(?={_UPDATED.pattern})|(?={_PUBLISHED.pattern})", line, flags=re.IGNORECASE)


def _place(lines: Sequence[str], at: int, head: Sequence[str], title: Title) -> tuple[str, str]:
    """Return section and publication. A path that does not end in the stated section ends in the site's name."""
    stated = next(filter(None, map(stated_section, head)), "")
    crumbs = breadcrumbs(lines, at)
    named = crumbs[-1] if crumbs and stated and stated not in crumbs else ""
    publication = title.publication or named or masthead(lines, at)
    sections = [step for step in crumbs if step != publication]
    return stated or (sections[-1] if sections else title.section), publication


def _byline(lines: Sequence[str]) -> Byline | None:
    """A line with a label wins; else a bare name will do, since it stands in the head; else an agency alone."""
    own = [line for line in lines if not is_furniture(line)]
    bare = (read_byline(line, trusted=True) for line in own if not is_captioned(line))
    found = _labelled(own) or next((reading for reading in bare if reading), None)
    if not found:
        return next((Byline((), agency_name(line)) for line in own if is_known_agency(line)), None)
    return found if found.agency else _with_agency_below(found, own)


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
    """The first sentence between headline and byline, or the line right under the headline if it is long enough.

    Without a byline it is the text's own beginning.
    """
    first = next((at for at, line in enumerate(under) if is_credit_line(line)), 0)
    before = [line for line in under[:first] if not (is_captioned(line) or is_furniture(line))]
    long = (line for line in under[: min(first, 1)] if line in before and len(line.split()) >= _MIN_STANDFIRST)
    return next((line for line in before if is_sentence(line)), next(long, ""))
