"""What a copy holds and what it leaves out, in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from annotations.export.choosing.layers import ALL_LAYERS
from annotations.export.options import EVERYONE, ExportOptions, chosen, maker_of
from annotations.reading import ReadingPage
from annotations.rows import HighlightRow, NoteRow


@dataclass(frozen=True)
class CopyCounts:
    """How many things of each sort a page has. ``lost`` of its ``marks`` stand on no words; ``notes`` open threads."""

    words: int
    marks: int
    lost: int
    claims: int
    notes: int
    replies: int
    names: int
    statements: int

    @property
    def talks(self) -> int:
        """Notes and replies."""
        return self.notes + self.replies


@dataclass(frozen=True)
class Missing:
    """Marks and notes (with replies) that a copy leaves out for one ``reason``, which ends a sentence."""

    reason: str
    marks: int
    notes: int


def counts(page: ReadingPage) -> CopyCounts:
    """Count *page* as it is."""
    marks = [*page.highlights, *page.lost]
    replies = sum(note.reply_to is not None for note in page.notes)
    return CopyCounts(
        words=len(page.revision.text.split()),
        marks=len(marks),
        lost=len(page.lost),
        claims=sum(row.claim is not None for row in marks),
        notes=len(page.notes) - replies,
        replies=replies,
        names=len(page.mentions),
        statements=len(page.attributions),
    )


def missing(page: ReadingPage, options: ExportOptions) -> list[Missing]:
    """Return what a copy of *page* leaves out, by reason: each is counted once, under the first that holds."""
    steps = {
        "which only you can see": replace(options, whose=EVERYONE, layers=ALL_LAYERS),
        "by readers whom you did not choose": replace(options, layers=ALL_LAYERS),
        "of kinds or layers that you did not choose": options,
    }
    found, before = [], counts(page)
    for reason, step in steps.items():
        after = counts(chosen(page, step))
        found.append(Missing(reason, before.marks - after.marks, before.talks - after.talks))
        before = after
    return [each for each in found if each.marks or each.notes]


def by_layer(page: ReadingPage) -> Mapping[str, int]:
    """Return how much of each layer *page* has."""
    whole = counts(page)
    kinds = Counter(row.kind for row in (*page.highlights, *page.lost))
    others = {"entities": whole.names, "statements": whole.statements, "claims": whole.claims}
    return Counter({**kinds, **others, "notes": whole.notes, "replies": whole.replies})


def by_reader(page: ReadingPage) -> Mapping[str, int]:
    """Return how many marks and notes each reader has on *page*, as choices name them."""
    rows: list[HighlightRow | NoteRow] = [*page.highlights, *page.lost, *page.notes]
    return Counter(map(maker_of, rows))
