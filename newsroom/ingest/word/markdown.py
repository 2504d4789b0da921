"""Clean paragraphs as Markdown: what a comment in a document says, as a note says it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from newsroom.ingest.article import IngestedParagraph, Inline

_SPECIAL = re.compile(r"[\\`*\[\]<]|(?<!\w)_|_(?!\w)|~~|&(?=#?\w+;)")
_BEGINNING = re.compile(r"(\d{0,9})([-+#>=|]|(?<=\d)[.)])")
_SIGNS = {"strong": "**", "emphasis": "*", "struck": "~~"}


def markdown(paragraphs: Iterable[IngestedParagraph]) -> str:
    """Return Markdown that shows *paragraphs*; items of lists have their sign, and their depth."""
    blocks: list[str] = []
    is_list = False
    for paragraph in paragraphs:
        words, was_list = _beginning(_shown(paragraph)), is_list
        is_list = paragraph.kind == "list_item"
        sign = "1. " if paragraph.ordered else "- "
        item = f"{'    ' * (paragraph.level - 1)}{sign}{words}" if is_list else words
        if is_list and was_list:
            blocks[-1] += f"\n{item}"
        else:
            blocks.append(item)
    return "\n\n".join(blocks)


def _beginning(words: str) -> str:
    """Return *words* with what would begin a list, a heading or a quotation escaped."""
    return "\n".join(
        _BEGINNING.sub(r"\1\\\2", line, count=1) if _BEGINNING.match(line) else line for line in words.split("\n")
    )


def _shown(paragraph: IngestedParagraph) -> str:
    """Cut the words at every edge of a range, and write each piece with the signs of all that cover it."""
    edges = sorted({0, len(paragraph.text), *(edge for i in paragraph.inlines for edge in (i.start, i.end))})
    return "".join(_piece(paragraph, start, end) for start, end in pairwise(edges))


def _piece(paragraph: IngestedParagraph, start: int, end: int) -> str:
    over = [inline for inline in paragraph.inlines if inline.start <= start and end <= inline.end]
    words = paragraph.text[start:end]
    inner = words.strip()
    before, after = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    return f"{before}{_signed(_SPECIAL.sub(r'\\\g<0>', inner), over)}{after}" if inner else words


def _signed(words: str, over: Iterable[Inline]) -> str:
    for inline in over:
        if sign := _SIGNS.get(inline.kind):
            words = f"{sign}{words}{sign}"
        elif inline.kind == "link":
            words = f"[{words}](<{inline.href}>)"
    return words
