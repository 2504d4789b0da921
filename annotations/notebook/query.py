"""What a reader asks the notebook for, as it stands in the address. Pure: no Django."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Self
from urllib.parse import urlencode

from annotations.ledger.query import day, one_of
from annotations.library_query import clean
from annotations.notebook.cursor import Cursor
from annotations.tag_names import same

# What narrows the notebook down, by the name it has in the address and in the form.
CONDITIONS = ("q", "kind", "tag", "publication", "entity", "story", "since", "until", "state", "notes", "whose")
STATES = {"changed": "Words have changed", "orphan": "Words are gone"}
NOTES = {"with": "With notes", "without": "Without notes"}
WHOSE = {"": "Mine", "others": "Shared by others", "all": "Mine and others’"}
ORDERS = {"": "Newest first", "story": "By story, as it reads"}

_LISTED = {"state": STATES, "notes": NOTES, "whose": WHOSE, "order": ORDERS}


@dataclass(frozen=True, slots=True)
class NotebookQuery:
    """One page of one way to see the notebook.

    ``q`` holds the words searched for, ``entity`` and ``story`` slugs, ``since`` and ``until`` the days of making as
    YYYY-MM-DD. ``after`` is the last entry of the page before (``Cursor``), "" on the first.
    """

    q: str = ""
    kind: str = ""
    tag: str = ""
    publication: str = ""
    entity: str = ""
    story: str = ""
    since: str = ""
    until: str = ""
    state: str = ""
    notes: str = ""
    whose: str = ""
    order: str = ""
    after: str = ""

    @classmethod
    def from_params(cls, params: Mapping[str, str]) -> Self:
        """Read *params* as they come from the address. What makes no sense counts as not given; nothing is an error."""
        words = {name: clean(params.get(name, "")) for name in (*CONDITIONS, "order")}
        days = {name: day(words[name]) for name in ("since", "until")}
        listed = {name: one_of(choices, words[name]) for name, choices in _LISTED.items()}
        after = Cursor.read(params.get("after", ""))
        return cls(**{**words, **days, **listed}, after=str(after or ""))

    @property
    def active(self) -> dict[str, str]:
        """The conditions that are set, by name."""
        return {name: value for name in CONDITIONS if (value := getattr(self, name))}

    @property
    def chosen(self) -> dict[str, str]:
        """The same, with the values that the filters offer: a tag has one, however it is written."""
        return {name: same(value) if name == "tag" else value for name, value in self.active.items()}

    @property
    def cursor(self) -> Cursor | None:
        return Cursor.read(self.after)

    def without(self, name: str) -> Self:
        """The first page without the condition *name*."""
        return self._changed(**{name: ""})

    def narrowed(self, name: str, value: str) -> Self:
        """The first page where the condition *name* is *value*."""
        return self._changed(**{name: value})

    def following(self, cursor: Cursor | None) -> Self:
        """The page after *cursor*; the first one for None."""
        return replace(self, after=str(cursor or ""))

    def params(self) -> str:
        """What follows the path in the address: ``?`` and what differs from the plain notebook, or nothing."""
        told = {name: value for name, value in asdict(self).items() if value}
        return f"?{urlencode(told)}" if told else ""

    def _changed(self, **values: str) -> Self:
        changes: dict[str, Any] = {**values, "after": ""}
        return replace(self, **changes)
