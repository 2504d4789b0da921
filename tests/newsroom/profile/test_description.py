"""What somebody is, read beside their name, the most frequent first."""

from __future__ import annotations

from newsroom.models import Entity, Mention
from newsroom.models.ranged import span
from newsroom.profile.description import Description, description_of
from tests.conftest import StoryMaker
from tests.newsroom.tagged import make_entity, tagged


def test_the_most_frequent_wins(plain_story: StoryMaker, ada: Entity) -> None:
    texts = (
        "Ada Marlow, a pilot, left.",
        "Ada Marlow, the mayor of Velborough, came.",
        "Ada Marlow, a pilot, said so.",
    )
    texts = [tagged(plain_story(text)).newest.pk for text in texts]
    assert description_of(ada, texts) == Description("pilot", 2)
    assert description_of(ada, texts[1:2]) == Description("mayor of Velborough", 1)


def test_a_title_before_the_name_counts(plain_story: StoryMaker, ada: Entity) -> None:
    story = tagged(plain_story("Captain Ada Marlow came."))
    Mention.objects.create(revision=story.newest, entity=ada, span=span(0, 7), form="nominal", source="rules")
    assert description_of(ada, [story.newest.pk]) == Description("captain", 1)


def test_places_are_not_described(plain_story: StoryMaker) -> None:
    bay = make_entity("Marrow Bay")
    story = tagged(plain_story("In Marrow Bay, the mayor, Ada Marlow, spoke."))
    assert description_of(bay, [story.newest.pk]) is None


def test_nobody_is_described_by_nothing(plain_story: StoryMaker, ada: Entity) -> None:
    assert description_of(ada, [tagged(plain_story("Ada Marlow came.", "a pilot,")).newest.pk]) is None
