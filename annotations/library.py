"""The library's reads: the stories on one page, what they can be narrowed down by, and how many there are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Max, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, Left

from annotations import search
from annotations.choices import Choice
from annotations.library_choices import CHOICES, mentioning, tags_by
from annotations.library_query import LibraryQuery, number
from annotations.models import Highlight, Note
from annotations.story_tags import tagged
from newsroom.models import Article, FeedItem
from newsroom.models.article import ArticleQuerySet
from newsroom.shelf import in_collection

PAGE_SIZE = 20
OPENING_LENGTH = 400  # code points of the text, shown where a story has no standfirst; the page clips it to lines


@dataclass(frozen=True)
class LibraryPage:
    """Up to ``PAGE_SIZE`` stories of the ``total`` found, and what leads on from here.

    Each story has ``opening`` (its first words), ``mark_count`` and ``note_count`` (what this reader may see); when
    words were searched for, ``marked_headline`` and ``excerpt`` too (annotations/search.py). ``choices`` holds the
    values each filter offers, counted under the other filters.
    """

    stories: list[Article]
    total: int
    choices: dict[str, list[Choice]]
    next: LibraryQuery | None


def library_page(reader: Any, query: LibraryQuery) -> LibraryPage:
    """Return the page of the library that *query* asks for, as *reader* may see it."""
    library = Article.objects.visible_to(reader)
    conditions = {name: _condition(name, value, reader) for name, value in query.active.items()}
    found = library.filter(*conditions.values())
    facts = found.aggregate(total=Count("pk"), newest=Max("pk"))
    newest = query.newest or facts["newest"] or 0
    stories, more = _page(_listed(found.filter(pk__lte=newest), reader, query), query.page)
    following = query.on_page(query.page + 1, newest) if more else None
    return LibraryPage(stories, facts["total"], _choices(library, conditions, query, reader), following)


def found_by(reader: Any, query: LibraryQuery) -> QuerySet[Article]:
    """Return all the stories that *query* finds, whatever page it is at, newest first."""
    conditions = (_condition(name, value, reader) for name, value in query.active.items())
    return Article.objects.visible_to(reader).filter(*conditions).order_by("-added_at", "-pk")


def _condition(name: str, value: str, reader: Any) -> Q:
    return Q(pk__in=tagged(reader, value)) if name == "tag" else _CONDITIONS[name](value)


def _has_words(words: str) -> Q:
    configs = Article.objects.order_by().values_list("search_config", flat=True).distinct()
    return search.matching(words, configs)


_CONDITIONS: dict[str, Callable[[str], Q]] = {
    "q": _has_words,
    "publication": lambda name: Q(publication=name),
    "section": lambda name: Q(section=name),
    "entity": lambda slug: Q(current__in=mentioning(slug)),
    "collection": lambda slug: Q(pk__in=in_collection(slug)),
    "feed": lambda pk: Q(pk__in=FeedItem.objects.filter(feed=number(pk)).values("article")),
}


def _listed(found: ArticleQuerySet, reader: Any, query: LibraryQuery) -> QuerySet[Article]:
    listed = (
        found.select_related("added_by")
        .with_kin()
        .defer("search", "rights")
        .annotate(
            opening=Left("current__text", OPENING_LENGTH),
            mark_count=_count(Highlight.objects.visible_to(reader)),
            note_count=_count(Note.objects.visible_to(reader)),
        )
    )
    return search.ranked(listed, query.q) if query.q else listed.order_by("-added_at", "-pk")


def _count(rows: QuerySet[Any]) -> Coalesce:
    """Count *rows* of each story in a subquery of their own: joined, marks would multiply notes."""
    counted = rows.filter(article=OuterRef("pk")).order_by().values("article").annotate(rows=Count("pk"))
    return Coalesce(Subquery(counted.values("rows")), 0)


def _page(listed: QuerySet[Article], page: int) -> tuple[list[Article], bool]:
    start = (page - 1) * PAGE_SIZE
    stories = list(listed[start : start + PAGE_SIZE + 1])
    return stories[:PAGE_SIZE], len(stories) > PAGE_SIZE


def _choices(
    library: QuerySet[Article], conditions: dict[str, Q], query: LibraryQuery, reader: Any
) -> dict[str, list[Choice]]:
    """Count each filter's values under the other filters: what it offers is then what choosing it would find."""
    offered = CHOICES | {"tag": tags_by(reader)}
    return {
        name: choices(library.filter(*(q for other, q in conditions.items() if other != name)), getattr(query, name))
        for name, choices in offered.items()
    }
