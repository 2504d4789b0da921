"""When the page of a story that somebody follows is looked at next. Pure."""

from datetime import datetime, timedelta

_HOUR, _DAY, _WEEK = timedelta(hours=1), timedelta(days=1), timedelta(weeks=1)

RHYTHM = ((_DAY, _HOUR), (_WEEK, 6 * _HOUR), (4 * _WEEK, _DAY))
"""Up to which age how often: news changes most on its first day."""

SLOWEST = _WEEK
"""Of an older story, and of one whose page cannot be read."""

MISSING = 3
"""After so many answers in a row that there is no such page it is not looked for any more."""


def next_look(
    now: datetime, news_at: datetime, failures: int = 0, missing: int = 0, rest: float = 0
) -> datetime | None:
    """Return when to look next at a story whose last news is from *news_at*; None for a page that is gone.

    Each of *failures* in a row doubles the time, and a site that asked for *rest* (seconds) gets at least that, both
    up to a week.
    """
    if missing >= MISSING:
        return None
    age = now - news_at
    pause = next((pause for limit, pause in RHYTHM if age < limit), SLOWEST)
    backed_off = pause * (1 << min(failures, 10))
    return now + min(SLOWEST, max(backed_off, timedelta(seconds=min(rest, SLOWEST.total_seconds()))))
