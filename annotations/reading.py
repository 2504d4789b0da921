"""The reading page as a value: what the page, its swapped parts and every annotated copy are built from.

Opening one asks the same questions (paragraphs, mentions, attributions and who speaks in them, highlights, notes),
whatever their answers' length.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from django.contrib.auth.models import AnonymousUser
from django.db.models import Case, F, FilteredRelation, Q, QuerySet, When

from annotations.kinds import kinds_for
from annotations.models import Highlight, Note
from annotations.rows import ClaimRow, HighlightRow, ImageRow, NoteRow, ReadingParagraph
from newsroom.attributions import AttributionRow, attributions_of
from newsroom.mentions import MentionRow, mentions_of
from newsroom.models import Article, Image, Reader, Revision
from newsroom.models.ranged import span
from newsroom.shown import on_show, shown
from newsroom.statements import Statement, statements_of

Bounds = tuple[int, int]

_MARK = (
    *("pk", "place", "kind", "reader", "reader__username", "audience", "exact", "created_at"),
    *("tags", "was", "state", "revision__number"),
)

# The fields of a ClaimRow, from a highlight.
_CLAIM = (
    "appearance__claim",
    "appearance__claim__statement",
    "appearance__claim__status",
    Case(
        When(on_show("appearance__speaker"), then=shown("appearance__speaker", "name")[0]),
        default="appearance__speaker_words",
    ),
    "appearance__chain",
    "appearance__told",
    "appearance__basis",
    "appearance__said_on",
)


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

    @cached_property
    def lost_notes(self) -> list[NoteRow]:
        """The notes beside paragraphs that this text does not have."""
        keys = {paragraph.key for paragraph in self.paragraphs}
        return [note for note in self.notes if note.paragraph_key not in keys]

    @cached_property
    def statements(self) -> list[Statement]:
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
    paragraphs = list(_paragraphs(revision, keys))
    bounds = (paragraphs[0].start, paragraphs[-1].end) if keys is not None and paragraphs else None
    is_newest = revision.pk == article.current_id
    marks = list(_highlights(revision, reader, bounds) if is_newest else highlights_then(revision, reader))
    return ReadingPage(
        article=article,
        revision=revision,
        reader_name=reader.get_username(),
        paragraphs=paragraphs,
        mentions=mentions_of(revision, bounds),
        highlights=[row for row in marks if not row.last_in],
        notes=list(_notes(article, reader, keys)),
        attributions=attributions_of(revision),
        lost=[row for row in marks if row.last_in],
    )


def keys_touched(revision: Revision, start: int, end: int) -> list[str]:
    """Return the keys of the paragraphs that ``[start, end)`` overlaps, in reading order."""
    touched = revision.paragraphs.filter(span__overlap=span(start, end)).order_by("position")
    return list(touched.values_list("key", flat=True))


def _paragraphs(revision: Revision, keys: Sequence[str] | None) -> Iterator[ReadingParagraph]:
    rows = revision.paragraphs.select_related("image").defer("image__data").order_by("position")
    for p in rows if keys is None else rows.filter(key__in=keys):
        image = _image(p.image) if p.image else None
        yield ReadingParagraph(
            p.key, p.kind, p.level, p.ordered, p.start, p.end, p.inlines, image, p.image_alt, p.sentences
        )


def _image(image: Image) -> ImageRow:
    return ImageRow(image.pk, image.get_absolute_url(), image.width, image.height)


def _highlights(revision: Revision, reader: Reader | AnonymousUser, bounds: Bounds | None) -> Iterator[HighlightRow]:
    """Yield the marks on *revision*, those within *bounds* if these are given; else those that lost their words too."""
    lost = Q(state=Highlight.State.ORPHAN)
    wanted = Q(revision=revision, span__overlap=span(*bounds)) & ~lost if bounds else Q(revision=revision) | lost
    rows = Highlight.objects.visible_to(reader).filter(wanted, article=revision.article_id).order_by("span", "pk")
    yield from _rows(rows.annotate(place=F("span")), reader)


def highlights_then(revision: Revision, reader: Reader | AnonymousUser) -> Iterator[HighlightRow]:
    """Yield the marks on any *revision* as they stood in it, those too that have lost their words since."""
    there = FilteredRelation("placements", condition=Q(placements__revision=revision))
    place = Case(When(revision=revision, then=F("span")), default=F("there__span"))
    rows = Highlight.objects.visible_to(reader).filter(article=revision.article_id)
    rows = rows.annotate(there=there, place=place).exclude(place=None).order_by("place", "pk")
    for row in _rows(rows, reader):
        yield replace(row, exact=revision.text[row.start : row.end], was="", last_in=0)


def _rows(marks: QuerySet[Highlight], reader: Reader | AnonymousUser) -> Iterator[HighlightRow]:
    """Yield *marks*, each of which has a range as ``place``."""
    labels = {kind: style.label for kind, style in kinds_for(reader).items()}
    for pk, at, kind, owner, name, audience, exact, made, tags, was, state, number, *claim in marks.values_list(
        *_MARK, *_CLAIM
    ):
        said = ClaimRow(*claim) if kind == Highlight.Kind.CLAIM and claim[0] else None
        mine, label, last_in = owner == reader.pk, labels[kind], number if state == Highlight.State.ORPHAN else 0
        yield HighlightRow(
            pk, at.lower, at.upper, kind, label, name, mine, audience, exact, made, said, tags, was, last_in
        )


def _notes(article: Article, reader: Reader | AnonymousUser, keys: Sequence[str] | None) -> Iterator[NoteRow]:
    rows = Note.objects.visible_to(reader).filter(article=article)
    return note_rows(rows if keys is None else rows.filter(paragraph_key__in=keys), reader)


def note_rows(notes: QuerySet[Note], reader: Reader | AnonymousUser) -> Iterator[NoteRow]:
    """Return *notes*, all of which *reader* sees, oldest first, in one query."""
    for pk, key, mark, opener, owner, name, audience, body, made, edited in notes.order_by(
        "created_at", "pk"
    ).values_list(
        "pk",
        "paragraph_key",
        "highlight",
        "reply_to",
        "author",
        "author__username",
        "audience",
        "body",
        "created_at",
        "edited_at",
    ):
        yield NoteRow(pk, key, mark, opener, name, owner == reader.pk, audience, body, made, edited)
