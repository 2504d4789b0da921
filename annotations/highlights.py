"""Making and changing highlights, each in one transaction. The caller has checked whose they are."""

from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from annotations.access import Audience
from annotations.appearances import appear, follow_words, keep_private
from annotations.errors import AlreadyMarked, NoSuchWords
from annotations.kinds import label_of
from annotations.models import Highlight, Placement
from annotations.placing import REVISED, bring_along, newest, place_of, stand_still, stay_current
from annotations.words import on_one_line
from newsroom.models import Article, Reader, Revision
from newsroom.transactions import whole

_SEEN_BY = {"kind", "audience", "deleted_at"}  # what says who sees the claim that a highlight makes


@whole
def mark(
    revision: Revision,
    reader: Reader,
    start: int,
    end: int,
    kind: str,
    audience: str = Audience.ME,
    credit: str = "",
) -> tuple[Highlight, bool]:
    """Mark ``[start, end)`` of *revision* and return the highlight and whether it is new.

    *credit* says whose it is, where *reader* brought it in. A post sent twice finds the first one's highlight. A claim
    gets its appearance in the ledger. Raises NoSuchWords for a range that holds no words, and for a revision that
    another one has followed.
    """
    place = place_of(revision.text, start, end)
    marked = {"reader": reader, "credit": credit, "revision": revision, "kind": kind, "deleted_at": None}
    marked["span"] = place.pop("span")
    if same := Highlight.objects.filter(**marked).order_by("pk").first():
        return same, False
    stay_current(revision)
    highlight, new = _make(marked, {"article_id": revision.article_id, "audience": audience, **place})
    if new:
        _appear(highlight)
    return highlight, new


def mark_quote(
    revision: Revision, reader: Reader, bounds: tuple[int, int], words: str, kind: str
) -> tuple[Highlight, bool]:
    """Mark the first place within *bounds* that reads *words*, as ``mark`` does, or raise NoSuchWords."""
    wanted = on_one_line(words)
    at = revision.text.find(wanted, *bounds) if wanted else -1
    if at < 0:
        raise NoSuchWords("These words are not in the paragraph. Copy them from it, letter by letter.")
    return mark(revision, reader, at, at + len(wanted), kind)


@whole
def change(highlight: Highlight, **changes: Any) -> None:
    """Set *changes* (kind, audience, deleted_at). Raises AlreadyMarked when that makes it equal to another."""
    stand_still(Article.objects.filter(pk=highlight.article_id))
    _set(highlight, **changes)


@whole
def move(highlight: Highlight, start: int, end: int) -> None:
    """Put *highlight* on ``[start, end)`` of the newest revision; what its words were is settled with that.

    Raises NoSuchWords, also when the story was revised since *highlight* was read, or AlreadyMarked.
    """
    now = newest(highlight)
    before = highlight.was or highlight.exact
    if highlight.is_lost:
        Placement.objects.create(
            highlight=highlight, revision=highlight.revision, span=highlight.span, became=Placement.Became.ORPHANED
        )
    place = place_of(now.text, start, end)
    _set(highlight, revision=now, **place, state=Highlight.State.ANCHORED, was="")
    bring_along(highlight, before)


@whole
def accept(highlight: Highlight) -> None:
    """Take the words on which *highlight* is now for its own; a statement that nobody wrote follows them.

    Raises NoSuchWords when its words have not changed, or the story was revised since *highlight* was read.
    """
    newest(highlight)
    if highlight.state != Highlight.State.CHANGED:
        raise NoSuchWords("There is nothing to accept: the words of this mark have not changed.")
    before = highlight.was
    try:
        _set(highlight, state=Highlight.State.ANCHORED, was="")
    except AlreadyMarked:  # a revision may bring two marks to the same words; neither is given up for the other
        _set(highlight, state=Highlight.State.MOVED, was="")
    follow_words(highlight, before)


def where(highlight: Highlight) -> dict[str, Any]:
    """Return where *highlight* stands and in which state, as ``put_back`` takes it."""
    return {
        "revision": highlight.revision_id,
        "start": highlight.start,
        "end": highlight.end,
        "state": highlight.state,
        "was": highlight.was,
    }


@whole
def put_back(highlight: Highlight, revision: int, start: int, end: int, state: str, was: str) -> None:
    """Undo a move, or an acceptance: put *highlight* where it was (``where``). Raises NoSuchWords or AlreadyMarked."""
    now = newest(highlight)
    former = Revision.objects.filter(article=highlight.article_id, pk=revision).first()
    is_lost = state == Highlight.State.ORPHAN
    if former is None or is_lost == (former == now) or (state == Highlight.State.CHANGED and not was):
        raise NoSuchWords(REVISED)
    if is_lost:
        Placement.objects.filter(highlight=highlight, revision=former).delete()
    before = highlight.was or highlight.exact
    _set(highlight, revision=former, **place_of(former.text, start, end), state=state, was=was)
    bring_along(highlight, before)


def delete(highlight: Highlight) -> None:
    """Take *highlight* off the page, so that ``restore`` can bring it back."""
    change(highlight, deleted_at=timezone.now())


def restore(highlight: Highlight) -> None:
    """Bring a deleted highlight back. Raises AlreadyMarked when its words were marked again since."""
    change(highlight, deleted_at=None)


def _make(marked: dict[str, Any], fields: dict[str, Any]) -> tuple[Highlight, bool]:
    """Return a new highlight, or the one that a click at the same time made."""
    try:
        with transaction.atomic():
            return Highlight.objects.create(**marked, **fields), True
    except IntegrityError:
        return Highlight.objects.get(**marked, state=Highlight.State.ANCHORED), False


def _set(highlight: Highlight, **changes: Any) -> None:
    for name, value in changes.items():
        setattr(highlight, name, value)
    try:
        with transaction.atomic():
            highlight.save(update_fields=[*changes, "edited_at"])
    except IntegrityError as error:
        kind = label_of(highlight.kind, highlight.reader)
        raise AlreadyMarked(f"You have already marked these words as {kind}.") from error
    _appear(highlight)
    if _SEEN_BY.intersection(changes):
        keep_private(highlight)


def _appear(highlight: Highlight) -> None:
    if highlight.kind == Highlight.Kind.CLAIM:
        appear(highlight)
