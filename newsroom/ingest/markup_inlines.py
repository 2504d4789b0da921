"""The words of a paragraph with the tags of its ranges."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise

from newsroom.ingest.article import IngestedParagraph, Inline

_TAGS = {
    "emphasis": "em",
    "strong": "strong",
    "superscript": "sup",
    "subscript": "sub",
    "code": "code",
    "struck": "s",
    "link": "a",
}


def inner(paragraph: IngestedParagraph, start: int = 0, end: int | None = None) -> str:
    """Return the HTML of the paragraph's ``[start, end)``, in code points.

    Links stay whole: what overlaps one is cut at its edges.
    """
    end = len(paragraph.text) if end is None else end
    return "".join(_written(paragraph, start, end))


def _written(paragraph: IngestedParagraph, start: int, end: int) -> Iterator[str]:
    """Sweep over the edges of ranges; at each, those that end or begin close and open again what is inside them."""
    upcoming = deque(sorted(paragraph.inlines, key=lambda inline: inline.start))
    opened: list[Inline] = []
    for left, right in pairwise(_edges(paragraph, start, end)):
        wanted = [inline for inline in opened if inline.end > left]
        while upcoming and upcoming[0].start <= left:
            wanted += [inline] if (inline := upcoming.popleft()).end > left else []
        wanted.sort(key=lambda inline: inline.kind != "link")  # first, so that each is one element
        shared = _shared(opened, wanted)
        yield _closing(opened[shared:]) + "".join(map(_opening, wanted[shared:]))
        text = escape(paragraph.text[left:right], quote=False)
        yield text if paragraph.kind == "code" else text.replace("\n", "<br>")
        opened = wanted
    yield _closing(opened)


def _edges(paragraph: IngestedParagraph, start: int, end: int) -> list[int]:
    edges = {edge for inline in paragraph.inlines for edge in (inline.start, inline.end) if start < edge < end}
    return sorted(edges | {start, end})


def _shared(one: Sequence[Inline], other: Sequence[Inline]) -> int:
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a is not b), min(len(one), len(other)))


def _closing(inlines: Sequence[Inline]) -> str:
    return "".join(f"</{_TAGS[inline.kind]}>" for inline in reversed(inlines))


def _opening(inline: Inline) -> str:
    href = f' href="{escape(inline.href)}"' if inline.kind == "link" else ""
    return f"<{_TAGS[inline.kind]}{href}>"
