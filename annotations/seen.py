"""Which changes of a story its readers know of, so that each is told once and nobody of changes before their time.

Whoever opens a story knows the text that is newest then; whoever brought it in, marked or noted it, or follows it,
knows the one that came before a change. They are told of what comes after until they have seen or dismissed it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import F, FilteredRelation, Q, QuerySet
from django.dispatch import receiver

from annotations.models import Highlight, Note, Seen
from newsroom.models import Article, Follow, Reader, Revision
from newsroom.signals import article_revised


def with_seen(articles: QuerySet[Article], reader: Reader) -> QuerySet[Any]:
    """Fetch with each story the number of the revision that *reader* knows, as ``seen_number`` (None: never opened)."""
    known = FilteredRelation("seen", condition=Q(seen__reader=reader))
    return articles.annotate(known=known, seen_number=F("known__revision__number"))


def opened(article: Any, reader: Reader) -> None:
    """Remember that *reader* opened *article* (from ``with_seen``): in a query the first time, and never again."""
    if article.seen_number is None:
        _remember([Seen(article=article, reader=reader, revision=article.newest)])


def saw(revision: Revision, reader: Reader) -> None:
    """Remember that *reader* knows *revision*, and what changed up to it. To take that back, name the one before."""
    Seen.objects.update_or_create(article_id=revision.article_id, reader=reader, defaults={"revision": revision})


def looked_at(article: Any, reader: Reader, old: Revision, new: Revision) -> None:
    """Remember that *reader* saw what changed from *old* to *new* of *article* (from ``with_seen``).

    Nothing to remember where that leaves out changes that they do not know, or was known.
    """
    if article.seen_number and old.number <= article.seen_number < new.number:
        saw(new, reader)


@receiver(article_revised)
def remember_readers(old: Revision, new: Revision, **_: Any) -> None:
    """Remember that *old* is what its readers know, and that whoever corrected it knows *new*."""
    _remember(Seen(article_id=old.article_id, reader_id=pk, revision=old) for pk in _readers(old))
    if new.author:
        Seen.objects.filter(reader=new.author, revision=old).update(revision=new)


def _readers(revision: Revision) -> QuerySet[Any, Any]:
    """Return the ids of those who added the story of *revision* or something to it, or follow it."""
    article = Q(article=revision.article_id)
    marked = Highlight.objects.filter(article).order_by().values_list("reader")
    noted = Note.objects.filter(article).order_by().values_list("author")
    followed = Follow.objects.filter(article).values_list("reader")
    knowing = Q(pk__in=marked.union(noted, followed)) | Q(articles=revision.article_id)
    return Reader.objects.filter(knowing).distinct().values_list("pk", flat=True)


def _remember(rows: Iterable[Seen]) -> None:
    Seen.objects.bulk_create(rows, ignore_conflicts=True)
