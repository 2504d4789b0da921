"""Two revisions of a story laid side by side; and, when one follows another, how much it changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any, NamedTuple

from django.dispatch import receiver

from newsroom.models import Paragraph, Revision
from newsroom.signals import article_revised
from newsroom.text.alignment import Alignment, align
from newsroom.text.differences import Counts, ParagraphChange, Piece, compare, count, differences
from newsroom.text.differences.pieces import Sides


class ComparedParagraph(NamedTuple):
    """A paragraph of one of the two revisions: its half-open range counts code points of that one's text."""

    key: str
    kind: str
    level: int
    start: int
    end: int


@dataclass(frozen=True)
class Comparison:
    """What changed from *old* to *new*. The indexes of ``changes`` are those of ``before`` and ``after``."""

    old: Revision
    new: Revision
    before: Sequence[ComparedParagraph]
    after: Sequence[ComparedParagraph]
    changes: Sequence[ParagraphChange]

    @cached_property
    def headline(self) -> tuple[Piece, ...]:
        """What became of the headline; ranges count code points of the two."""
        return compare(_whole(self.old.headline, self.new.headline))

    @cached_property
    def standfirst(self) -> tuple[Piece, ...]:
        return compare(_whole(self.old.standfirst, self.new.standfirst))

    @property
    def in_words(self) -> str:
        """Say how much changed; nothing where the two read the same."""
        return said(self.counts, self.old.headline != self.new.headline)

    @property
    def is_recognised(self) -> bool:
        """Whether the names of both texts are known."""
        return self.old.recognition == self.new.recognition == Revision.Recognition.DONE

    @cached_property
    def counts(self) -> Counts:
        return count(self.old.text, self.new.text, self.changes)


def said(counts: Counts, other_headline: bool) -> str:
    """Say how much changed from one revision to another."""
    return ", ".join(filter(None, ["headline changed" if other_headline else "", counts.in_words()]))


def comparison(old: Revision, new: Revision, alignment: Alignment | None = None) -> Comparison:
    """Lay *old* and *new* side by side, in one query; *alignment*, where there is one already, is of their texts."""
    rows = Paragraph.objects.filter(revision__in=(old, new)).order_by("position")
    sides: dict[int, list[ComparedParagraph]] = {old.pk: [], new.pk: []}
    for revision, at, key, kind, level in rows.values_list("revision", "span", "key", "kind", "level"):
        sides[revision].append(ComparedParagraph(key, kind, level, at.lower, at.upper))
    before, after = sides[old.pk], sides[new.pk]
    alignment = alignment or align(old.text, new.text)
    found = differences(alignment, [(p.start, p.end) for p in before], [(p.start, p.end) for p in after])
    return Comparison(old, new, before, after, found)


@receiver(article_revised)
def keep_counts(old: Revision, new: Revision, alignment: Alignment, **_: Any) -> None:
    """Keep with *new* how much it changed, so that a story's history need not read all its texts."""
    new.changes = asdict(comparison(old, new, alignment).counts)
    new.save(update_fields=["changes"])


def _whole(old: str, new: str) -> Sides:
    return Sides(old, new, (0, len(old)), (0, len(new)))
