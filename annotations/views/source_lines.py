"""Lines in the margin that say who makes the statements beside them, and on whose word.

A line is for all statements in a row that a paragraph has from one source, and leads to each of them and to the words
for the source. Strings are joined here as in ``margin.py``; all that comes from the story passes ``escape``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from django.utils.html import escape

from annotations.reading import ReadingPage
from annotations.rows import ReadingParagraph
from annotations.weave.statement_tags import source_id
from newsroom.statements import Source, Statement, details


def line_id(pk: int) -> str:
    """Return the id of what describes the statement *pk*."""
    return f"by-{pk}"


def source_lines(page: ReadingPage, hidden: frozenset[str]) -> dict[str, str]:
    """Return the lines beside each paragraph, by its key, but for statements with *hidden* stances."""
    beside: defaultdict[str, list[str]] = defaultdict(list)
    for key, statements in _by_paragraph(page, hidden).items():
        for _, alike in groupby(statements, _sameness):
            beside[key].append(_line(list(alike)))
    for key, statement in _going_on(page, hidden):
        beside[key].insert(0, _goes_on(statement))
    return defaultdict(
        str, {key: f'<ul class="source-lines" lang="en">{"".join(lines)}</ul>' for key, lines in beside.items()}
    )


def _by_paragraph(page: ReadingPage, hidden: frozenset[str]) -> dict[str, list[Statement]]:
    """Return the statements that begin in each paragraph."""
    found: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in _shown(page, hidden):
        for paragraph in _touched(page.paragraphs, statement):
            if paragraph.start <= statement.row.start:
                found[paragraph.key].append(statement)
    return found


def _going_on(page: ReadingPage, hidden: frozenset[str]) -> Iterator[tuple[str, Statement]]:
    """Yield the keys of the paragraphs in which a statement goes on that began before."""
    for statement in _shown(page, hidden):
        for paragraph in _touched(page.paragraphs, statement):
            if paragraph.start > statement.row.start:
                yield paragraph.key, statement


def _shown(page: ReadingPage, hidden: frozenset[str]) -> Iterator[Statement]:
    return (statement for statement in page.statements if statement.row.stance not in hidden)


def _touched(paragraphs: Sequence[ReadingParagraph], statement: Statement) -> Iterator[ReadingParagraph]:
    row = statement.row
    first = bisect_right(paragraphs, row.start, key=lambda paragraph: paragraph.end)
    last = bisect_left(paragraphs, row.end, key=lambda paragraph: paragraph.start)
    for paragraph in paragraphs[first:last]:
        if any(start < paragraph.end and end > paragraph.start for start, end in row.content):
            yield paragraph


def _sameness(statement: Statement) -> list[tuple[object, ...]]:
    """Statements are alike when their lines would say the same."""
    return [(s.name, s.naming, s.sure, s.stance, s.told, s.basis) for s in statement.chain]


def _line(statements: Sequence[Statement]) -> str:
    ids = " ".join(str(statement.row.id) for statement in statements)
    openers = "".join(map(_opener, statements))
    return (
        f'<li data-said="{ids}"><span class="openers">{openers}</span><span>{_chain(statements[0].chain)}</span></li>'
    )


def _opener(statement: Statement) -> str:
    """The link to a statement. What it is called is also how the statement is described to who does not see lines."""
    label = escape(f"Said by {statement.by}")
    return f'<a id="{line_id(statement.row.id)}" href="#s{statement.row.id}" aria-label="{label}">“</a>'


def _goes_on(statement: Statement) -> str:
    pk, source = statement.row.id, statement.source
    name = f'{_probably(source)}<a href="#s{pk}">{escape(source.name)}</a>'
    return f'<li class="goes-on" data-said="{pk}"><span>{name} goes on</span></li>'


def _chain(chain: Sequence[Source]) -> str:
    first, *others = map(_source, chain)
    according = ' <span class="via"><span aria-hidden="true">→</span> according to '
    return first + "".join(f"{according}{other}</span>" for other in others)


def _source(source: Source) -> str:
    name = escape(source.name)
    linked = f'<a href="#{source_id(*source.words)}">{name}</a>' if source.words else name
    more = "".join(f", {escape(detail)}" for detail in details(source))
    return f'<span class="source {source.naming}">{_probably(source)}{linked}{more}</span>'


def _probably(source: Source) -> str:
    return "" if source.sure else "probably "
