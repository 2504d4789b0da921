"""One page of the notebook, and the way through all that it finds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from annotations.choices import Choice, with_chosen
from annotations.notebook.choices import CHOICES
from annotations.notebook.entries import Condition, Entries, count, entries_for
from annotations.notebook.entry import Entry
from annotations.notebook.filters import conditions_of
from annotations.notebook.orders import ORDERS
from annotations.notebook.query import NotebookQuery
from annotations.notebook.rows import entries_at

PAGE_SIZE = 30
_AT_ONCE = 500  # entries that an export reads in one go


@dataclass(frozen=True)
class NotebookPage:
    """Up to ``PAGE_SIZE`` entries, and what leads on from here.

    ``total`` is how many entries there are in all, ``choices`` the values that each filter offers under the others, if
    they were asked for.
    """

    entries: list[Entry]
    total: int
    choices: dict[str, list[Choice]]
    next: NotebookQuery | None


def notebook_page(reader: Any, query: NotebookQuery, *, with_choices: bool = True) -> NotebookPage:
    """Return the page of the notebook that *query* asks for, as *reader* sees it.

    With 20,000 marks the filters' choices cost as much as all the rest; a page that shows none does without.
    """
    conditions = conditions_of(query.active, reader)
    found = entries_for(reader).narrowed(conditions.values())
    keys = ORDERS[query.order].keys(found, query.cursor, PAGE_SIZE + 1)
    following = query.following(keys[PAGE_SIZE - 1]) if len(keys) > PAGE_SIZE else None
    choices = _choices(reader, conditions, query) if with_choices else {}
    return NotebookPage(entries_at(keys[:PAGE_SIZE], reader), count(found), choices, following)


def found_by(reader: Any, query: NotebookQuery) -> Entries:
    """Return all the entries that *query* finds, whatever page it is at."""
    return entries_for(reader).narrowed(conditions_of(query.active, reader).values())


def through(found: Entries, reader: Any, order: str) -> Iterator[Entry]:
    """Yield all entries *found* in an order of ``ORDERS``, however many they are, holding few at a time."""
    after = None
    while keys := ORDERS[order].keys(found, after, _AT_ONCE):
        yield from entries_at(keys, reader)
        after = keys[-1]


def _choices(reader: Any, conditions: dict[str, Condition], query: NotebookQuery) -> dict[str, list[Choice]]:
    """Count each filter's values under the other filters: what it offers is then what choosing it would find."""
    return {
        name: with_chosen(offered(_under_others(reader, conditions, name), reader), query.chosen.get(name, ""))
        for name, offered in CHOICES.items()
    }


def _under_others(reader: Any, conditions: dict[str, Condition], name: str) -> Entries:
    return entries_for(reader).narrowed(condition for other, condition in conditions.items() if other != name)
