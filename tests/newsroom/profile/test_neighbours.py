"""Who speaks of somebody, and who is named beside them."""

from __future__ import annotations

from newsroom.corrections import merge, reject
from newsroom.models import Article, Entity, Reader
from newsroom.profile.neighbours import companions_of, speakers_about
from tests.conftest import StoryMaker
from tests.newsroom.tagged import make_entity, say, tagged


def near(entity: Entity, *stories: Article) -> list[tuple[str, int, int]]:
    found = companions_of(entity, [story.newest.pk for story in stories])
    return [(companion.entity.name, companion.sentences, companion.stories) for companion in found]


def test_in_one_sentence_and_in_one_story(plain_story: StoryMaker, ada: Entity, orla: Entity, ana: Reader) -> None:
    bay = make_entity("Marrow Bay")
    first = tagged(plain_story("Ada Marlow sah Orla Sund und Orla Sund. Marrow Bay schlief.", "Orla Sund ging."))
    second = tagged(plain_story("Marrow Bay.", "Ada Marlow."))
    assert near(ada, first, second) == [("Orla Sund", 1, 1), ("Marrow Bay", 0, 2)]
    assert near(ada, second) == [("Marrow Bay", 0, 1)]
    merge(orla, ada, ana)
    reject(bay, ana)
    assert near(ada, first, second) == []


def test_who_speaks_of_somebody(plain_story: StoryMaker, ada: Entity, orla: Entity, ana: Reader) -> None:
    story = tagged(plain_story("Ada Marlow kam. Nichts. Ada Marlow ging."))
    for words in ("Ada Marlow kam.", "Nichts.", "Ada Marlow ging."):
        say(story, orla, words=words)
    say(story, ada, words="Ada Marlow kam.")
    (speaker,) = speakers_about(ada, ana, [story.newest.pk])
    assert (speaker.entity, speaker.statements, speaker.stories) == (orla, 2, 1)
    assert speakers_about(orla, ana, [story.newest.pk]) == []
