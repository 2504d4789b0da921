"""Two of one name: in some stories the name is another's."""

from __future__ import annotations

from collections.abc import Collection

from django.db import transaction

from newsroom.corrections.merging import settle_merges
from newsroom.corrections.names import checked_name
from newsroom.corrections.records import record, spoken_of
from newsroom.errors import CorrectionError
from newsroom.models import Alias, Correction, Entity, Mention, Reader
from newsroom.models.ranged import words_of
from newsroom.naming.entity_slugs import free_slugs
from newsroom.naming.mentions import mentions_on_show, naming, of_current_texts
from newsroom.naming.splits import settle_split_rows

Action = Correction.Action


@transaction.atomic
def split(entity: Entity, articles: Collection[int], name: str, reader: Reader) -> Correction:
    """Say that in the stories *articles* (ids) *entity* is another, called *name*, which may be the same name.

    Return the correction, with the new entity as its ``other``. Raises CorrectionError.
    """
    entity, name = spoken_of(entity), checked_name(name)
    chosen = _checked_stories(entity, articles)
    other = Entity.objects.create(name=name, kind=entity.kind, slug=free_slugs([(name, entity.kind)])[0])
    merged = list(entity.merged.order_by("pk").values_list("pk", flat=True))
    before: dict[str, object] = {"articles": chosen, "entities": [entity.pk, *merged]}
    correction = record(entity, Action.SPLIT, reader, other=other, before=before)
    settle_split(correction)
    return correction


def _checked_stories(entity: Entity, articles: Collection[int]) -> list[int]:
    shown = of_current_texts(mentions_on_show()).filter(naming(entity))
    stories = set(shown.values_list("revision__current_of", flat=True).order_by().distinct())
    if not (chosen := stories & set(articles)):
        raise CorrectionError(f"Choose the stories in which {entity.name} is another.")
    if chosen == stories:
        raise CorrectionError(
            f"These are all the stories with {entity.name}. Leave out those that the name stays with, or rename it."
        )
    return sorted(chosen)


def settle_split(correction: Correction) -> None:
    """Make mentions, speakers, aliases and merges follow from the splits that hold."""
    settle_merges(correction)
    settle_split_rows(correction)
    assert correction.other is not None
    if correction.undone_at:
        correction.other.aliases.filter(by_reader=False).delete()
    else:
        _add_aliases(correction.entity, correction.other)


def _add_aliases(entity: Entity, other: Entity) -> None:
    """Give *other* its own name and those of *entity*'s that its stories call it by."""
    moved = Mention.objects.filter(entity=other, form=Mention.Form.NAME).annotate(words=words_of("revision__text"))
    used = {" ".join(words.split()) for words in moved.values_list("words", flat=True).order_by().distinct()}
    known = set(Alias.objects.filter(naming(entity)).values_list("name", flat=True))
    rows = [Alias(entity=other, name=name) for name in sorted({other.name, *(used & known)})]
    Alias.objects.bulk_create(rows, ignore_conflicts=True)
