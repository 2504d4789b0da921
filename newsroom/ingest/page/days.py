"""When a page's story was published and when updated, out of all that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from newsroom.ingest.dates import day_of
from newsroom.ingest.dump.head import read_dates
from newsroom.ingest.page.place import Place
from newsroom.ingest.page.stated import Found, Stated
from newsroom.text import whitespace

_URL_DAY = re.compile(
    r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-]?([0-3]\d)(?=\D|$)"
)
_URL_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_CALLED = re.compile(
    r"(?:^|[\s_-])(?:date(?:line|time|stamp|-?published)?|time(?:stamp)?|pub-?(?:date|lished|time)|published(?:-?(?:on|at|date))?"
    r"|post(?:ed)?-?(?:on|date)|article-?(?:date|time)|entry-?date|fecha|datum|data|published-?date|publish-?date)(?=$|[\s_-])",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"updat|modif|aktualis|mis à jour|mise à jour|actualiz|aggiorn|atualiz|bijgewerkt|opdater|oppdater|uppdater|zmodyf"
    r"|обновл|更新|최종수정|수정",
    re.IGNORECASE,
)
_MAX_DATED = 90  # code points of an element that states a date and little else
_MAX_MARKED = 300
_DAY = 1

Day = Found[date]


def read_days(
    place: Place, stated: Sequence[Stated], head: Sequence[str], url: str, language: str
) -> tuple[Day | None, Day | None]:
    """Return when the story was published, and when it was updated if that was another day; None for what none says.

    The day is the one that the page writes, whatever its zone. *head* are the lines under the headline.
    """
    marked = list(_marked(place, language))
    above = read_dates(head)
    witnesses = [*_stated(stated, "published", language), *_first(marked, updated=False)]
    witnesses += [Found(above[0], "markup")] if above[0] else []
    witnesses += _in_address(url)
    published = _agreed(witnesses)
    changes = [*_stated(stated, "updated", language), *_first(marked, updated=True)]
    changes += [Found(above[1], "markup")] if above[1] else []
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
    elements = [each for each in place.root.iter("time", "abbr", "span", "div", "p", "li", "small") if _is_marked(each)]
    near = sorted(elements[:_MAX_MARKED], key=place.distance)
    for element in near:
        if not place.is_beside(element) and (day := _day_in(element, language)):
            yield day, bool(_UPDATED.search(f"{element.get('class', '')} {element.text_content()}"))


def _is_marked(element: HtmlElement) -> bool:
    if element.tag == "time":
        return True
    short = len(element.text_content()) <= _MAX_DATED if _CALLED.search(element.get("class", "")) else False
    return short or "datepublished" in element.get("itemprop", "").lower()


def _day_in(element: HtmlElement, language: str) -> date | None:
    written = (element.get("datetime", ""), element.get("content", ""), whitespace.line(element.text_content()))
    return next(filter(None, (day_of(text, language) for text in written if text)), None)


def _first(marked: Sequence[tuple[date, bool]], *, updated: bool) -> list[Day]:
    days = [day for day, is_update in marked if is_update == updated]
    return [Found(days[0], "markup")] if days else []


def _in_address(url: str) -> list[Day]:
    """Return the day that stands in the page's own address, a witness where no other is."""
    match = _URL_DAY.search(urlsplit(url).path.lower())
    if not match:
        return []
    month = int(match[2]) if match[2].isdigit() else _URL_MONTHS.index(match[2]) + 1
    try:
        return [Found(date(int(match[1]), month, int(match[3])), "guess")]
    except ValueError:
        return []
