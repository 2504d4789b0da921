"""What stands around the story: its head, and below it what no place in it holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from annotations.export.contents.claims import claim_words, record_words
from annotations.export.contents.voices import CHECKED, beyond, voices
from annotations.export.docx.anchors import closing, opening
from annotations.export.docx.direction import runs_right_to_left
from annotations.export.docx.identity import STORY_BEGINS, STORY_ENDS
from annotations.export.docx.talks import Talk
from annotations.export.docx.xml import paragraph, run
from annotations.reading import ReadingPage
from annotations.rows import HighlightRow
from annotations.sources import Said
from annotations.words import authors, day, on_one_line
from newsroom.naming.statements import Statement

HEADING, DETAILS, ITEM, BYLINE = "NewsroomHeading", "NewsroomDetails", "NewsroomItem", "NewsroomByline"
"""Styles that nothing in a story has."""

GONE_MARKS, GONE_NOTES = "Marks on words that are gone", "Notes on paragraphs that are gone"

_BOLD = "<w:rPr><w:b/><w:bCs/></w:rPr>"
_BEFORE, _AFTER = (
    f'<w:bookmarkStart w:id="{number}" w:name="{name}"/><w:bookmarkEnd w:id="{number}"/>'
    for number, name in enumerate((STORY_BEGINS, STORY_ENDS))
)

Numbers = Mapping[str, int]
"""``w:id`` of comments, by their ids."""


def head(page: ReadingPage) -> Iterator[str]:
    """Yield headline, standfirst and byline. The last says that the story begins."""
    article = page.article
    yield words("Title", on_one_line(article.headline))
    if article.standfirst:
        yield words("Subtitle", on_one_line(article.standfirst))
    published = day(article.published_on) if article.published_on else ""
    parts = [", ".join(authors(article)), article.agency, article.publication, article.section, published]
    yield words(BYLINE, " · ".join(part for part in parts if part), after=_BEFORE)


def tail(page: ReadingPage, talks: Sequence[Talk], numbers: Numbers) -> Iterator[str]:
    """Yield what no place in the story holds, by sections."""
    gone = [talk for talk in talks if talk.mark and talk.mark.last_in]
    yield from _section(GONE_MARKS, [_lost(talk, numbers) for talk in gone])
    apart = [talk for talk in talks if talk.mark is None and not talk.paragraph]
    yield from _section(
        GONE_NOTES, [_commented("A note, in the comment on this line", talk, numbers) for talk in apart]
    )
    yield from _section("Claims", list(_claims((*page.highlights, *page.lost))))
    yield from _section("Who says what", list(_voices(page)))


def ending_story(paragraphs: Iterable[str]) -> Iterator[str]:
    """Yield *paragraphs*, which follow the story. The first says so."""
    for at, each in enumerate(paragraphs):
        yield each if at else each.replace("</w:pPr>", f"</w:pPr>{_AFTER}", 1)


def words(style: str, said: str, properties: str = "", after: str = "") -> str:
    """Return a paragraph of plain words, which run as most of their letters do."""
    bidi = runs_right_to_left(said, False)
    look = properties or ("<w:rPr><w:rtl/></w:rPr>" if bidi else "")
    return paragraph(style, run(said, look) + after, "<w:bidi/>" * bidi)


def _section(title: str, paragraphs: Sequence[str]) -> Iterator[str]:
    if paragraphs:
        yield words(HEADING, title)
        yield from paragraphs


def _lost(talk: Talk, numbers: Numbers) -> str:
    return _commented(f"“{on_one_line(talk.mark.exact)}”" if talk.mark else "", talk, numbers)


def _commented(said: str, talk: Talk, numbers: Numbers) -> str:
    hung = [numbers[comment.id] for comment in talk.comments]
    return paragraph(DETAILS, f"{opening(hung)}{run(said)}{closing(hung)}")


def _claims(rows: Sequence[HighlightRow]) -> Iterator[str]:
    """Each claim once, with what was added to it since."""
    listed = {row.claim.id: row for row in reversed(rows) if row.claim}
    for row in reversed(listed.values()):
        about = claim_words(row)
        yield paragraph(DETAILS, run(f"“{on_one_line(row.exact)}”", _BOLD) + run(f" · {about}" if about else ""))
        yield from (words(ITEM, added) for added in record_words(row))


def _voices(page: ReadingPage) -> Iterator[str]:
    for at, (said, share) in enumerate(voices(page)):
        if not at:
            yield words(DETAILS, CHECKED)
        yield paragraph(DETAILS, run(said.voice.name, _BOLD) + run(f", {share}"))
        yield from (words(ITEM, _stated(each, said)) for each in said.statements)


def _stated(statement: Statement, said: Said) -> str:
    more = beyond(statement, said)
    return f"“{statement.words}” ({more})" if more else f"“{statement.words}”"
