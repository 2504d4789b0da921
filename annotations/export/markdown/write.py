"""The Markdown copy: front matter, the story with its marks, footnotes for marks and notes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from annotations.export.markdown.blocks import fenced, markdown_blocks, pieces
from annotations.export.markdown.front_matter import front_matter
from annotations.export.markdown.notes import (
    lost_marks,
    mark_footnotes,
    mark_references,
    note_footnotes,
    note_references,
    unplaced,
)
from annotations.export.markdown.sources import source_blocks
from annotations.export.markdown.tags import markdown_tags
from annotations.export.markdown.text import plain, segments
from annotations.export.options import ExportOptions
from annotations.export.threads import Place, Places, threads
from annotations.reading import ReadingPage
from annotations.rows import ReadingParagraph
from annotations.weave import Insertion
from annotations.weave.sweep import sweep
from annotations.weave.tags import links
from annotations.words import authors, day, on_one_line
from newsroom.models import Article

References = Sequence[tuple[Place, str]]


def write_markdown(page: ReadingPage, options: ExportOptions) -> bytes:
    """Return the copy in UTF-8: CommonMark with tables, footnotes and ``==marks==``."""
    noted = threads(page)
    references = mark_references(page.highlights, Places(page.paragraphs)) + note_references(noted)
    blocks = [
        front_matter(page, options),
        *_heading(page.article),
        *markdown_blocks(page.paragraphs, _written(page, references)),
        *lost_marks(page.lost),
        *unplaced(noted),
        *([plain(on_one_line(page.article.rights))] if page.article.rights else []),
        *source_blocks(page),
        *mark_footnotes(page.highlights),
        *note_footnotes(noted),
    ]
    return ("\n\n".join(blocks) + "\n").encode()


def _heading(article: Article) -> Iterable[str]:
    yield f"# {plain(on_one_line(article.headline))}"
    if article.standfirst:
        yield f"**{plain(on_one_line(article.standfirst))}**"
    published = day(article.published_on) if article.published_on else ""
    source = [", ".join(authors(article)), article.agency, article.publication, published]
    if any(source):
        yield plain(" · ".join(part for part in source if part))


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
