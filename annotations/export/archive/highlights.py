"""The marks of an archive: what the page shows of each, and what only the table knows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from annotations.anchoring.describe import describe
from annotations.export.archive.values import day, exact, moment, place
from annotations.models import Appearance, Highlight, Placement
from annotations.reading import ReadingPage
from annotations.rows import HighlightRow

State = Highlight.State

_SAID = ("speaker_words", "chain", "told", "basis", "prefilled")


@dataclass(frozen=True)
class Marks:
    """The marks of *page* with their rows, places in older versions and appearances; by uid, and by id."""

    page: ReadingPage
    rows: Mapping[UUID, Highlight]
    placements: Mapping[int, list[dict[str, Any]]]
    appearances: Sequence[Appearance]

    @property
    def uids(self) -> set[UUID]:
        return {row.uid for row in _shown(self.page)}

    @property
    def speakers(self) -> set[str]:
        """The slugs of those who make their claims."""
        return {row.speaker.slug for row in self.appearances if row.speaker}

    def written(self, made_as: Mapping[int, tuple[str, str]]) -> list[dict[str, Any]]:
        """Return the marks in reading order; *made_as* says the claim and the claim it was made as, by appearance."""
        said = {row.highlight_id: _appearance(row, *made_as[row.pk]) for row in self.appearances}
        written = [self._mark(row, said) for row in _shown(self.page)]
        return sorted(written, key=lambda mark: (mark["revision"], mark["start"], mark["end"], mark["uid"]))

    def _mark(self, row: HighlightRow, said: Mapping[int, dict[str, Any]]) -> dict[str, Any]:
        stored = self.rows.get(row.uid)
        placements = self.placements.get(stored.pk, []) if stored else []
        return {
            "uid": str(row.uid),
            "revision": row.last_in or self.page.revision.number,
            "start": row.start,
            "end": row.end,
            "exact": row.exact,
            **self._stance(row, stored, placements),
            **_of_its_reader(row),
            "edited_at": moment(stored.edited_at if stored else row.created_at),
            "placements": placements,
            "appearance": said.get(stored.pk) if stored else None,
        }

    def _stance(self, row: HighlightRow, stored: Highlight | None, placements: Sequence[Any]) -> dict[str, Any]:
        """Return how it stands; in an older version, on the words that it had there."""
        if stored and self.page.revision.pk == self.page.article.current_id:
            return {"prefix": stored.prefix, "suffix": stored.suffix, "state": stored.state, "was": stored.was}
        quote = describe(self.page.revision.text, row.start, row.end).quote
        strayed = bool(placements) and placements[-1]["became"] != Placement.Became.KEPT
        state = State.MOVED if strayed else State.ANCHORED
        return {"prefix": quote.prefix, "suffix": quote.suffix, "state": str(state), "was": ""}


def marks_of(page: ReadingPage) -> Marks:
    """Return what is kept of the marks on *page*, in three queries."""
    shown = _shown(page)
    rows = Highlight.objects.filter(article=page.article, uid__in=[row.uid for row in shown])
    by_uid = {row.uid: row for row in rows.only("uid", "prefix", "suffix", "state", "was", "edited_at")}
    claims = [by_uid[row.uid].pk for row in shown if row.claim and row.uid in by_uid]
    return Marks(page, by_uid, _placements(page, by_uid.values()), _appearances(claims))


def _shown(page: ReadingPage) -> list[HighlightRow]:
    return [*page.highlights, *page.lost]


def _placements(page: ReadingPage, marks: Any) -> Mapping[int, list[dict[str, Any]]]:
    found: defaultdict[int, list[dict[str, Any]]] = defaultdict(list)
    older = Placement.objects.filter(highlight__in=list(marks), revision__number__lt=page.revision.number)
    rows = older.order_by("revision__number").values_list("highlight", "revision__number", "span", "became")
    for highlight, number, at, became in rows:
        found[highlight].append({"revision": number, **(place(at) or {}), "became": became})
    return found


def _appearances(marks: Sequence[int]) -> list[Appearance]:
    rows = Appearance.objects.filter(highlight__in=marks).select_related("speaker", "highlight")
    return sorted(rows, key=lambda row: row.highlight.uid)


def _of_its_reader(row: HighlightRow) -> dict[str, Any]:
    return {
        "kind": row.kind,
        "tags": list(row.tags),
        "author": row.reader,
        "audience": row.audience,
        "created_at": moment(row.created_at),
    }


def _appearance(row: Appearance, claim: str, made_as: str) -> dict[str, Any]:
    return {
        "claim": claim,
        "made_as": made_as,
        "speaker": row.speaker.slug if row.speaker else None,
        **{name: getattr(row, name) for name in _SAID},
        "said_on": day(row.said_on),
        "quantities": exact(row.quantities),
    }
