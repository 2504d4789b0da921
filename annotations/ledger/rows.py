"""The appearances of claims as plain data, as far as a reader sees them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, QuerySet, When
from django.db.models.functions import Coalesce, TruncDate

from annotations.access import Audience
from annotations.appearances import statement_of
from annotations.ledger.numbers import Number, numbers_of
from annotations.models import Appearance, Claim
from annotations.words import on_one_line
from newsroom.credits import maker
from newsroom.models import Article, Entity
from newsroom.naming.shown import on_show, shown, shown_entity

DAY = Coalesce("said_on", "highlight__article__published_on", TruncDate("highlight__created_at"))
"""The day of an appearance: said, or else published, or else marked."""


WHO = Case(When(on_show("speaker"), then=shown("speaker", "name")[0]))
"""The name of the speaker of an appearance, as readers see it."""


_SHOWN = ("speaker__merged_into", "highlight__article", "highlight__reader", "claim", "made_as")
_NOT_SHOWN = ("highlight__article__search", "highlight__article__rights", "claim__vector", "made_as__vector")


@dataclass(frozen=True, slots=True)
class AppearanceRow:
    """One place where a claim is made.

    ``words`` are the marked ones on one line, ``statement`` what the claim it was made as says, "" if that is the words
    or what its claim says; ``speaker`` is who says so, merges followed, ``speaker_words`` how the
    story puts it, and ``chain`` on whose word, nearest first. ``day_is`` "said", "published" or "marked". ``mark`` is
    the id of its highlight, ``url`` where that stands in its story.
    """

    id: int
    claim: int
    words: str
    statement: str
    speaker: Entity | None
    speaker_words: str
    chain: tuple[str, ...]
    told: str
    basis: str
    day: date
    day_is: str
    numbers: tuple[Number, ...]
    article: Article
    mark: int
    url: str
    reader: str
    is_private: bool

    @property
    def who(self) -> str:
        """Who says so, in a word or two; "" when the story does not tell."""
        return self.speaker.name if self.speaker else self.speaker_words

    @property
    def carrier(self) -> str:
        """The publication that carried it and the agency that it came from, as far as known."""
        return ", ".join(name for name in (self.article.publication, self.article.agency) if name)


def seen_with_day(reader: Any) -> QuerySet[Any]:
    """Return the appearances that *reader* sees, in no order, each with its ``day`` and ``who`` says so, if known."""
    return Appearance.objects.visible_to(reader).order_by().annotate(day=DAY, who=WHO)


def rows_of(claims: Iterable[Claim], reader: Any) -> defaultdict[int, list[AppearanceRow]]:
    """Return the appearances of *claims* that *reader* sees, by claim, oldest first, in one query."""
    seen = seen_with_day(reader).filter(claim__in=list(claims)).order_by("day", "pk")
    whole = seen.select_related(*_SHOWN)
    rows: defaultdict[int, list[AppearanceRow]] = defaultdict(list)
    for appearance in whole.defer(*_NOT_SHOWN):
        rows[appearance.claim_id].append(_row(appearance))
    return rows


def _row(appearance: Any) -> AppearanceRow:
    highlight = appearance.highlight
    return AppearanceRow(
        id=appearance.pk,
        claim=appearance.claim_id,
        words=on_one_line(highlight.exact),
        statement=_own_statement(appearance),
        speaker=shown_entity(appearance.speaker),
        speaker_words=appearance.speaker_words,
        chain=tuple(appearance.chain),
        told=appearance.told,
        basis=appearance.basis,
        day=appearance.day,
        day_is=_day_is(appearance),
        numbers=tuple(numbers_of(appearance.quantities)),
        article=highlight.article,
        mark=highlight.pk,
        url=f"{highlight.article.get_absolute_url()}#h{highlight.pk}",
        reader=maker(highlight),
        is_private=highlight.audience != Audience.EVERYONE,
    )


def _own_statement(appearance: Appearance) -> str:
    own = appearance.made_as.statement
    return "" if own in (appearance.claim.statement, statement_of(appearance.highlight.exact)) else own


def _day_is(appearance: Appearance) -> str:
    """Return what the day of *appearance* is; where no other is named, words count as said on that of publication."""
    published = appearance.highlight.article.published_on
    if appearance.said_on and appearance.said_on != published:
        return "said"
    return "published" if published else "marked"
