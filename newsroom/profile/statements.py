"""What an entity is said to have said or believed, by date, each with on whose word the story has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from django.core.paginator import Page, Paginator
from django.db.models import F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from newsroom.models import Article, Attribution, Entity, Paragraph, Reader
from newsroom.naming.attributions import attributions_in
from newsroom.naming.statements import Source, Statement, statements_of
from newsroom.profile import places
from newsroom.profile.stories import day_of

PAGE = 10


class Report(NamedTuple):
    """A statement of an entity in the story that reports it, *times* in the same words.

    ``article`` has a ``day``; ``key`` is that of the paragraph in which it begins. ``cue`` are the words that report
    it, and ``chain`` is on whose word it stands beside the entity's own, nearest first.
    """

    statement: Statement
    article: Article
    key: str
    cue: str
    chain: tuple[Source, ...]
    times: int = 1

    def get_absolute_url(self) -> str:
        return f"{self.article.get_absolute_url()}#{self.key}"


def reports_of(entity: Entity, reader: Reader, page: str | int = 1) -> Page[Any]:
    """Return a page of what *entity* says, newest story first, each a Report, in four queries at most.

    PAGE statements are on one; those in the same words of one story are shown as one.
    """
    found: Page[Any] = Paginator(_in_order(entity, reader), PAGE).get_page(page)
    found.object_list = _grouped(_reports(entity, _rows(list(found.object_list))))
    return found


def _in_order(entity: Entity, reader: Reader) -> list[int]:
    """Return the ids of all that *entity* says, newest first: to find them costs more than to fetch all."""
    said = places.statements(entity, reader).annotate(day=day_of("revision__article"))
    return list(said.order_by("-day", "-revision__article", "span", "pk").values_list("pk", flat=True))


_HERE = {"revision": OuterRef("revision"), "span__contains": OuterRef("begins")}
_KEY = Coalesce(Subquery(Paragraph.objects.filter(**_HERE).values("key")[:1]), Value(""))
"""The key of the paragraph in which a statement begins."""


def _rows(attributions: Sequence[int]) -> list[Any]:
    """Return those rows in order, with their texts and stories."""
    found: QuerySet[Any, Any] = Attribution.objects.annotate(begins=F("span__startswith"))
    found = found.annotate(key=_KEY, day=day_of("revision__article"))
    rows = found.select_related("revision__article").defer("revision__article__search").in_bulk(list(attributions))
    return [rows[pk] for pk in attributions if pk in rows]


def _reports(entity: Entity, rows: Sequence[Any]) -> Iterator[Report]:
    statements = _statements(rows)
    for row in rows:
        article, statement = row.revision.article, statements[row.pk]
        article.day = row.day
        others = tuple(far for far in statement.chain[1:] if all(who.entity != entity.pk for who in far.speakers))
        yield Report(statement, article, row.key, _cue(row), others)


def _statements(rows: Iterable[Any]) -> dict[int, Statement]:
    """Return by id every statement of the texts of *rows*: what a statement hangs on may stand anywhere in its text."""
    texts = {row.revision_id: row.revision.text for row in rows}
    found = attributions_in(texts).items()
    return {said.row.id: said for revision, stored in found for said in statements_of(texts[revision], stored)}


def _cue(row: Any) -> str:
    return " ".join(row.revision.text[row.cue.lower : row.cue.upper].split()) if row.cue else ""


def _grouped(reports: Iterable[Report]) -> list[Report]:
    """Return the first of those in the same words of one story, on the same word, with how many they are."""
    groups: dict[tuple[object, ...], list[Report]] = {}
    for report in reports:
        words = report.article.pk, report.statement.words.casefold(), tuple(far.name for far in report.chain)
        groups.setdefault(words, []).append(report)
    return [same[0]._replace(times=len(same)) for same in groups.values()]
