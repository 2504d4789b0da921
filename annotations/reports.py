"""What each revision of a story made of the marks that a reader sees."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F

from annotations.models import Highlight, Placement
from newsroom.models import Article


@dataclass(frozen=True, slots=True)
class Report:
    """How many marks stood on the text before, by what became of them; each is counted once."""

    kept: int = 0
    moved: int = 0
    changed: int = 0
    orphaned: int = 0

    @property
    def total(self) -> int:
        return self.kept + self.moved + self.changed + self.orphaned

    @property
    def sentence(self) -> str:
        """Say it: "Of 12 marks 10 kept their place, 1 is on changed words, 1 lost its place."; nothing for no marks."""
        said = [(count, *words) for count, *words in self._said() if count]
        match self.total, said:
            case 0, _:
                return ""
            case 1, [(_, one, _)]:
                return f"The one mark {one}."
            case total, [(_, _, many)]:
                return f"All {total} marks {many}."
        each = (f"{count} {one if count == 1 else many}" for count, one, many in said)
        return f"Of {self.total} marks {', '.join(each)}."

    def _said(self) -> Iterator[tuple[int, str, str]]:
        yield self.kept, "kept its place", "kept their place"
        yield self.moved, "moved with its words", "moved with their words"
        yield self.changed, "is on changed words", "are on changed words"
        yield self.orphaned, "lost its place", "lost their place"


def reports(article: Article, reader: Any) -> dict[int, Report]:
    """Return, by the number of each revision that followed another, what it made of the marks *reader* sees.

    Two queries, whatever the number of marks.
    """
    counts: defaultdict[int, dict[str, int]] = defaultdict(dict)
    seen = Highlight.objects.visible_to(reader).filter(article=article)
    moved_on = Placement.objects.filter(highlight__in=seen).values_list("revision__number", "became")
    for number, became, count in moved_on.annotate(count=Count("pk")).order_by():
        counts[number + 1][became] = count
    lost = seen.filter(state=Highlight.State.ORPHAN).values_list(F("revision__number"))
    for number, count in lost.annotate(count=Count("pk")).order_by():
        counts[number + 1]["orphaned"] = counts[number + 1].get("orphaned", 0) + count
    return {number: Report(**found) for number, found in sorted(counts.items())}
