"""Where a mark of an archive stands in the versions that this library has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from annotations.anchoring.anchor import anchor
from annotations.anchoring.describe import Quote, Selectors, describe
from annotations.models import Highlight, Placement
from annotations.returns.archive.bringing.here import Here
from annotations.returns.archive.reading import Member
from newsroom.models import Revision
from newsroom.models.ranged import span
from newsroom.text.ranges import trim

State = Highlight.State


@dataclass(frozen=True)
class Place:
    """The fields of a Highlight that say where it stands, and its places in versions before that."""

    fields: dict[str, Any]
    placements: Sequence[Member]


def place_in(here: Here, mark: Member) -> Place | None:
    """Return where *mark* stands in the version that it is on, if that is here; else in the newest before it that is.

    A mark that stood in none of these is looked for by its words in the newest; None where they are not in it.
    """
    older = [each for each in mark["placements"] if each["revision"] in here.by_number]
    if mark["revision"] in here.by_number:
        return _as_it_stands(here, mark, older)
    return _as_it_stood(here, older) if older else _found(here, mark)


def _as_it_stands(here: Here, mark: Member, older: Sequence[Member]) -> Place:
    revision = here.by_number[mark["revision"]]
    same = {name: mark[name] for name in ("exact", "prefix", "suffix", "was")}
    state = mark["state"]
    if state == State.ORPHAN and revision == here.newest:  # a version that is not here took its words
        state = State.CHANGED if mark["was"] else State.ANCHORED
    at = span(mark["start"], mark["end"])
    return Place({"revision": revision, "span": at, "state": state, **same}, _before(here, revision, older))


def _as_it_stood(here: Here, older: Sequence[Member]) -> Place:
    last = max(older, key=lambda each: here.by_number[each["revision"]].number)
    revision, before = here.by_number[last["revision"]], _before(here, here.by_number[last["revision"]], older)
    strayed = any(each["became"] != Placement.Became.KEPT for each in before)
    place = _place(revision, last["start"], last["end"])
    return Place(place | {"state": State.MOVED if strayed else State.ANCHORED}, before)


def _before(here: Here, revision: Revision, older: Sequence[Member]) -> list[Member]:
    return [each for each in older if here.by_number[each["revision"]].number < revision.number]


def _found(here: Here, mark: Member) -> Place | None:
    found = anchor(here.newest.text, Selectors(Quote(mark["exact"], mark["prefix"], mark["suffix"])))
    start, end = trim(here.newest.text, found.start, found.end) if found else (0, 0)
    return Place(_place(here.newest, start, end) | {"state": State.MOVED}, []) if start < end else None


def _place(revision: Revision, start: int, end: int) -> dict[str, Any]:
    quote = describe(revision.text, start, end).quote
    words = {"exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix, "was": ""}
    return {"revision": revision, "span": span(start, end), **words}
