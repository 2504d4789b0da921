"""What an entity is said to have said or believed, by date, each with on whose word the story has it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.core.paginator import Page, Paginator
from django.db.models import F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Greatest, Least, Substr
from django.urls import reverse

from newsroom.models import Article, Attribution, AttributionSpeaker, Entity, Paragraph, Reader
from newsroom.profile import places
from newsroom.profile.stories import day_of

PAGE = 10
SURE = 0.6
"""An attribution with a lower score is one's only probably; pronouns that were resolved score lower."""

_RANGES = ("span", "source", "cue", "told", "basis")


class Voice(NamedTuple):
    """Somebody on whose word a statement stands: the library's name and address, or the words of the story alone."""

    name: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """What is said, in the story's words. ``chain`` is on whose word, nearest first, each by one voice or more."""

    article: Article
    day: date
    key: str
    words: str
    cue: str
    told: str
    basis: str
    speech: str
    belief: bool
    sure: bool
    chain: tuple[tuple[Voice, ...], ...]

    def get_absolute_url(self) -> str:
        return f"{self.article.get_absolute_url()}#{self.key}"


class _Outer(NamedTuple):
    """What a statement hangs on: the attribution that this one hangs on in turn, and its source's words."""

    outer: int | None
    source: str


def statements_of(entity: Entity, reader: Reader, page: str | int = 1) -> Page[Any]:
    """Return a page of what *entity* says, newest story first, each a Statement, in four queries at most."""
    found: Page[Any] = Paginator(_in_order(entity, reader), PAGE).get_page(page)
    rows = _rows(list(found.object_list))
    outers = _outers(rows)
    voices = _voices(outers)
    own = Voice(entity.name, entity.get_absolute_url())
    chains = [[by for by in _chain(row.outer_id, outers, voices) if own not in by] for row in rows]
    found.object_list = [_statement(row, tuple(chain)) for row, chain in zip(rows, chains, strict=True)]
    return found


def _in_order(entity: Entity, reader: Reader) -> list[int]:
    """Return the ids of all that *entity* says, newest first: to find them costs more than to fetch all."""
    said = places.statements(entity, reader).annotate(day=day_of("revision__article"))
    return list(said.order_by("-day", "-revision__article", "span", "pk").values_list("pk", flat=True))


def _rows(attributions: Sequence[int]) -> list[Any]:
    """Return those rows in order, each with as much of its text as its ranges reach over, from ``first`` on."""
    first = Least(*(F(f"{name}__startswith") for name in _RANGES))
    last = Greatest(*(F(f"{name}__endswith") for name in _RANGES))
    excerpt = Substr("revision__text", F("first") + 1, last - F("first"))
    found: QuerySet[Any, Any] = Attribution.objects.annotate(first=first, begins=F("span__startswith"))
    found = found.annotate(excerpt=excerpt, key=_KEY, day=day_of("revision__article"))
    found = found.select_related("revision__article").defer("revision__text", "revision__article__search")
    rows = found.in_bulk(list(attributions))
    return [rows[pk] for pk in attributions if pk in rows]


_HERE = {"revision": OuterRef("revision"), "span__contains": OuterRef("begins")}
_KEY = Coalesce(Subquery(Paragraph.objects.filter(**_HERE).values("key")[:1]), Value(""))
"""The key of the paragraph in which a statement begins."""


def _outers(rows: Sequence[Any]) -> dict[int, _Outer]:
    """Return, by id, all that anything hangs on in the texts of *rows*."""
    hung_on = Attribution.objects.filter(revision__in={row.revision_id for row in rows}, inner__isnull=False)
    source = Substr("revision__text", F("source__startswith") + 1, F("source__endswith") - F("source__startswith"))
    found = hung_on.order_by().annotate(words=source).values_list("pk", "outer", "words").distinct()
    return {pk: _Outer(outer, words or "") for pk, outer, words in found}


def _voices(outers: Mapping[int, _Outer]) -> dict[int, list[Voice]]:
    """Return whom the library knows to speak *outers*."""
    speakers = AttributionSpeaker.objects.filter(attribution__in=outers, entity__rejected=False).order_by("pk")
    shown = [Coalesce(f"entity__merged_into__{field}", f"entity__{field}") for field in ("name", "slug")]
    voices: defaultdict[int, list[Voice]] = defaultdict(list)
    for attribution, name, slug in speakers.values_list("attribution", *shown):
        voices[attribution].append(Voice(name, reverse("entity", args=[slug])))
    return voices


def _chain(
    outer: int | None, outers: Mapping[int, _Outer], voices: Mapping[int, list[Voice]]
) -> Iterator[tuple[Voice, ...]]:
    seen: set[int] = set()
    while outer is not None and outer in outers and outer not in seen:
        seen.add(outer)
        yield tuple(voices.get(outer) or [Voice(outers[outer].source or "somebody not named")])
        outer = outers[outer].outer


def _statement(row: Any, chain: tuple[tuple[Voice, ...], ...]) -> Statement:
    return Statement(
        article=row.revision.article,
        day=row.day,
        key=row.key,
        words=" … ".join(_words(row, piece) for piece in row.content),
        cue=_words(row, row.cue),
        told=_words(row, row.told),
        basis=_words(row, row.basis),
        speech=row.speech,
        belief=row.stance == Attribution.Stance.BELIEF,
        sure=row.score >= SURE,
        chain=chain,
    )


def _words(row: Any, at: Any) -> str:
    """Return the words in the range *at* of the row's text, on one line; none where there is no range."""
    return " ".join(row.excerpt[at.lower - row.first : at.upper - row.first].split()) if at else ""
