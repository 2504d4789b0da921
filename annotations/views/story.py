"""The story's HTML: text, tags, marks and margins, woven from a ReadingPage under the reader's layers."""

from __future__ import annotations

from collections.abc import Iterable

from annotations.reading import ReadingPage
from annotations.rows import HighlightRow
from annotations.views.layers import hidden_kinds, hidden_stances
from annotations.views.margin import margins
from annotations.views.statement_tags import tags_of_statements
from annotations.weave import Mark
from annotations.weave.blocks import blocks
from annotations.weave.paragraphs import weave_paragraphs
from annotations.weave.tags import entity_tags, inline_tags, place_tags


def story_html(page: ReadingPage, hidden: frozenset[str]) -> str:
    """Return the whole story with its margins, as the reading page shows it."""
    return blocks(page.paragraphs, woven(page, hidden), margins(page, hidden))


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
    return [Mark(row.start, row.end, row.id, row.kind, row.mine) for row in highlights if shown[row.mine]]
