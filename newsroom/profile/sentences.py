"""Every sentence about an entity, by date: where it is named or meant, what it says, what is said of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import reduce
from operator import or_
from typing import Any, NamedTuple

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet
from django.utils.safestring import SafeString, mark_safe

from newsroom.models import Article, Entity, Paragraph, Reader
from newsroom.models.ranged import words_of
from newsroom.profile import places
from newsroom.profile.stories import day_of
from newsroom.text.marked import marked
from newsroom.text.ranges import Range, apart, within
from newsroom.text.sentences import sentences

PAGE = 10

type _Ranges = dict[int, list[Range]]
type _Places = Callable[[Entity, Reader], QuerySet[Any, Any]]


class SentenceFilter(NamedTuple):
    """What some of the sentences are called, and the ranges that make them so: those to mark, and others."""

    label: str
    marked: _Places
    unmarked: _Places | None = None


CHOICES = {
    "": SentenceFilter("Every sentence", places.mentions, places.statements),
    "named": SentenceFilter("With the name", places.names),
    "says": SentenceFilter("Own statements", places.statements),
    "of": SentenceFilter("Statements of others", places.mentions_by_others),
}


class Sentence(NamedTuple):
    """A sentence about an entity: its paragraph's key, and its words as HTML with some of them marked."""

    key: str
    html: SafeString


class Account(NamedTuple):
    """A story, which has a ``day``, with its sentences about an entity in reading order."""

    article: Article
    sentences: list[Sentence]


def sentences_about(entity: Entity, reader: Reader, which: str = "", page: str | int = 1) -> Page[Any]:
    """Return a page of the stories with sentences about *entity*, *which* of CHOICES, each an Account, newest first.

    In six queries at most. A page holds PAGE stories, so that none is torn; one out of range is the nearest one.
    """
    choice = CHOICES[which]
    ranges = [kind(entity, reader) for kind in (choice.marked, choice.unmarked) if kind]
    found: Page[Any] = Paginator(_articles(ranges), PAGE).get_page(page)
    articles = _in_order(found.object_list)
    texts = [article.current_id for article in articles]
    sentences = _sentences(texts, *(_by_text(rows.filter(revision__in=texts)) for rows in ranges))
    found.object_list = [Account(article, sentences[article.current_id]) for article in articles]
    return found


def _articles(ranges: Iterable[QuerySet[Any, Any]]) -> list[int]:
    """Return the ids of the stories with any of *ranges*, newest first: to find them costs more than to fetch all."""
    stories = reduce(or_, (Q(current__in=rows.values("revision")) for rows in ranges))
    found = Article.objects.filter(stories).annotate(day=day_of()).order_by("-day", "-pk")
    return list(found.values_list("pk", flat=True))


def _in_order(articles: Iterable[int]) -> list[Article]:
    found = Article.objects.defer("search").annotate(day=day_of()).in_bulk(list(articles))
    return [found[pk] for pk in articles if pk in found]


def _by_text(rows: QuerySet[Any, Any]) -> _Ranges:
    found: defaultdict[int, list[Range]] = defaultdict(list)
    for revision, at in rows.values_list("revision", "span"):
        found[revision].append((at.lower, at.upper))
    return found


def _sentences(texts: Sequence[int | None], marks: _Ranges, others: _Ranges | None = None) -> dict[Any, list[Sentence]]:
    """Return by text the sentences that *marks* or *others* touch."""
    found: defaultdict[int, list[Sentence]] = defaultdict(list)
    for paragraph in _paragraphs(texts):
        here = paragraph.revision_id
        for words, (start, end) in _split(paragraph):
            inside = list(_inside(marks[here], start, end))
            if inside or (others and any(_inside(others[here], start, end))):
                found[here].append(Sentence(paragraph.key, mark_safe(marked(words, apart(inside)))))
    return found


def _paragraphs(texts: Sequence[int | None]) -> Iterable[Any]:
    paragraphs = Paragraph.objects.filter(revision__in=texts).only("key", "span", "revision").order_by("position")
    return paragraphs.annotate(words=words_of("revision__text"))


def _split(paragraph: Any) -> Iterator[tuple[str, Range]]:
    """Yield the words of each sentence of *paragraph*, and its range in the text."""
    for start, end in sentences(paragraph.words):
        yield paragraph.words[start:end], (paragraph.start + start, paragraph.start + end)


def _inside(ranges: Iterable[Range], start: int, end: int) -> Iterator[Range]:
    """Yield the parts of *ranges* that lie in ``[start, end)``, counted from *start*."""
    return ((first - start, last - start) for first, last in within(ranges, (start, end)))
