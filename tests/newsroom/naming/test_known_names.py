"""Which names tell somebody in another story."""

from __future__ import annotations

import pytest

from newsroom.corrections import merge, reject, retype
from newsroom.models import Alias, Entity, Mention, Reader
from newsroom.models.ranged import span
from newsroom.naming.known_names import bearers, known_in
from tests.conftest import StoryMaker
from tests.newsroom.tagged import make_entity

TEXT = "Thea Brill, Brill, Office of Tides, Tides, Orla Bay, Orla."


def told() -> set[str]:
    return {known.name for known in known_in(TEXT)}


@pytest.mark.parametrize(
    ("kind", "name", "alias", "telling"),
    [
        ("person", "Thea Brill", "Brill", {"Thea Brill"}),
        ("person", "Brill", "Brill", set()),
        ("organisation", "Office of Tides", "Tides", {"Office of Tides"}),
        ("organisation", "Tides", "Tides", {"Tides"}),
        ("place", "Orla Bay", "Orla", {"Orla Bay", "Orla"}),
    ],
)
def test_full_names_tell_and_short_ones_do_not(db: None, kind: str, name: str, alias: str, telling: set[str]) -> None:
    make_entity(name, kind, alias)
    assert told() == telling


def test_what_a_reader_gave_tells(db: None) -> None:
    brill = make_entity("Thea Brill", "person", "Brill")
    Alias.objects.filter(entity=brill, name="Brill").update(by_reader=True)
    assert told() == {"Thea Brill", "Brill"}


def test_a_short_name_that_was_rejected_stays_rejected(ana: Reader) -> None:
    reject(make_entity("Brill", "person"), ana)
    [known] = known_in(TEXT)
    assert (known.name, known.rejected) == ("Brill", True)
    assert bearers(["Brill"]) == []


def test_a_short_name_whose_kind_was_settled_tells(ana: Reader) -> None:
    retype(make_entity("Brill", "place"), "person", ana)
    [known] = known_in(TEXT)
    assert (known.name, known.kind, known.settled) == ("Brill", "person", True)


def test_a_short_name_by_which_two_were_merged_tells(ana: Reader) -> None:
    first, second = make_entity("Brill", "person"), Entity.objects.create(name="Brill", kind="person", slug="brill-2")
    Alias.objects.create(entity=second, name="Brill")
    assert told() == set()
    merge(second, first, ana)
    assert told() == {"Brill"}
    [bearer] = bearers(["Brill"])
    assert (bearer.entity, bearer.root) == (second.pk, first.pk)


def test_what_a_story_named_before_bears_its_short_names_there(db: None) -> None:
    brill = make_entity("Thea Brill", "person", "Brill")
    assert bearers(["Brill"]) == []
    [bearer] = bearers(["Brill"], [brill.pk])
    assert (bearer.entity, bearer.own) == (brill.pk, False)


def test_a_name_counts_the_other_stories_in_which_machines_saw_it(make_story: StoryMaker) -> None:
    brill = make_entity("Thea Brill", "person")
    stories = [make_story(f"{n}.") for n in range(3)]
    for story, source in zip(stories, ("spacy:x", "pattern", "reader"), strict=True):
        for _ in range(2):
            Mention.objects.create(revision=story.newest, entity=brill, span=span(0, 1), source=source)
    assert [known.stories for known in known_in(TEXT)] == [2]
    assert [known.stories for known in known_in(TEXT, stories[0].pk)] == [1]
