"""What a reader tags: the words become a name that is found in every story."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from django.db.models import Q, QuerySet

from newsroom.entities import READER, fold, occurrences
from newsroom.entities.words import key
from newsroom.errors import CorrectionError
from newsroom.models import Alias, Correction, Entity, Mention, Revision
from newsroom.models.ranged import span, words_of
from newsroom.text.ranges import trim

MAX_LENGTH = 200  # code points

type Place = tuple[int, int, int]
"""A revision's id and the half-open code point range in its text."""


def selected_words(revision: Revision, start: int, end: int) -> tuple[int, int]:
    """Return the range of the selection without the white space around it. Raises CorrectionError."""
    if not 0 <= start < end <= len(revision.text):
        raise CorrectionError("No words are selected. Select the words of the name in the story, then tag them.")
    start, end = trim(revision.text, start, end)
    if start >= end:
        raise CorrectionError("Only white space is selected. Select the words of the name.")
    if not key(revision.text[start:end]):
        raise CorrectionError("Full stops alone are no name. Select the words of the name.")
    if end - start > MAX_LENGTH:
        raise CorrectionError(f"A name has {MAX_LENGTH} characters at most. Select fewer words.")
    if "\n" in revision.text[start:end]:
        raise CorrectionError("A name stands within one paragraph. Select it in one paragraph only.")
    return start, end


def places_of(name: str, here: Place) -> Iterator[Place]:
    """Yield where *name* stands as whole words in the newest text of every story, and *here* whatever its edges."""
    yield here
    texts = Revision.objects.filter(current_of__isnull=False, text__contains=_surest_part(name))
    for revision, text in texts.values_list("pk", "text").iterator():
        for start, end in occurrences(text, name):
            if (revision, start, end) != here:
                yield revision, start, end


def _surest_part(name: str) -> str:
    """Return the longest part of *name* that every spelling of it shares, for the database to look for."""
    return max(re.findall(r"[A-Za-z0-9]+", name), key=len, default=name)


def place(entity: Entity, places: Iterable[Place]) -> None:
    """Add a reader's mention of *entity* at each of *places* that has none yet."""
    rows = _tagged(entity).values_list("revision", "span")
    taken = {(revision, at.lower, at.upper) for revision, at in rows}
    Mention.objects.bulk_create(
        (
            Mention(revision_id=revision, entity=entity, span=span(start, end), source=READER)
            for revision, start, end in places
            if (revision, start, end) not in taken
        ),
        batch_size=2000,
    )


def remove(entity: Entity, name: str) -> None:
    """Remove the readers' mentions of *entity* by *name*, in any of its spellings."""
    rows = _tagged(entity).annotate(words=words_of("revision__text"))
    named = [pk for pk, words in rows.values_list("pk", "words") if fold(words) == fold(name)]
    Mention.objects.filter(pk__in=named).delete()


def _tagged(entity: Entity) -> QuerySet[Mention]:
    """Return the readers' mentions that name *entity*, or named it before readers split it."""
    named = Q(before_split=entity) | Q(before_split=None, entity=entity)
    return Mention.objects.filter(named, source=READER)


def settle_alias(entity: Entity, name: str) -> None:
    """Make the alias what the tags and renamings that still hold say: a reader's name, a machine's, or none."""
    said = _said(entity, name)
    holding = said.filter(undone_at=None)
    tagged = holding.filter(action=Correction.Action.TAG).exists()
    if holding.exists():
        Alias.objects.update_or_create(entity=entity, name=name, defaults={"by_reader": tagged})
    elif _came_with(said.first()) or _parted_no_more(entity):
        Alias.objects.filter(entity=entity, name=name).delete()
    else:
        Alias.objects.filter(entity=entity, name=name).update(by_reader=False)
    if not tagged:
        remove(entity, name)


def _said(entity: Entity, name: str) -> QuerySet[Correction]:
    tags = Q(action=Correction.Action.TAG, before__name=name)
    names = Q(action=Correction.Action.RENAME, before__to=name)
    return Correction.objects.filter(tags | names, entity=entity).order_by("pk")


def _came_with(correction: Correction | None) -> bool:
    """Tell whether *correction* was the first to know the name."""
    return bool(correction and correction.before["new"])


def _parted_no_more(entity: Entity) -> bool:
    splits = Correction.objects.filter(action=Correction.Action.SPLIT, other=entity)
    return splits.exclude(undone_at=None).exists()
