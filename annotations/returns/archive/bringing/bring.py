"""Bringing an archive to this library: as a new story, or as marks, claims and notes on the story that is here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from annotations.returns.archive.bringing import claims, entities, marks, notes, pictures, story, tags
from annotations.returns.archive.bringing.here import Here, story_here
from annotations.returns.archive.reading import Archive
from newsroom.locks import Lock, hold
from newsroom.models import Article, Image, Reader, Revision
from newsroom.transactions import whole


@dataclass(frozen=True)
class Brought:
    """The story, whether it is new here, and how much was added to it.

    ``known`` counts marks and notes that were here already, deleted ones too, which stay as they are; ``unplaced`` the
    marks whose words are in no version that this library has. ``lacking`` are the numbers of the archive's versions
    that are not here: a story that is here gains none.
    """

    article: Article
    new: bool
    marks: int
    claims: int
    notes: int
    known: int
    unplaced: int
    lacking: Sequence[int]


def bring_archive(archive: Archive, reader: Reader) -> Brought:
    """Bring *archive* in for *reader*, all or nothing; brought again, it adds nothing. Raises ReturnError.

    What carries the name of *reader* is theirs; the rest is too, credited to whoever the archive says. Audiences stay.
    """
    return _bring(archive, reader, pictures.lacking(archive.images))


@whole
def _bring(archive: Archive, reader: Reader, lacking: Mapping[str, Image]) -> Brought:
    hold(Lock.STORIES)
    hold(Lock.ENTITIES)
    here = story_here(archive)
    return _add(here, archive, reader, new=False) if here else _make(archive, reader, lacking)


def _make(archive: Archive, reader: Reader, lacking: Mapping[str, Image]) -> Brought:
    """Make the story as the archive has it, entities first: its tags name them."""
    named = entities.settle(archive)
    article = story.make(archive, reader, lacking)
    entities.keep_corrections(archive, article, reader, named)
    here = Here(article, {row.number: row for row in article.revisions.order_by("number")})
    tags.make(archive, here.by_number, named)
    story.show(article, here.by_number)
    return _add(here, archive, reader, new=True, speakers=named.ids)


def _add(here: Here, archive: Archive, reader: Reader, *, new: bool, speakers: dict[str, int] | None = None) -> Brought:
    """Add what readers made to the story that is *here*, in the order in which everybody takes locks."""
    placed = marks.add(here, archive, reader)
    _hold_revisions(placed)
    told = notes.add(here, archive, reader, placed)
    known = entities.known_of(archive) if speakers is None else speakers
    hold(Lock.CLAIMS)
    made = claims.add(archive, reader, placed, told, known)
    story_now = Article.objects.with_current().get(pk=here.article.pk)
    left = placed.known + told.known
    return Brought(story_now, new, len(placed.new), made, len(told.new), left, placed.unplaced, _lacking(here, archive))


def _lacking(here: Here, archive: Archive) -> list[int]:
    texts = {revision.digest for revision in here.by_number.values()}
    return [revision["number"] for revision in archive.revisions if revision["digest"] not in texts]


def _hold_revisions(placed: marks.Placed) -> None:
    """Hold the versions of new marks: one that is made a claim asks whether its version is recognised."""
    at = {mark.revision_id for mark, _ in placed.new.values()}
    list(Revision.objects.select_for_update(no_key=True).filter(pk__in=at).order_by("pk").values_list("pk"))
