"""Collections: works whose parts are stories. Each change in one transaction; the caller has checked who may."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db.models import Max
from django.utils import timezone
from django.utils.text import slugify

from newsroom.errors import NewsroomError
from newsroom.ingest.several import Several
from newsroom.locks import Lock, hold
from newsroom.models import Article, Collection, CollectionPart, Reader
from newsroom.transactions import whole

LONGEST_TITLE = 500  # code points, as the column has them
MOST_PARTS = 2_000
_SLUG_LENGTH = 70
_RESERVED_SLUGS = {"new"}  # /collections/new/ is the page that makes one
_MANY = f"A collection has {MOST_PARTS:,} stories at most. Begin another one for these."


class CollectionError(NewsroomError):
    """A collection cannot become what was asked for."""


@whole
def begin(title: str, reader: Reader | None, articles: Iterable[Article] = (), **fields: str) -> Collection:
    """Make a collection called *title* with *articles* as its parts, in their order; *fields* are its other columns.

    Raises CollectionError when they are too many.
    """
    hold(Lock.STORIES)
    title = title[:LONGEST_TITLE]
    collection = Collection.objects.create(slug=_free_slug(title), title=title, added_by=reader, **fields)
    add_parts(collection, articles)
    return collection


@whole
def collection_of(several: Several, reader: Reader | None) -> Collection:
    """Return the collection that *several* is: the one here with its identifier, else a new one without parts.

    One that was deleted comes back.
    """
    hold(Lock.STORIES)
    known = Collection.objects.filter(identifier=several.identifier[:300]) if several.identifier else None
    if known and (found := known.order_by("pk").first()):
        restore(found)
        return found
    said = several.known.fields
    authors = said.get("authors", ())
    return begin(
        several.title or "Untitled",
        reader,
        byline=", ".join(map(str, authors if isinstance(authors, Sequence) else ()))[:300],
        publication=str(said.get("publication", ""))[:200],
        language=str(said.get("language", ""))[:35],
        identifier=several.identifier[:300],
    )


@whole
def add_part(collection: Collection, article: Article, position: int = 0) -> CollectionPart:
    """Make *article* a part of *collection* at *position* (from 1), at its end without one; twice it is one part.

    A part that is there stays where it is. Positions say an order, and may have gaps: what is brought in by several
    workers at once gets there in any order.
    """
    _stand_still(collection)
    position = position or _last(collection) + 1
    return CollectionPart.objects.get_or_create(
        collection=collection, article=article, defaults={"position": position}
    )[0]


@whole
def add_parts(collection: Collection, articles: Iterable[Article]) -> int:
    """Put those of *articles* that are no parts yet at the end, and return their number. Raises CollectionError."""
    _stand_still(collection)
    there = set(collection.parts.values_list("article", flat=True))
    new = {article.pk: article for article in articles if article.pk not in there}
    if len(there) + len(new) > MOST_PARTS:
        raise CollectionError(_MANY)
    last = _last(collection)
    rows = (CollectionPart(collection=collection, article=each, position=last + at) for at, each in _from_1(new))
    CollectionPart.objects.bulk_create(rows)
    return len(new)


@whole
def rename(collection: Collection, title: str, byline: str) -> None:
    """Call *collection* something else. Its address stays."""
    collection.title, collection.byline = title[:LONGEST_TITLE], byline[:300]
    collection.save(update_fields=["title", "byline"])


@whole
def reorder(collection: Collection, parts: Sequence[int]) -> list[int]:
    """Put the parts whose ids are in *parts* first, in that order, and return the ids in the order that was."""
    _stand_still(collection)
    before = list(collection.parts.order_by("position", "pk").values_list("pk", flat=True))
    order = [*dict.fromkeys(pk for pk in parts if pk in set(before))]
    order += [pk for pk in before if pk not in set(order)]
    rows = [CollectionPart(pk=pk, position=at) for at, pk in enumerate(order, 1)]
    CollectionPart.objects.bulk_update(rows, ["position"], batch_size=500)
    return before


def move(part: CollectionPart, steps: int) -> int:
    """Move *part* by so many *steps*, back where they are negative; return by how many it could be moved."""
    order = list(part.collection.parts.order_by("position", "pk").values_list("pk", flat=True))
    at = order.index(part.pk)
    to = min(max(at + steps, 0), len(order) - 1)
    order.insert(to, order.pop(at))
    reorder(part.collection, order)
    return to - at


@whole
def remove(part: CollectionPart) -> None:
    """Take a story out of its collection; the story stays in the library."""
    _stand_still(part.collection)
    part.delete()


def delete(collection: Collection) -> None:
    """Take *collection* away, so that ``restore`` can bring it back; its stories stay in the library."""
    _set_deleted(collection, timezone.now())


def restore(collection: Collection) -> None:
    """Bring a deleted collection back."""
    _set_deleted(collection, None)


def may_change(collection: Collection, reader: Reader) -> bool:
    """Tell whether *reader* may: whoever added it, and everybody once that account is gone."""
    return collection.added_by_id in (reader.pk, None)


def _set_deleted(collection: Collection, at: datetime | None) -> None:
    collection.deleted_at = at
    collection.save(update_fields=["deleted_at"])


def _stand_still(collection: Collection) -> None:
    """Let no two change the parts of one collection at the same time."""
    Collection.objects.select_for_update(no_key=True).get(pk=collection.pk)


def _last(collection: Collection) -> int:
    return collection.parts.aggregate(last=Max("position"))["last"] or 0


def _from_1(articles: dict[int, Article]) -> Iterable[tuple[int, Article]]:
    return enumerate(articles.values(), 1)


def _free_slug(title: str) -> str:
    base = slugify(title)[:_SLUG_LENGTH].strip("-") or "collection"
    taken = _RESERVED_SLUGS | set(Collection.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    candidates = (base if n == 1 else f"{base}-{n}" for n in range(1, len(taken) + 2))
    return next(slug for slug in candidates if slug not in taken)
