"""Who is near an entity in its newest stories: who speaks of it, who is named beside it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from django.db.models import Count, Exists, OuterRef

from newsroom.models import AttributionSpeaker, Entity, Paragraph, Reader
from newsroom.models.ranged import words_of
from newsroom.naming.mentions import mentions_on_show, naming
from newsroom.naming.shown import on_show, root
from newsroom.profile import places
from newsroom.text.sentences import sentences

SHOWN = 12

type _Named = dict[int, list[tuple[int, int]]]
"""By the id of a text, where names begin and whose they are."""


class SpeakerAbout(NamedTuple):
    """Another entity that speaks of this one: in how many statements, in how many stories."""

    entity: Entity
    statements: int
    stories: int


class Companion(NamedTuple):
    """An entity named together with this one: in how many sentences, in how many stories."""

    entity: Entity
    sentences: int
    stories: int


def speakers_about(entity: Entity, reader: Reader, revisions: Sequence[int]) -> list[SpeakerAbout]:
    """Return who most often mentions *entity* in what they say in the texts *revisions*, in two queries."""
    about = places.statements_about(entity, reader).filter(revision__in=revisions)
    speakers = AttributionSpeaker.objects.filter(on_show(), attribution__in=about.values("pk"))
    counted = (
        speakers.values(root=root())
        .annotate(statements=Count("attribution", distinct=True), stories=Count("attribution__revision", distinct=True))
        .order_by("-statements", "root")
    )
    rows = list(counted.values_list("root", "statements", "stories")[:SHOWN])
    entities = Entity.objects.in_bulk([pk for pk, *_ in rows])
    return [SpeakerAbout(entities[pk], *counts) for pk, *counts in rows]


def companions_of(entity: Entity, revisions: Sequence[int]) -> list[Companion]:
    """Return who is most often named together with *entity* in the texts *revisions*, in four queries."""
    inside = mentions_on_show().order_by().filter(revision__in=revisions)
    others = inside.exclude(root=entity.pk).values_list("root")
    stories = dict(others.annotate(count=Count("revision", distinct=True)))
    together = _sentences_together(entity, inside, revisions)
    nearest = sorted(stories, key=lambda pk: (-together[pk], -stories[pk], pk))[:SHOWN]
    entities = Entity.objects.in_bulk(nearest)
    return [Companion(entities[pk], together[pk], stories[pk]) for pk in nearest]


def _sentences_together(entity: Entity, inside: Any, revisions: Sequence[int]) -> Counter[int]:
    """Count, for each other entity, the sentences in which it is named beside *entity*."""
    names: _Named = defaultdict(list)
    for revision, at, whom in inside.values_list("revision", "span", "root"):
        names[revision].append((at.lower, whom))
    together: Counter[int] = Counter()
    for paragraph in _paragraphs(entity, inside, revisions):
        for start, end in sentences(paragraph.words):
            first, last = paragraph.start + start, paragraph.start + end
            named = {whom for at, whom in names[paragraph.revision_id] if first <= at < last}
            together.update(named - {entity.pk} if entity.pk in named else ())
    return together


def _paragraphs(entity: Entity, inside: Any, revisions: Sequence[int]) -> Iterable[Any]:
    names_it = inside.filter(naming(entity), revision=OuterRef("revision"), span__contained_by=OuterRef("span"))
    paragraphs = Paragraph.objects.filter(Exists(names_it), revision__in=revisions).order_by()
    return paragraphs.annotate(words=words_of("revision__text")).only("span", "revision")
