"""The paragraphs here that an archive's notes are beside: keys are a story's own, texts are what both have."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, cached_property
from itertools import pairwise

from annotations.models import Highlight
from annotations.outcomes import Step, new_key
from annotations.returns.archive.bringing.here import Here
from annotations.returns.archive.reading import Archive
from newsroom.models import Revision
from newsroom.text.alignment import align


class KeysHere:
    """Finds the paragraphs of the newest version here by the archive's keys."""

    def __init__(self, here: Here, archive: Archive) -> None:
        self._here, self._archive = here, archive
        self._through = cache(self._carried)

    def of(self, key: str, mark: Highlight | None) -> str:
        """Return the key of the paragraph that was *key* in the archive; where the text moved on, of that of *mark*."""
        here, newest = self._through(key), self._here.newest
        moved_on = self._here.is_ahead or here not in self._here.keys(newest)
        if mark and not mark.is_lost and moved_on:
            return self._here.keys(newest).at(mark.start)
        return here

    def _carried(self, key: str) -> str:
        """Return *key* as it is here; one that no version here has stays what it is."""
        if key not in self._there:
            return key
        now, since = self._there[key]
        for step in self._steps[self._here.since.index(since) :]:
            now = new_key(step, now)
        return now

    @cached_property
    def _there(self) -> Mapping[str, tuple[str, Revision]]:
        """The key here, and the newest version of the archive's that is here and has the paragraph."""
        found = {}
        for number in sorted(self._here.by_number):
            row = self._here.by_number[number]
            for block in self._archive.revisions[number - 1]["paragraphs"]:
                found[block["key"]] = self._here.keys(row).at(block["start"]), row
        return found

    @cached_property
    def _steps(self) -> list[Step]:
        keys = self._here.keys
        return [Step(align(old.text, new.text), keys(old), keys(new)) for old, new in pairwise(self._here.since)]
