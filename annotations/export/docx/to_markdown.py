"""The paragraphs of a comment to Markdown. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import attrgetter

from annotations.export.docx import from_markdown
from annotations.export.docx.rich import BAR, BULLET, GAP, Line, Span, words_of

_SPECIAL = re.compile(r"[\\`*\[\]<]|(?<!\w)_|_(?!\w)|~~|&(?=#?\w+;)")
_BEGINNING = re.compile(r"^(\d{0,9})([-+#>=|:]|(?<=\d)[.)])")
_SIGNS = {"bold": "**", "italic": "*", "struck": "~~"}
_LAYERS = ("href", *_SIGNS)
_BAR = re.compile(r"(?<!\\)((?:\\\\)*)\|")  # that no backslash escapes: one that is escaped itself does not
_LONGEST = 10_000  # code points that are read again to see whether their emphasis holds
_INDENT = "    "


def markdown(lines: Sequence[Line]) -> str:
    """Return Markdown that shows *lines*; lists, quotations and code stay what their signs and looks say."""
    groups = ((kind, list(group)) for kind, group in groupby(lines, _kind))
    blocks = (block for kind, group in groups for block in _blocks(kind, group))
    return "\n\n".join(block for block in blocks if block.strip())


def _blocks(kind: str, lines: Sequence[Line]) -> Iterable[str]:
    if kind == "code" and len(lines) > 1:
        return [_code(lines)]
    if kind == "table":
        return [_table(lines)]
    return ["\n".join(map(_line, _rooted(lines)))] if kind == "list" else map(_line, lines)


def _kind(line: Line) -> str:
    if line.sign:
        return "words" if line.sign == BAR else "list"
    if line.spans and all(span.code for span in line.spans):
        return "code"
    return "table" if GAP in line.words.strip() else "words"


def _rooted(items: Iterable[Line]) -> Iterator[Line]:
    """Yield *items* none of which is more than one step farther in than the one before."""
    depth = -1
    for item in items:
        depth = min(item.depth, depth + 1)
        yield replace(item, depth=depth)


def _line(line: Line) -> str:
    words = _shown(line.spans)
    if line.sign == BAR:
        return "> " + words.replace("\n", "\n> ")
    indent = _INDENT * line.depth
    sign = f"{'-' if line.sign == BULLET else line.sign} " if line.sign else ""
    return f"{indent}{sign}{words.replace(chr(10), chr(10) + indent + ' ' * len(sign))}"


def _shown(spans: Sequence[Span]) -> str:
    """Return *spans* as Markdown, without their emphasis where that has no way to write it (“a**b.**c”)."""
    rich = _apart(_nested(spans, _LAYERS))
    if not any(span.bold or span.italic or span.struck for span in spans):
        return rich
    is_read = len(rich) <= _LONGEST and words_of(from_markdown.lines(rich)) == words_of([Line(spans)])
    return rich if is_read else _apart(_nested(spans, ("href",)))


def _apart(words: str) -> str:
    """Return *words* with what would begin a list, a heading or code at the beginning of a line escaped."""
    return "\n".join(_BEGINNING.sub(r"\1\\\2", part.strip()) for part in words.split("\n"))


def _nested(spans: Iterable[Span], layers: Sequence[str]) -> str:
    """Return *spans* with the signs of *layers* around those that have them, the first outermost."""
    if not layers:
        return "".join(map(_plain, spans))
    groups = groupby(spans, attrgetter(layers[0]))
    return "".join(_signed(layers[0], value, _nested(inner, layers[1:])) for value, inner in groups)


def _signed(layer: str, value: str | bool, words: str) -> str:
    before, inner, after = _parted(words)
    if not value or not inner:
        return words
    shown = f"[{inner}]({value})" if layer == "href" else f"{_SIGNS[layer]}{inner}{_SIGNS[layer]}"
    return f"{before}{shown}{after}"


def _plain(span: Span) -> str:
    before, words, after = _parted(span.words)
    shown = as_code(words) if span.code and words else _SPECIAL.sub(r"\\\g<0>", words)
    return f"{before}{shown}{after}"


def _parted(words: str) -> tuple[str, str, str]:
    """Return the white space before and after *words*, and what is between: signs hold on to words only."""
    inner = words.strip()
    start = words.index(inner)
    return words[:start], inner, words[start + len(inner) :]


def as_code(words: str) -> str:
    """Return *words* as a span of code, whatever backticks are in them."""
    fence = "`" * (1 + max(map(len, re.findall("`+", words)), default=0))
    space = " " if words.startswith("`") or words.endswith("`") else ""
    return f"{fence}{space}{words}{space}{fence}"


def _code(lines: Sequence[Line]) -> str:
    code = "\n".join(line.words for line in lines)
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", code)), default=0))
    return f"{fence}\n{code}\n{fence}"


def _table(lines: Sequence[Line]) -> str:
    rows = [[_cell(cell) for cell in _line(line).split(GAP)] for line in lines]
    width = max(map(len, rows))
    head, *body = [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in rows]
    return "\n".join([head.replace("**", ""), f"|{' --- |' * width}", *body])


def _cell(words: str) -> str:
    return _BAR.sub(r"\1\\|", words.strip().replace("\n", " "))
