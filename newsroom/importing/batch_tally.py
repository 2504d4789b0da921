"""What the stories of batches came to: counted, in words, and one by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q

from newsroom.models import Import, ImportBatch

State, Outcome = Import.State, Import.Outcome

WORDS = {
    "new": "new",
    "here": "in the library already",
    "revised": "a new version",
    "held": "kept apart",
    "skipped": "left out",
    "failed": "failed",
    "left": "to come",
}
"""What a story came to, for readers."""

CAME_TO = {outcome.value: Q(state=State.DONE, outcome=outcome) for outcome in Outcome if outcome} | {
    "failed": Q(state=State.FAILED),
    "skipped": Q(state=State.SKIPPED),
    "left": Q(state__in=(State.WAITING, State.RUNNING)),
}
"""By what is counted: which imports those are."""


@dataclass(frozen=True)
class Tally:
    """How many stories of a batch there are, by what they came to; ``left`` wait or are under way."""

    new: int = 0
    here: int = 0
    revised: int = 0
    held: int = 0
    skipped: int = 0
    failed: int = 0
    left: int = 0

    @property
    def total(self) -> int:
        return self.done + self.left

    @property
    def done(self) -> int:
        return self.new + self.here + self.revised + self.held + self.skipped + self.failed


def tally(batch: ImportBatch) -> Tally:
    """Count the imports of *batch* by what they came to."""
    return tallies([batch])[batch.pk]


def tallies(rows: Sequence[ImportBatch]) -> dict[UUID, Tally]:
    """Count the imports of each of *rows*, by its id, in one query."""
    counted: dict[UUID, dict[str, int]] = {row.pk: {} for row in rows}
    all_imports = Import.objects.filter(batch__in=[row.pk for row in rows]).order_by()
    for pk, state, outcome, count in all_imports.values_list("batch", "state", "outcome").annotate(Count("pk")):
        name = came_to(state, outcome)
        counted[pk][name] = counted[pk].get(name, 0) + count
    return {pk: Tally(**counts) for pk, counts in counted.items()}


def came_to(state: str, outcome: str) -> str:
    """Return which number of a Tally an import with that *state* and *outcome* is counted in."""
    if state == State.DONE:
        return outcome or Outcome.NEW
    return state if state in (State.FAILED, State.SKIPPED) else "left"
