"""Making and changing highlights, each in one transaction. The caller has checked whose they are."""

from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from annotations.access import Audience
from annotations.anchoring.describe import describe
from annotations.appearances import appear, follow_words, keep_private
from annotations.errors import AlreadyMarked, NoSuchWords
from annotations.models import Highlight
from newsroom.models import Reader, Revision
from newsroom.models.ranged import span
from newsroom.text.ranges import trim

_SEEN_BY = {"kind", "audience", "deleted_at"}  # what says who sees the claim that a highlight makes


@transaction.atomic
def mark(
    revision: Revision, reader: Reader, start: int, end: int, kind: str, audience: str = Audience.ME
) -> tuple[Highlight, bool]:
    """Mark ``[start, end)`` of *revision* and return the highlight and whether it is new.

    A post sent twice finds the first one's highlight. A claim gets its appearance in the ledger. Raises NoSuchWords
    for a range that holds no words.
    """
    place = _place(revision.text, start, end)
    highlight, new = Highlight.objects.get_or_create(
        reader=reader,
        revision=revision,
        kind=kind,
        deleted_at=None,
        span=place.pop("span"),
        defaults={"article_id": revision.article_id, "audience": audience, **place},
    )
    if new:
        _appear(highlight)
    return highlight, new


def mark_quote(revision: Revision, reader: Reader, bounds: tuple[int, int], words: str, kind: str) -> Highlight:
    """Mark the first place within *bounds* that reads *words*. Raises NoSuchWords when there is none."""
    wanted = " ".join(words.split())
    at = revision.text.find(wanted, *bounds) if wanted else -1
    if at < 0:
        raise NoSuchWords("These words are not in the paragraph. Copy them from it, letter by letter.")
    return mark(revision, reader, at, at + len(wanted), kind)[0]


@transaction.atomic
def change(highlight: Highlight, **changes: Any) -> None:
    """Set *changes* (kind, audience, deleted_at). Raises AlreadyMarked when that makes it equal to another."""
    for name, value in changes.items():
        setattr(highlight, name, value)
    try:
        with transaction.atomic():
            highlight.save(update_fields=[*changes, "edited_at"])
    except IntegrityError as error:
        raise AlreadyMarked(f"You have already marked these words as {highlight.get_kind_display()}.") from error
    _appear(highlight)
    if _SEEN_BY.intersection(changes):
        keep_private(highlight)


@transaction.atomic
def move(highlight: Highlight, start: int, end: int) -> None:
    """Put *highlight* on ``[start, end)``. Raises NoSuchWords or AlreadyMarked."""
    before = highlight.exact
    change(highlight, **_place(highlight.revision.text, start, end))
    follow_words(highlight, before)


def delete(highlight: Highlight) -> None:
    """Take *highlight* off the page, so that ``restore`` can bring it back."""
    change(highlight, deleted_at=timezone.now())


def restore(highlight: Highlight) -> None:
    """Bring a deleted highlight back. Raises AlreadyMarked when its words were marked again since."""
    change(highlight, deleted_at=None)


def _appear(highlight: Highlight) -> None:
    if highlight.kind == Highlight.Kind.CLAIM:
        appear(highlight)


def _place(text: str, start: int, end: int) -> dict[str, Any]:
    """Return the range, without white space at its ends, and its selectors, as a highlight's fields."""
    if not 0 <= start < end <= len(text):
        raise NoSuchWords("These words are not in the story any more. Reload the page and select them again.")
    start, end = trim(text, start, end)
    if start >= end:
        raise NoSuchWords("There are no words in this selection. Select at least one word.")
    quote = describe(text, start, end).quote
    return {"span": span(start, end), "exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix}
