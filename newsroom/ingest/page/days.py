"""When a page's story was published and when updated, out of all that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from lxml.html import HtmlElement

from newsroom.ingest.dates import day_of
from newsroom.ingest.dump.head import read_dates
from newsroom.ingest.page.place import Place
from newsroom.ingest.page.short import is_short
from newsroom.ingest.page.stated import Found, Stated
from newsroom.text import whitespace
from newsroom.text.words import words

_URL_DAY = re.compile(
    r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-]?([0-3]\d)(?=\D|$)"
)
_URL_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_CALLED = re.compile(
    r"date|time|publish|posted|fecha|datum|data|dato|tarih|heure|zeit|info|pub-?date|veroeffentlicht|meta|byline|submitted",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"updat|modif|aktualis|mis à jour|mise à jour|actualiz|aggiorn|atualiz|bijgewerkt|opdater|oppdater|uppdater|zmodyf"
    r"|обновл|更新|최종수정|수정",
    re.IGNORECASE,
)
_LABEL = re.compile(rf"(?:\band\b )?(?=\b(?:last )?(?:{_UPDATED.pattern}))", re.IGNORECASE)
_TAGS = words("time abbr span div p li small em strong a td dd font cite h2 h3 h4")
_ATTRIBUTES = ("datetime", "content", "title")  # of elements that are called dates
_DATA = ("data-datetime", "data-timestamp", "data-time", "data-date", "data-published")
_MAX_DATED = 90  # code points of an element that states a date and little else
_MAX_DATE_LINE = 60
_KEPT = re.compile(
    r"""["']?(?:datePublished|publish(?:ed)?_?(?:At|Date|Time|On)|(?:first|original)_?Publish\w{0,12}|pub_?Date"""
    r"""|publication_?Date)["']?\s*[:=]\s*["']((?:19|20)\d\d-\d\d-\d\d[^"']{0,20})""",
    re.IGNORECASE,
)
_MAX_MARKED = 300
_DAY = 1

Day = Found[date]


def read_days(
    place: Place, stated: Sequence[Stated], around: tuple[Sequence[str], Sequence[str]], url: str, language: str
) -> tuple[Day | None, Day | None]:
    """Return when the story was published, and when it was updated if that was another day; None for what none says.

    The day is the one that the page writes, whatever its zone. *around* are the lines under the headline, and those
    right above it, which count where nothing under it says a day.
    """
    head, over = around
    marked = list(_marked(place, language))
    written = read_dates(head)
    witnesses = [*_stated(stated, "published", language), *_first(marked, updated=False)]
    day = written[0] or _day_in(head, language) or _day_in(over, language)
    witnesses += [Found(day, "markup")] if day else []
    witnesses += [*_in_address(url), *_in_scripts(place)]
    published = _agreed(witnesses)
    changes = [*_stated(stated, "updated", language), *_first(marked, updated=True)]
    changes += [Found(written[1], "markup")] if written[1] else []
    updated = next((each for each in changes if not published or each.value > published.value), None)
    return published, updated


def _agreed(witnesses: Sequence[Day]) -> Day | None:
    """Return the first, unless it stands alone against two that agree: some systems state the day a story was moved."""
    if not witnesses:
        return None
    first, *others = witnesses
    backed = any(_is_same(first, other) for other in others)
    against = (one for at, one in enumerate(others) if any(_is_same(one, other) for other in others[at + 1 :]))
    return first if backed else next(against, first)


def _is_same(one: Day, other: Day) -> bool:
    return abs((one.value - other.value).days) <= _DAY


def _stated(stated: Sequence[Stated], meaning: str, language: str) -> Iterator[Day]:
    """Yield one day for each kind of evidence."""
    for each in stated:
        days = (day_of(text, language) for text in getattr(each, meaning))
        yield from [Found(day, each.where) for day in [next(filter(None, days), None)] if day]


def _marked(place: Place, language: str) -> Iterator[tuple[date, bool]]:
    """Yield the days of elements marked as dates, the nearest below the headline first, and whether of updates."""
    elements = [each for each in place.root.iter(*_TAGS) if _is_marked(each)]
    for element in sorted(elements[:_MAX_MARKED], key=place.distance):
        if not place.is_beside(element):
            yield from _days_in(element, language)


def _is_marked(element: HtmlElement) -> bool:
    called = f"{element.get('class', '')} {element.get('itemprop', '')} {element.get('id', '')}"
    is_named = bool(_CALLED.search(called)) or bool(element.tag == "time")
    return (is_named and is_short(element, _MAX_DATED)) or any(name in element.attrib for name in _DATA)


def _days_in(element: HtmlElement, language: str) -> Iterator[tuple[date, bool]]:
    """Yield what *element* states for programs, else what it says to readers, label by label."""
    short = is_short(element, _MAX_DATED)
    text, called = whitespace.line(element.text_content()) if short else "", element.get("class", "")
    stated = (day_of(element.get(name, ""), language) for name in (*_ATTRIBUTES, *_DATA) if element.get(name))
    if day := next(filter(None, stated), None):
        yield day, bool(_UPDATED.search(called) or _UPDATED.match(text))
        return
    for part in re.split(_LABEL, text):
        if day := day_of(part, language):
            yield day, bool(_UPDATED.search(part) or (part == text and _UPDATED.search(called)))


def _first(marked: Sequence[tuple[date, bool]], *, updated: bool) -> list[Day]:
    days = [day for day, is_update in marked if is_update == updated]
    return [Found(days[0], "markup")] if days else []


def _day_in(lines: Sequence[str], language: str) -> date | None:
    return next(filter(None, (day_of(line, language) for line in lines if _is_date_line(line))), None)


def _is_date_line(line: str) -> bool:
    return len(line) <= _MAX_DATE_LINE and bool(re.search(r"\d{4}", line)) and not _UPDATED.search(line)


def _in_scripts(place: Place) -> list[Day]:
    """Return the day that the page's own programs keep as the one of its publication."""
    scripts = (each for each in place.root.iter("script") if "ld+json" not in each.get("type", ""))
    texts = (script.text for script in scripts if script.text and "ublish" in script.text)
    match = next(filter(None, map(_KEPT.search, texts)), None)
    day = day_of(match[1]) if match else None
    return [Found(day, "guess")] if day else []


def _in_address(url: str) -> list[Day]:
    """Return the day that stands in the page's own address, a witness where no other is."""
    match = _URL_DAY.search(url.lower().partition("?")[0])
    if not match:
        return []
    month = int(match[2]) if match[2].isdigit() else _URL_MONTHS.index(match[2]) + 1
    try:
        return [Found(date(int(match[1]), month, int(match[3])), "guess")]
    except ValueError:
        return []
