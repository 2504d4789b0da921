"""The story of a book: woven like the HTML copy, in parts, each with the notes on it as footnotes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from annotations.export.contents.threads import Places, Thread
from annotations.export.epub.book import Document, Heading
from annotations.export.epub.parts import parts
from annotations.export.epub.sections import head
from annotations.export.html.marks import mark_places, marks
from annotations.export.html.notes import back, references, reply, thread_id, written
from annotations.export.html.sources import statement_places
from annotations.export.html.words import about, written_by
from annotations.reading import ReadingPage
from annotations.rows import ReadingParagraph
from annotations.weave.blocks import blocks_of_copy, groups
from annotations.weave.paragraphs import weave_paragraphs
from annotations.weave.tags import entity_tags, inline_tags
from annotations.words import direction

FIRST = "story"
"""The id of the story's beginning."""


def story(
    page: ReadingPage, paragraphs: Sequence[ReadingParagraph], noted: Sequence[Thread], language: str
) -> Iterator[Document]:
    """Yield the documents of the story from its *paragraphs*, whose pictures have addresses in the book."""
    woven = blocks_of_copy(paragraphs, _woven(page, paragraphs, noted), {})
    grouped, notes = groups(paragraphs), _by_key(noted)
    cut = parts(grouped)
    for number, part in enumerate(cut, 1):
        within = list(chain.from_iterable(grouped[at] for at in part))
        blocks = "\n".join(woven[at] for at in part)
        inner = f"{blocks}\n{_footnotes(within, notes)}"
        yield _document(page, number, len(cut), inner, within, language)


def _document(
    page: ReadingPage, number: int, of: int, inner: str, within: Sequence[ReadingParagraph], language: str
) -> Document:
    """Return the part *number* of so many, with *inner* in it, which shows the paragraphs *within*."""
    title = page.article.headline + (f" ({number}/{of})" if of > 1 else "")
    opening = f'<section epub:type="bodymatter" id="{FIRST}">{head(page)}' if number == 1 else ""
    body = f"{opening or f'<section id="{_name(number)}">'}\n{inner}</section>"
    return Document(
        _name(number), title, body, language, direction=direction(language), headings=_headings(page, number, within)
    )


def _name(number: int) -> str:
    return f"part-{number}"


def _headings(page: ReadingPage, number: int, within: Sequence[ReadingParagraph]) -> list[Heading]:
    text = page.revision.text
    found = [Heading(p.key, text[p.start : p.end], p.level) for p in within if p.kind == "heading"]
    if number == 1:
        return [Heading(FIRST, page.article.headline, 1), *found]
    return found if within[0].kind == "heading" else [Heading(_name(number), f"Part {number}", 2), *found]


def _woven(page: ReadingPage, paragraphs: Sequence[ReadingParagraph], noted: Iterable[Thread]) -> dict[str, str]:
    inlines = [inline for paragraph in paragraphs for inline in paragraph.inlines]
    tags = [*inline_tags(inlines), *entity_tags(page.mentions, inlines, linked=False)]
    tags += statement_places(page, inlines)
    insertions = [*mark_places(page.highlights, Places(paragraphs)), *references(noted)]
    return weave_paragraphs(page.revision.text, paragraphs, tags, marks(page.highlights), insertions)


def _by_key(noted: Iterable[Thread]) -> Mapping[str, list[Thread]]:
    found: defaultdict[str, list[Thread]] = defaultdict(list)
    for thread in noted:
        if thread.place:
            found[thread.place.key].append(thread)
    return found


def _footnotes(within: Iterable[ReadingParagraph], notes: Mapping[str, Sequence[Thread]]) -> str:
    """Return the notes in the document of their references: e-readers open only such in a window of their own."""
    inner = "\n".join(_footnote(thread) for paragraph in within for thread in notes.get(paragraph.key, ()))
    return f'<section class="footnotes" lang="en" xml:lang="en" dir="ltr">{inner}</section>' if inner else ""


def _footnote(thread: Thread) -> str:
    replies = "".join(map(reply, thread.replies))
    return (
        f'<aside epub:type="footnote" role="doc-footnote" id="{thread_id(thread)}" aria-label="Note {thread.number}">'
        f'<p class="by">{thread.number}. {written_by(thread.note)}{about(thread)}</p>'
        f"{written(thread.note)}{replies}{back(thread)}</aside>"
    )
