"""The reading page as a value: what the page, its swapped parts and every annotated copy are built from.

Opening one asks the same questions (paragraphs, mentions, attributions and who speaks in them, highlights, notes),
whatever their answers' length.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from annotations.kinds import kinds_for, recoloured
from annotations.page_rows import highlights_of, highlights_then, notes_of, paragraphs_of
from annotations.rows import HighlightRow, NoteRow, ReadingParagraph
from newsroom.models import Article, Paragraph, Reader, Revision
from newsroom.naming.attributions import AttributionRow, attributions_of
from newsroom.naming.mentions import MentionRow, mentions_of
from newsroom.naming.statements import Statement, statements_of
from newsroom.prepared import Prepared, span_of


@dataclass(frozen=True)
class ReadingPage:
    """One revision of a story as one reader sees it. All ranges count code points of ``revision.text``."""

    article: Article
    revision: Revision
    reader_name: str
    paragraphs: Sequence[ReadingParagraph]
    mentions: Sequence[MentionRow]
    highlights: Sequence[HighlightRow]
    notes: Sequence[NoteRow]
    attributions: Sequence[AttributionRow] = ()
    lost: Sequence[HighlightRow] = ()
    """Marks whose words are gone, of the whole story; none where the page is cut down to some paragraphs."""
    tags: Sequence[str] = ()
    """The reader's own on the story; only copies that hold what is private have them here."""
    colours: Sequence[str] = ()
    """The classes of static/css/palette.css that give kinds of marks the colours which this reader chose."""

    @cached_property
    def lost_notes(self) -> list[NoteRow]:
        """The notes beside paragraphs that this text does not have."""
        keys = {paragraph.key for paragraph in self.paragraphs}
        return [note for note in self.notes if note.paragraph_key not in keys]

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """The attributions with their sources in words."""
        return statements_of(self.revision.text, self.attributions)


def open_page(
    article: Article,
    reader: Reader | AnonymousUser,
    keys: Sequence[str] | None = None,
    revision: Revision | None = None,
) -> ReadingPage:
    """Return *article* as *reader* sees it, cut down to the paragraphs named by *keys* when those are given.

    Its attributions are all of them even then: their sources and chains cross paragraphs. *article* comes with its
    current revision (``Article.objects.with_current()``), which is shown unless an older *revision* is asked for; that
    one has its marks where they stood in it.
    """
    revision = revision or article.newest
    paragraphs = list(paragraphs_of(revision, keys))
    bounds = (paragraphs[0].start, paragraphs[-1].end) if keys is not None and paragraphs else None
    is_newest = revision.pk == article.current_id
    marks = list(highlights_of(revision, reader, bounds) if is_newest else highlights_then(revision, reader))
    return ReadingPage(
        article=article,
        revision=revision,
        reader_name=reader.get_username(),
        paragraphs=paragraphs,
        mentions=mentions_of(revision, bounds),
        highlights=[row for row in marks if not row.last_in],
        notes=list(notes_of(article, reader, keys)),
        attributions=attributions_of(revision),
        lost=[row for row in marks if row.last_in],
        colours=recoloured(kinds_for(reader)),
    )


def keys_touched(revision: Revision, start: int, end: int) -> list[str]:
    """Return the keys of the paragraphs that ``[start, end)`` overlaps, in reading order."""
    return [key for (key,) in _TOUCHED.rows(revision=revision.pk, start=start, end=end)]


def _touched(revision: int, start: int, end: int) -> QuerySet[Paragraph, tuple[str]]:
    here = Paragraph.objects.filter(revision=revision, span__overlap=span_of(start, end))
    return here.order_by("position").values_list("key")


_TOUCHED = Prepared(_touched)
