"""Which of the library's names occur in a text: an index kept in this process, brought up to date by what is new.

It knows spellings only. Whom they name, and what readers said of that, is always read from the database, so nothing
here can be out of date but for a name that another process has added since the last look.
"""

from __future__ import annotations

from collections.abc import Iterable
from threading import Lock

from newsroom.entities import Gazetteer, KnownName
from newsroom.models import Alias

YOUNG = 2_000  # names that are kept beside the index, and built anew with each story, before the whole index is


class NameIndex:
    """The spellings of all aliases up to the newest one read."""

    def __init__(self) -> None:
        self._catching_up = Lock()
        self._newest = 0  # the id of an alias; ids are given out under Lock.ENTITIES, so they appear in order
        self._grown: list[str] = []
        self._young: list[str] = []
        self._parts = (_gazetteer(()), _gazetteer(()))

    def names_in(self, text: str) -> set[str]:
        """Return the names that stand in *text* as whole words, as the library spells them, in one query."""
        with self._catching_up:
            self._catch_up()
            parts = self._parts
        return {known.name for part in parts for seen in part.sightings(text) for known in seen.bearers}

    def _catch_up(self) -> None:
        rows = list(Alias.objects.filter(pk__gt=self._newest).order_by("pk").values_list("pk", "name"))
        if rows:
            self._newest = rows[-1][0]
            self._young += (name for _, name in rows)
            self._build()

    def _build(self) -> None:
        if len(self._young) <= YOUNG:
            self._parts = (self._parts[0], _gazetteer(self._young))
            return
        self._grown, self._young = list(dict.fromkeys(self._grown + self._young)), []
        self._parts = (_gazetteer(self._grown), _gazetteer(()))


def _gazetteer(names: Iterable[str]) -> Gazetteer:
    """Return an index of *names*; whom they name does not matter in it."""
    return Gazetteer(KnownName(name, 0, "person", by_reader=True) for name in dict.fromkeys(names))


library_names = NameIndex()
"""The index of this process."""
