"""The story's HTML: text, tags, marks and margins, woven from a ReadingPage under the reader's layers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from annotations.reading import ReadingPage
from annotations.rows import HighlightRow
from annotations.views.layers import hidden_kinds, hidden_stances
from annotations.views.margin import margins
from annotations.views.statement_tags import tags_of_statements
from annotations.weave import Mark
from annotations.weave.blocks import blocks
from annotations.weave.paragraphs import weave_paragraphs
from annotations.weave.tags import entity_tags, inline_tags, place_tags

_STRETCH = 2  # blocks that a browser draws together, at least
_THREAD = '<div class="thread">'


def story_html(page: ReadingPage, hidden: frozenset[str]) -> str:
    """Return the whole story with its margins, as the reading page shows it.

    A browser lays out and paints only the stretches near the window, so a long story opens as fast as a short one.
    """
    written = blocks(page.paragraphs, woven(page, hidden), margins(page, hidden))
    return "\n".join(f'<div class="stretch">{"".join(stretch)}</div>' for stretch in _stretches(written))


def _stretches(written: Sequence[str]) -> Iterator[list[str]]:
    """Part the blocks where nothing hangs down: a thread may be longer than its paragraph, but not than its stretch."""
    stretch: list[str] = []
    for block in written:
        stretch.append(block)
        if len(stretch) >= _STRETCH and not any(_THREAD in near for near in stretch[-_STRETCH:]):
            yield stretch
            stretch = []
    if stretch:
        yield stretch


def woven(page: ReadingPage, hidden: frozenset[str]) -> dict[str, str]:
    """Return the inner HTML of each paragraph's text, by paragraph key."""
    kinds = hidden_kinds(hidden)
    inlines = [inline for paragraph in page.paragraphs for inline in paragraph.inlines]
    shown = [mention for mention in page.mentions if mention.kind not in kinds]
    off = [mention for mention in page.mentions if mention.kind in kinds]
    tags = [*inline_tags(inlines), *entity_tags(shown, inlines), *place_tags(off)]
    tags += tags_of_statements(page, inlines, hidden_stances(hidden))
    return weave_paragraphs(page.revision.text, page.paragraphs, tags, _marks(page.highlights, hidden))


def _marks(highlights: Iterable[HighlightRow], hidden: frozenset[str]) -> list[Mark]:
    shown = {True: "mine" not in hidden, False: "theirs" not in hidden}
    return [Mark(row.start, row.end, row.id, _look(row), row.mine) for row in highlights if shown[row.mine]]


def _look(row: HighlightRow) -> str:
    """Return the classes of a mark: its kind, and that it is on words its reader has not looked at."""
    return f"{row.kind} changed" if row.is_changed else row.kind
