"""Statements and the words for their sources, from a ReadingPage to the tags that are woven."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from annotations.reading import ReadingPage
from annotations.views.source_lines import line_id
from annotations.weave import Tag
from annotations.weave.statement_tags import Cuts, Stated, places, source_tags, statement_tags
from annotations.weave.tags import Inline
from newsroom.naming.statements import Statement
from newsroom.text.ranges import Range


def tags_of_statements(page: ReadingPage, inlines: Sequence[Inline], hidden: frozenset[str]) -> list[Tag]:
    """Return the tags of *page*'s statements (mere places for *hidden* stances) and of the words for their sources."""
    if not page.statements:
        return []
    cuts = Cuts(page.revision.text, inlines, page.mentions)
    shown = [statement for statement in page.statements if statement.row.stance not in hidden]
    off = [(statement.row.id, statement.row.content) for statement in page.statements if statement.row.stance in hidden]
    tags = statement_tags(map(_stated, shown), cuts) + places(off, cuts)
    return tags + source_tags(_sources(page.statements), cuts)


def _stated(statement: Statement) -> Stated:
    row = statement.row
    return Stated(row.id, row.content, f"{row.speech} {row.stance}", statement.by, line_id(row.id))


def _sources(statements: Iterable[Statement]) -> dict[Range, list[int]]:
    """Return the ids of the statements by the words that say who makes them."""
    found: defaultdict[Range, list[int]] = defaultdict(list)
    for statement in statements:
        if statement.source.words:
            found[statement.source.words].append(statement.row.id)
    return found
