"""Text and ranges to HTML."""

from collections.abc import Iterable, Sequence
from html import escape

from annotations.weave.ranges import Insertion, Mark, Tag
from annotations.weave.sweep import Segment, sweep
from newsroom.text.ranges import Range


def weave(
    text: str,
    bounds: Sequence[Range],
    tags: Iterable[Tag],
    marks: Iterable[Mark],
    insertions: Iterable[Insertion] = (),
) -> list[str]:
    """Return one HTML string for each of *bounds*: sorted, non-overlapping ``(start, end)`` in code points of *text*.

    Without insertions, each string's textContent is exactly ``text[start:end]``. A run of text under highlights is
    one ``<mark class="mark KIND… [theirs] [d2|d3] [starts]" data-marks="ID ID">``, innermost and never nested:
    ``theirs`` when none of them is the reader's own, ``starts`` where one of them begins.
    """
    return sweep(_escaped(text), bounds, tags, marks, insertions)


def _escaped(text: str) -> Segment:
    if any(character in text for character in "&<>"):
        return lambda start, end: escape(text[start:end], quote=False)
    return lambda start, end: text[start:end]
