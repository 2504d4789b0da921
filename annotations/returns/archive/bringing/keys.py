"""The paragraphs here that an archive's notes are beside: keys are a story's own, texts are what both have."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, cached_property
from itertools import pairwise

from annotations.models import Highlight
from annotations.outcomes import Step, new_key
from annotations.returns.archive.bringing.here import Here
from annotations.returns.archive.reading import Archive
from newsroom.text.alignment import align


class KeysHere:
    """Finds the paragraphs of the newest version here by the archive's keys."""

    def __init__(self, here: Here, archive: Archive) -> None:
        self._here, self._archive = here, archive
        self._through = cache(self._carried)

    def of(self, key: str, mark: Highlight | None) -> str:
        """Return the key of the paragraph that was *key* there; of that of *mark* where the newest texts differ."""
        newest = self._here.newest
        in_step = self._here.by_number.get(len(self._archive.revisions)) == newest
        if in_step or mark is None or mark.is_lost:
            return self._through(key)
        return self._here.keys(newest).at(mark.start)

    def _carried(self, key: str) -> str:
        """Return *key* as it is here, carried on from the newest text that both have."""
        now = self._there.get(key, key)
        for step in self._steps:
            now = new_key(step, now)
        return now

    @cached_property
    def _there(self) -> Mapping[str, str]:
        """The keys here by the archive's; where texts have been paired with several, the newest says so."""
        return {
            block["key"]: self._here.keys(self._here.by_number[number]).at(block["start"])
            for number in sorted(self._here.by_number)
            for block in self._archive.revisions[number - 1]["paragraphs"]
        }

    @cached_property
    def _steps(self) -> list[Step]:
        """What came since that text."""
        shared, keys = self._here.by_number[max(self._here.by_number)], self._here.keys
        later = [row for row in self._here.since if row.number >= shared.number]
        return [Step(align(old.text, new.text), keys(old), keys(new)) for old, new in pairwise(later)]
