"""A picture of when an entity is named: a bar for each period, high as the names in it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from django.db.models import Count

from newsroom.models import Entity, Reader
from newsroom.profile.periods import Period, periods
from newsroom.profile.places import ARTICLE, names
from newsroom.profile.stories import day_of

WIDTH, HEIGHT = 640, 96
"""The picture's size in its own units; the page scales it."""

_WIDEST = 26  # units, so that a few days are bars and no blocks
_GAP = 0.2  # of a bar's place
_LOWEST = 3  # units, so that one name among thousands is still seen


class Bar(NamedTuple):
    """A period and where its bar stands, in the picture's units; an empty period has no height."""

    period: Period
    x: float
    y: float
    width: float
    height: float


class Timeline(NamedTuple):
    """What was counted, as bars; the highest bar's count; how many mentions in how many stories."""

    bars: list[Bar]
    most: int
    mentions: int
    stories: int
    width: int = WIDTH
    height: int = HEIGHT

    @property
    def first(self) -> date:
        return self.bars[0].period.first

    @property
    def last(self) -> date:
        return self.bars[-1].period.last


def timeline_of(entity: Entity, reader: Reader) -> Timeline:
    """Return when stories name *entity*, each by the day it was published or else added, in one query."""
    days = names(entity, reader).annotate(day=day_of(ARTICLE)).values_list("day")
    rows = list(days.annotate(mentions=Count("pk"), stories=Count("revision", distinct=True)).order_by("day"))
    return drawn({day: mentions for day, mentions, _ in rows}, sum(stories for *_, stories in rows))


def drawn(counts: dict[date, int], stories: int) -> Timeline:
    """Return the picture of the *counts* of days."""
    shown = periods(counts)
    most = max((period.mentions for period in shown), default=0)
    bars = [_bar(period, number, len(shown), most) for number, period in enumerate(shown)]
    return Timeline(bars, most, sum(counts.values()), stories)


def _bar(period: Period, number: int, bars: int, most: int) -> Bar:
    """Return the bar with that *number*; the first begins and the last ends with the picture, as the dates below it."""
    height = max(_LOWEST, HEIGHT * period.mentions / most) if period.mentions else 0
    width = min(_WIDEST, WIDTH / bars * (1 - _GAP))
    x = number * (WIDTH - width) / max(1, bars - 1)
    return Bar(period, *(round(value, 2) for value in (x, HEIGHT - height, width, height)))
