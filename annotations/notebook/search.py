"""Full-text search over entries: which have the words, and where in them.

Each term has to be met somewhere in an entry: in the marked words or their tags, in a note on them that the reader
sees, in the claim they make, or in the story's headline. All are read in the configuration of the story's language.
What is found is fetched once, as ids, since every filter counts under it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from operator import and_, or_
from typing import Any

from django.contrib.postgres.search import CombinedSearchQuery, SearchQuery, SearchVectorField
from django.db import connection
from django.db.models import Func, Q, Value
from django.db.models.expressions import RawSQL

from annotations.models import Highlight
from annotations.notebook.entries import NOTHING, Condition, entries_for, notes_for
from annotations.notebook.terms import Term, Terms, read
from newsroom.models import Article

_Query = SearchQuery | CombinedSearchQuery


def matching(typed: str, reader: Any) -> Condition:
    """Return the condition under which an entry that *reader* sees has what is *typed*. Asks four queries."""
    seen, asked = entries_for(reader), _asked(typed)
    marks = seen.marks.filter(_any(_mark_meets(terms, config, reader) for config, terms in asked.items()))
    notes = seen.notes.filter(_any(_note_meets(terms, config, reader) for config, terms in asked.items()))
    return Condition(_among(marks.values_list("pk", flat=True)), _among(notes.values_list("pk", flat=True)))


def _query(term: Term, config: str) -> _Query:
    """Return *term* for texts in *config*; a single word is met by what begins with it, too."""
    exactly = SearchQuery(term.quoted, config=Value(config), search_type="websearch")
    if not term.beginning:
        return exactly
    return exactly | SearchQuery(f"{term.beginning}:*", config=Value("simple"), search_type="raw")


def _asked(typed: str) -> Mapping[str, Terms]:
    """Return the terms to be met in texts of each configuration in use.

    A word that a language's configuration passes over, such as "the", is not looked for in it; where nothing is left to
    look for, nothing is found.
    """
    groups = read(typed)
    configs = Article.objects.order_by().values_list("search_config", flat=True).distinct() if groups else ()
    pairs = [(config, term.words) for config in configs for group in groups for term in group]
    known = {pair for pair, means in zip(pairs, _mean_anything(pairs), strict=True) if means}
    told = {
        config: [[term for term in group if (config, term.words) in known] for group in groups] for config, _ in known
    }
    return {config: [group for group in left if group] for config, left in told.items()}


def _mean_anything(pairs: list[tuple[str, str]]) -> list[bool]:
    """Return of each configuration and words whether anything is left of the words in it."""
    if not pairs:
        return []
    sql = """SELECT numnode(websearch_to_tsquery(config::regconfig, words)) > 0
             FROM unnest(%s::text[], %s::text[]) WITH ORDINALITY AS asked(config, words, at) ORDER BY at"""
    with connection.cursor() as cursor:
        cursor.execute(sql, [[config for config, _ in pairs], [words for _, words in pairs]])
        return [row[0] for row in cursor.fetchall()]


def _mark_meets(terms: Terms, config: str, reader: Any) -> Q:
    def is_met(term: Term) -> Q:
        query = _query(term, config)
        noted = notes_for(reader).filter(highlight__isnull=False, article__search_config=config, search=query)
        claimed = Highlight.objects.filter(kind=Highlight.Kind.CLAIM, appearance__claim__search=query).order_by()
        places = Q(search=query) | Q(pk__in=noted.values("highlight")) | Q(pk__in=claimed.values("pk"))
        return places | _headline(query, config)

    return _all_met(terms, config, is_met)


def _note_meets(terms: Terms, config: str, reader: Any) -> Q:
    def is_met(term: Term) -> Q:
        query = _query(term, config)
        replied = notes_for(reader).filter(reply_to__isnull=False, article__search_config=config, search=query)
        return Q(search=query) | Q(pk__in=replied.values("reply_to")) | _headline(query, config)

    return _all_met(terms, config, is_met)


def _all_met(terms: Terms, config: str, is_met: Callable[[Term], Q]) -> Q:
    met = (_any(~is_met(term) if term.unwanted else is_met(term) for term in group) for group in terms)
    return reduce(and_, met, Q(article__search_config=config))


def _headline(query: _Query, config: str) -> Q:
    """Return the condition under which the headline of a row's story meets *query*: it has weight A in the index."""
    told = Article.objects.filter(search_config=config, search=query).alias(headline_words=_Headline("search"))
    return Q(article__in=told.filter(headline_words=query).order_by().values("pk"))


class _Headline(Func):
    function = "ts_filter"
    template = "%(function)s(%(expressions)s, '{a}')"
    output_field = SearchVectorField()


def _any(conditions: Iterable[Q]) -> Q:
    return reduce(or_, conditions, NOTHING)


def _among(ids: Iterable[int]) -> Q:
    """Return the condition of having one of *ids*, which may be tens of thousands: they go as one value."""
    return Q(pk__in=RawSQL("SELECT unnest(%s::bigint[])", [list(ids)]))
