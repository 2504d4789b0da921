"""The Markdown copy: front matter, the story with its marks, footnotes for marks and notes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from annotations.export.contents.threads import Place, Places, threads
from annotations.export.markdown.blocks import fenced
from annotations.export.markdown.layout import DEFAULT, laid_out
from annotations.export.markdown.notes import mark_references, note_references
from annotations.export.markdown.tags import markdown_tags
from annotations.export.markdown.text import segments
from annotations.export.markdown.values import layout_values
from annotations.export.options import ExportOptions
from annotations.reading import ReadingPage
from annotations.rows import ReadingParagraph
from annotations.weave import Insertion
from annotations.weave.cells import pieces
from annotations.weave.sweep import sweep
from annotations.weave.tags import links

References = Sequence[tuple[Place, str]]


def write_markdown(page: ReadingPage, options: ExportOptions) -> bytes:
    """Return the copy in UTF-8: CommonMark with tables, footnotes and ``==marks==``. Raises LayoutError."""
    noted = threads(page)
    references = mark_references(page.highlights, Places(page.paragraphs)) + note_references(noted)
    values = layout_values(page, options, noted, _written(page, references))
    return f"{laid_out(options.layout or DEFAULT, values).strip()}\n".encode()


def _written(page: ReadingPage, references: References) -> dict[str, list[str]]:
    """Return the Markdown of each paragraph's pieces."""
    text = page.revision.text
    bounds = [(paragraph, piece) for paragraph in page.paragraphs for piece in pieces(text, paragraph)]
    insertions = [Insertion(place.at, markup) for place, markup in references]
    places = {insertion.at for insertion in insertions}
    brackets = places | {inline["start"] for paragraph in page.paragraphs for inline in links(paragraph.inlines)}
    shown = [piece for _, piece in bounds]
    tags = markdown_tags(text, page.paragraphs, shown, page.highlights, places)
    written: dict[str, list[str]] = defaultdict(list)
    for (paragraph, _), words in zip(
        bounds, sweep(segments(text, brackets), shown, tags, insertions=insertions), strict=True
    ):
        written[paragraph.key].append(words)
    return written | {p.key: [_code(text, p, references)] for p in page.paragraphs if p.kind == "code"}


def _code(text: str, paragraph: ReadingParagraph, references: References) -> str:
    return fenced(
        text[paragraph.start : paragraph.end],
        "".join(markup for place, markup in references if place.key == paragraph.key),
    )
