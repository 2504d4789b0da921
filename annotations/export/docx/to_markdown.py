"""The paragraphs of a comment to Markdown. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from annotations.export.docx.rich import BAR, BULLET, GAP, Line, Span

_SPECIAL = re.compile(r"[\\`*\[\]<]|(?<!\w)_|_(?!\w)|~~")
_EDGES = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)
_INDENT = "   "


def markdown(lines: Sequence[Line]) -> str:
    """Return Markdown that shows *lines*; lists, quotations and code stay what their signs and looks say."""
    blocks: list[str] = []
    for kind, group in groupby(lines, _kind):
        members = list(group)
        blocks += [_code(members)] if kind == "code" and len(members) > 1 else []
        blocks += [_table(members)] if kind == "table" else []
        blocks += ["\n".join(map(_line, members))] if kind == "list" else []
        blocks += map(_line, members) if kind == "words" or (kind == "code" and len(members) == 1) else []
    return "\n\n".join(block for block in blocks if block.strip())


def _kind(line: Line) -> str:
    if line.sign:
        return "words" if line.sign == BAR else "list"
    if line.spans and all(span.code for span in line.spans):
        return "code"
    return "table" if GAP in line.words.strip() else "words"


def _line(line: Line) -> str:
    words = "".join(map(_span, _joined(line.spans)))
    if line.sign == BAR:
        return "> " + words.replace("\n", "\n> ")
    indent = _INDENT * line.depth
    sign = f"{'-' if line.sign == BULLET else line.sign} " if line.sign else ""
    return f"{indent}{sign}{words.replace(chr(10), chr(10) + indent + ' ' * len(sign))}"


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Return *spans* with neighbours of one look as one: programs cut words anywhere."""
    joined = []
    for look, group in groupby(spans, lambda span: replace(span, words="")):
        joined.append(replace(look, words="".join(span.words for span in group)))
    return joined


def _span(span: Span) -> str:
    before, words, after = _EDGES.fullmatch(span.words).groups()  # type: ignore[union-attr]  # matches anything
    if not words:
        return span.words
    shown = _as_code(words) if span.code else _SPECIAL.sub(r"\\\g<0>", words)
    for sign, is_on in (("~~", span.struck), ("*", span.italic), ("**", span.bold)):
        shown = f"{sign}{shown}{sign}" if is_on else shown
    return f"{before}{f'[{shown}]({span.href})' if span.href else shown}{after}"


def _as_code(words: str) -> str:
    fence = "`" * (1 + max(map(len, re.findall("`+", words)), default=0))
    space = " " if words.startswith("`") or words.endswith("`") else ""
    return f"{fence}{space}{words}{space}{fence}"


def _code(lines: Sequence[Line]) -> str:
    code = "\n".join(line.words for line in lines)
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", code)), default=0))
    return f"{fence}\n{code}\n{fence}"


def _table(lines: Sequence[Line]) -> str:
    rows = [[cell.strip().strip("*") for cell in _line(line).split(GAP)] for line in lines]
    width = max(map(len, rows))
    head, *body = [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in rows]
    return "\n".join([head, f"|{' --- |' * width}", *body])
