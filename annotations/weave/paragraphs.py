"""A story's paragraphs to HTML, each by its key."""

from collections.abc import Iterable, Sequence

from annotations.weave.blocks import Paragraph, cell_breaks
from annotations.weave.html import weave
from annotations.weave.ranges import Insertion, Mark, Tag


def weave_paragraphs(
    text: str,
    paragraphs: Sequence[Paragraph],
    tags: Iterable[Tag],
    marks: Iterable[Mark],
    insertions: Iterable[Insertion] = (),
) -> dict[str, str]:
    """Return the inner HTML of each of *paragraphs*' texts, table rows in cells, as ``blocks`` takes it."""
    bounds = [(paragraph.start, paragraph.end) for paragraph in paragraphs]
    woven = weave(text, bounds, tags, marks, [*insertions, *cell_breaks(text, paragraphs)])
    return {paragraph.key: html for paragraph, html in zip(paragraphs, woven, strict=True)}
