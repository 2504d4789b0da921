"""The ledger's list: the claims on one page of it, and what it can be narrowed down by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce
from operator import and_
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Exists, F, Max, OuterRef, Q, QuerySet, Subquery

from annotations.choices import Choice, with_chosen
from annotations.ledger.choices import CHOICES
from annotations.ledger.query import LedgerQuery
from annotations.ledger.rows import rows_of, seen_with_day
from annotations.ledger.summary import Summary
from annotations.ledger.traits import names
from annotations.models import Claim
from newsroom.naming.shown import shown_as

PAGE_SIZE = 25
_READ = ("claim__statement", "made_as__statement", "highlight__exact", "speaker_words", "who")  # searched for words


@dataclass(frozen=True)
class LedgerPage:
    """One page of claims, and the values that each filter offers under the others."""

    found: Page[Any]
    summaries: list[Summary]
    choices: dict[str, list[Choice]]


def ledger_page(reader: Any, query: LedgerQuery) -> LedgerPage:
    """Return the page of the ledger that *query* asks for, as *reader* may see it; a page too far is the last one.

    The conditions hold together of one appearance: a speaker and a publication mean that the speaker says so there.
    """
    seen = seen_with_day(reader)
    conditions = {name: _CONDITIONS[name](value, reader) for name, value in query.active.items()}
    claims = _sorted(Claim.objects.defer("vector"), seen.filter(*conditions.values()), query.sort)
    found = Paginator(claims, PAGE_SIZE).get_page(query.page)
    rows = rows_of(found.object_list, reader)
    summaries = [Summary(claim, rows[claim.pk]) for claim in found.object_list if rows[claim.pk]]
    return LedgerPage(found, summaries, _choices(seen, conditions, query))


def _has_words(words: str, reader: Any) -> Q:
    """Each word stands in the statement, also of a claim merged into it, in the marked words, or in who says so."""
    return reduce(and_, (_stands_in(word) for word in words.split()), Q())


def _stands_in(word: str) -> Q:
    return Q(*((f"{place}__unaccent__icontains", word) for place in _READ), _connector=Q.OR)


def _marked_by(whose: str, reader: Any) -> Q:
    mine = Q(highlight__reader=reader)
    return mine if whose == "mine" else ~mine


_CONDITIONS: dict[str, Callable[[str, Any], Q]] = {
    "q": _has_words,
    "speaker": lambda slug, reader: shown_as(slug, "speaker"),
    "status": lambda status, reader: Q(claim__status=status),
    "entity": lambda slug, reader: names(slug),
    "publication": lambda name, reader: Q(highlight__article__publication=name),
    "since": lambda day, reader: Q(day__gte=day),
    "until": lambda day, reader: Q(day__lte=day),
    "whose": _marked_by,
}


def _sorted(claims: QuerySet[Claim], fitting: QuerySet[Any], sort: str) -> QuerySet[Any]:
    """Return those of *claims* that have a *fitting* appearance, in the order that *sort* names."""
    own = fitting.filter(claim=OuterRef("pk"))
    listed = claims.filter(Exists(own))
    if sort not in _SORTS:
        return listed.order_by("-created_at", "-pk")
    key = Subquery(own.values("claim").annotate(key=_SORTS[sort]).values("key"))
    return listed.annotate(key=key).order_by(F("key").desc(), "-created_at", "-pk")


_SORTS: dict[str, Any] = {"latest": Max("day"), "most": Count("pk", distinct=True)}


def _choices(seen: QuerySet[Any], conditions: dict[str, Q], query: LedgerQuery) -> dict[str, list[Choice]]:
    """Count each filter's values under the other filters: what it offers is then what choosing it would find."""
    return {
        name: with_chosen(
            choices(seen.filter(*(q for other, q in conditions.items() if other != name))), getattr(query, name)
        )
        for name, choices in CHOICES.items()
    }
