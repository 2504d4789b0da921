"""The appearances of claims as plain data, as far as a reader sees them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.db.models.functions import Coalesce, TruncDate

from annotations.access import Audience
from annotations.ledger.numbers import Number, numbers_of
from annotations.models import Appearance, Claim
from annotations.words import on_one_line
from newsroom.models import Article, Entity

DAY = Coalesce("said_on", "highlight__article__published_on", TruncDate("highlight__created_at"))
"""The day of an appearance: said, or else published, or else marked."""


@dataclass(frozen=True, slots=True)
class AppearanceRow:
    """One place where a claim is made.

    ``words`` are the marked ones on one line, ``speaker`` is who says so, merges followed, ``speaker_words`` how the
    story puts it, and ``chain`` on whose word, nearest first. ``day_is`` "said", "published" or "marked". ``mark`` is
    the id of its highlight, ``url`` where that stands in its story.
    """

    id: int
    claim: int
    words: str
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
    """Return the appearances that *reader* sees, in no order, each with its ``day``."""
    return Appearance.objects.visible_to(reader).order_by().annotate(day=DAY)


def rows_of(claims: Iterable[Claim], reader: Any) -> defaultdict[int, list[AppearanceRow]]:
    """Return the appearances of *claims* that *reader* sees, by claim, oldest first, in one query."""
    seen = seen_with_day(reader).filter(claim__in=list(claims)).order_by("day", "pk")
    whole = seen.select_related("speaker__merged_into", "highlight__article", "highlight__reader")
    rows: defaultdict[int, list[AppearanceRow]] = defaultdict(list)
    for appearance in whole.defer("highlight__article__search", "highlight__article__rights"):
        rows[appearance.claim_id].append(_row(appearance))
    return rows


def _row(appearance: Any) -> AppearanceRow:
    highlight = appearance.highlight
    return AppearanceRow(
        id=appearance.pk,
        claim=appearance.claim_id,
        words=on_one_line(highlight.exact),
        speaker=_shown(appearance.speaker),
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
        reader=highlight.reader.username,
        is_private=highlight.audience != Audience.EVERYONE,
    )


def _shown(speaker: Entity | None) -> Entity | None:
    """Return *speaker*, merges followed, unless a reader said that it is no entity."""
    if speaker is None or speaker.rejected:
        return None
    shown = speaker.merged_into or speaker
    return None if shown.rejected else shown


def _day_is(appearance: Appearance) -> str:
    if appearance.said_on:
        return "said"
    return "published" if appearance.highlight.article.published_on else "marked"
