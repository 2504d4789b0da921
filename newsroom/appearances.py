"""Where the library names an entity: sentences, counts, aliases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.core.paginator import Page, Paginator
from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils.safestring import SafeString, mark_safe

from newsroom.mentions import mentions_on_show, naming, of_current_texts
from newsroom.models import Alias, Article, Entity, Paragraph, Reader
from newsroom.models.ranged import words_of
from newsroom.text.marked import marked
from newsroom.text.sentences import sentences

PAGE = 50


@dataclass(frozen=True, slots=True)
class NamingSentence:
    """A sentence that names an entity: its story, its paragraph's key, and its words as HTML with the name marked."""

    article: Article
    key: str
    html: SafeString

    def get_absolute_url(self) -> str:
        return f"{self.article.get_absolute_url()}#{self.key}"


class NamedEntity(NamedTuple):
    """An entity with the number of mentions that name it, or what was merged into it, in the newest texts."""

    entity: Entity
    mentions: int


def sentences_naming(entity: Entity, reader: Reader, page: str | int = 1) -> Page[Any]:
    """Return a page of the sentences that name *entity*, newest story first, in three queries.

    A page holds the sentences of PAGE paragraphs, so that no paragraph is torn. A page out of range is the nearest one.
    """
    found = Paginator(_paragraphs(entity, reader), PAGE).get_page(page)
    paragraphs = list(found.object_list)
    found.object_list = list(_sentences(paragraphs, _places(entity, paragraphs)))
    return found


def _paragraphs(entity: Entity, reader: Reader) -> QuerySet[Paragraph, Any]:
    names_it = mentions_on_show().filter(
        naming(entity), revision=OuterRef("revision"), span__contained_by=OuterRef("span")
    )
    paragraphs = Paragraph.objects.filter(
        Exists(names_it), revision__current_of__in=Article.objects.visible_to(reader)
    ).select_related("revision__article")
    return (
        paragraphs.defer("revision__text", "revision__article__search")
        .annotate(words=words_of("revision__text"))
        .order_by("-revision__article__added_at", "-revision__article", "position")
    )


def _places(entity: Entity, paragraphs: Sequence[Paragraph]) -> dict[int, list[tuple[int, int]]]:
    """Return the ranges that name *entity* in the texts of *paragraphs*, by revision, in order."""
    revisions = {paragraph.revision_id for paragraph in paragraphs}
    shown = mentions_on_show().filter(naming(entity), revision__in=revisions).order_by("span")
    places: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for revision, at in shown.values_list("revision", "span"):
        places[revision].append((at.lower, at.upper))
    return places


def _sentences(paragraphs: Iterable[Any], places: dict[int, list[tuple[int, int]]]) -> Iterator[NamingSentence]:
    for paragraph in paragraphs:
        start, end = paragraph.start, paragraph.end
        names = [(a - start, b - start) for a, b in places[paragraph.revision_id] if start <= a and b <= end]
        for words, ranges in _naming(paragraph.words, names):
            yield NamingSentence(paragraph.revision.article, paragraph.key, mark_safe(marked(words, ranges)))


def _naming(text: str, names: Sequence[tuple[int, int]]) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """Yield each sentence of *text* in which one of *names* begins, with the names' ranges within it."""
    for start, end in sentences(text):
        inside = [(a - start, min(b, end) - start) for a, b in names if start <= a < end]
        if inside:
            yield text[start:end], inside


def entities_named(kind: str = "", name: str = "", page: str | int = 1, per_page: int = PAGE) -> Page[Any]:
    """Return a page of the entities that some story names, each a NamedEntity, the most named first, in three queries.

    Only those of *kind* and with *name* within a name or alias, when these are given.
    """
    shown = of_current_texts(mentions_on_show()).order_by().filter(root__in=_entities(kind, name).values("pk"))
    names = Coalesce("entity__merged_into__name", "entity__name")
    # One count over all mentions: a count for each entity would look through them as often as there are entities.
    counted = shown.values("root").annotate(count=Count("pk"), name=names).order_by("-count", "name", "root")
    found = Paginator(counted.values_list("root", "count"), per_page).get_page(page)
    counts = dict(found.object_list)
    entities = Entity.objects.in_bulk(list(counts))
    found.object_list = [NamedEntity(entities[pk], count) for pk, count in counts.items()]
    return found


def _entities(kind: str, name: str) -> QuerySet[Entity]:
    entities = Entity.objects.order_by()
    if kind:
        entities = entities.filter(kind=kind)
    if name:
        aliases = Alias.objects.filter(name__icontains=name)
        ours = aliases.filter(Q(entity=OuterRef("pk")) | Q(entity__merged_into=OuterRef("pk")))
        entities = entities.filter(Q(name__icontains=name) | Exists(ours))
    return entities


def aliases_of(entity: Entity) -> list[str]:
    """Return the other names of *entity* and of what was merged into it."""
    names = Alias.objects.filter(naming(entity)).exclude(name=entity.name)
    return list(names.order_by("name").values_list("name", flat=True).distinct())


def counts_of(entity: Entity) -> dict[str, int]:
    """Return in how many ``stories`` how many ``mentions`` name *entity*."""
    shown = of_current_texts(mentions_on_show()).filter(naming(entity))
    return shown.aggregate(mentions=Count("pk"), stories=Count("revision", distinct=True))
