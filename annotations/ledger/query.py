"""What a reader asks the ledger for, as it stands in the address. Pure: no Django."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any, Self
from urllib.parse import urlencode

from annotations.library_query import clean, number

# What narrows the ledger down, by the name it has in the address and in the form.
CONDITIONS = ("q", "speaker", "status", "entity", "publication", "since", "until", "whose")
WHOSE = {"": "Everybody’s", "mine": "Marked by me", "others": "Marked by others"}
SORTS = {"": "Newest claim first", "latest": "Latest appearance first", "most": "Most appearances first"}


@dataclass(frozen=True, slots=True)
class LedgerQuery:
    """One page of one way to see the ledger.

    ``q`` holds the words searched for, ``speaker`` and ``entity`` an entity's slug, ``since`` and ``until`` a day as
    YYYY-MM-DD; all other values are from the choices that the form offers. ``page`` counts from 1.
    """

    q: str = ""
    speaker: str = ""
    status: str = ""
    entity: str = ""
    publication: str = ""
    since: str = ""
    until: str = ""
    whose: str = ""
    sort: str = ""
    page: int = 1

    @classmethod
    def from_params(cls, params: Mapping[str, str]) -> Self:
        """Read *params* as they come from the address. What makes no sense counts as not given; nothing is an error."""
        words = {name: clean(params.get(name, "")) for name in (*CONDITIONS, "sort")}
        days = {name: day(words[name]) for name in ("since", "until")}
        listed = {name: one_of(choices, words[name]) for name, choices in (("whose", WHOSE), ("sort", SORTS))}
        return cls(**{**words, **days, **listed}, page=max(1, number(params.get("page", ""))))

    @property
    def active(self) -> dict[str, str]:
        """The conditions that are set, by name."""
        return {name: value for name in CONDITIONS if (value := getattr(self, name))}

    def without(self, name: str) -> Self:
        """The first page without the condition *name*."""
        cleared: dict[str, Any] = {name: "", "page": 1}
        return replace(self, **cleared)

    def on_page(self, page: int) -> Self:
        return replace(self, page=page)

    def params(self) -> str:
        """What follows the path in the address: ``?`` and what differs from the plain ledger, or nothing."""
        plain = asdict(LedgerQuery())
        told = {name: value for name, value in asdict(self).items() if value != plain[name]}
        return f"?{urlencode(told)}" if told else ""


def one_of(choices: Mapping[str, str], value: str) -> str:
    """Return *value* if it is among *choices*, "" otherwise."""
    return value if value in choices else ""


def day(value: str) -> str:
    """Return the day that *value* writes as YYYY-MM-DD, "" for anything else."""
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        return ""
