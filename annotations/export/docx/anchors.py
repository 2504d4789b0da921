"""Where comments hang in the story: the markup between its words, by the code point before which it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from annotations.export.docx.identity import bookmark
from annotations.export.docx.talks import Talk
from annotations.export.manifest import mark_id
from annotations.rows import ReadingParagraph
from newsroom.text.ranges import Range

_FIRST_BOOKMARK = 2
"""Those before are around the story."""


_END = '<w:commentRangeEnd w:id="{0}"/>'
_REFERENCE = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="{0}"/></w:r>'


def opening(numbers: Iterable[int]) -> str:
    """Return what begins the range of the comments *numbers* (``w:id``)."""
    return "".join(f'<w:commentRangeStart w:id="{number}"/>' for number in numbers)


def closing(numbers: Iterable[int], leaves_table: bool = False) -> str:
    """Return what ends it, with each comment's reference.

    Where it *leaves_table* the reference comes first: LibreOffice drops a comment that ends well after the table it
    begins in, but for its reference.
    """
    parts = [_REFERENCE, _END] if leaves_table else [_END, _REFERENCE]
    return "".join("".join(parts).format(number) for number in numbers)


def anchors(
    talks: Iterable[Talk], numbers: Mapping[str, int], paragraphs: Sequence[ReadingParagraph]
) -> dict[int, str]:
    """Return the markup of all *talks* that are on words of the text; *numbers* are their comments' ``w:id``."""
    ranges = {paragraph.key: (paragraph.start, paragraph.end) for paragraph in paragraphs}
    starts: defaultdict[int, str] = defaultdict(str)
    ends: defaultdict[int, str] = defaultdict(str)
    for at, talk in enumerate(talks, _FIRST_BOOKMARK):
        if bounds := _range(talk, ranges):
            hung = [numbers[comment.id] for comment in talk.comments]
            start, end = _named(talk, at)
            starts[bounds[0]] += start + opening(hung)
            ends[bounds[1]] += closing(hung, _leaves_table(paragraphs, bounds)) + end
    return {at: ends.get(at, "") + starts.get(at, "") for at in starts.keys() | ends.keys()}


def _leaves_table(paragraphs: Sequence[ReadingParagraph], bounds: Range) -> bool:
    first, last = (bisect_right(paragraphs, at, key=lambda each: each.start) - 1 for at in bounds)
    kinds = [each.kind for each in paragraphs[first : last + 1]]
    return len(kinds) > 1 and kinds[0] == "table_row" != kinds[-1]


def _range(talk: Talk, ranges: Mapping[str, Range]) -> Range | None:
    if talk.mark:
        return None if talk.mark.last_in else (talk.mark.start, talk.mark.end)
    return ranges.get(talk.paragraph)


def _named(talk: Talk, number: int) -> tuple[str, str]:
    """A mark's words have a hidden bookmark, by which the mark is known even where its comment is gone."""
    if talk.mark is None:
        return "", ""
    name = bookmark(mark_id(talk.mark))
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>', f'<w:bookmarkEnd w:id="{number}"/>'
