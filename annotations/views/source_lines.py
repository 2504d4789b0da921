"""Lines in the margin that say who makes the statements beside them, and on whose word.

A line is for all statements that a paragraph has from one source, and leads to each of them and to the words for the
source. A chain names the sources of the statements that it goes through, so these share its line. Strings are joined
here as in ``margin.py``; all that comes from the story passes ``escape``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from django.utils.html import escape

from annotations.reading import ReadingPage
from annotations.rows import ReadingParagraph
from annotations.weave.statement_tags import source_id
from newsroom.naming.statements import Source, Statement, details

Said = tuple[tuple[object, ...], ...]
"""What a line says: statements with the same share it."""


def line_id(pk: int) -> str:
    """Return the id of what describes the statement *pk*."""
    return f"by-{pk}"


def source_lines(page: ReadingPage, hidden: frozenset[str]) -> dict[str, str]:
    """Return the lines beside each paragraph, by its key, but for statements with *hidden* stances."""
    beside: defaultdict[str, list[str]] = defaultdict(list)
    for key, statements in _by_paragraph(page, hidden).items():
        beside[key] += map(_line, _on_one_line(statements))
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


def _on_one_line(statements: Sequence[Statement]) -> Iterable[list[Statement]]:
    """Return *statements* by line, in the order in which each line's first statement is read."""
    innermost = _innermost(statements)
    found: defaultdict[Said, list[Statement]] = defaultdict(list)
    for statement in statements:
        found[_said(innermost.get(statement.row.id, statement))].append(statement)
    return found.values()


def _innermost(statements: Sequence[Statement]) -> dict[int, Statement]:
    """Return, by the ids of statements that others hang on, the one with the longest chain that goes through them."""
    found: dict[int, Statement] = {}
    for statement in sorted(statements, key=lambda statement: -len(statement.chain)):
        for outer in statement.chain[1:]:
            found.setdefault(outer.attribution, statement)
    return found


def _said(statement: Statement) -> Said:
    """Return what the line of *statement* says."""
    return tuple((s.name, s.naming, s.sure, s.stance, s.told, s.basis) for s in statement.chain)


def _line(statements: Sequence[Statement]) -> str:
    ids = " ".join(str(statement.row.id) for statement in statements)
    openers = "".join(map(_opener, statements))
    chain = _chain(max((statement.chain for statement in statements), key=len))
    return (
        f'<li data-said="{ids}"><div class="line"><span class="openers">{openers}</span>'
        f'<span class="chain">{chain}</span></div></li>'
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
