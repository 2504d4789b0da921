"""From a text to rows that name the library's entities. Stories are in a language without a model here."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsroom.corrections import reject, tag, undo
from newsroom.entities import ENGINE
from newsroom.models import Alias, Article, Entity, Mention, Reader
from newsroom.models.ranged import span
from newsroom.naming import tagging
from newsroom.naming.entity_slugs import free_slugs
from newsroom.naming.mentions import mentions_of
from newsroom.naming.tagging import tag_revision
from tests.conftest import StoryMaker
from tests.newsroom.tagged import make_entity, shown, tagged

QUERIES = 21


def test_the_same_name_is_the_same_entity_in_every_story(plain_story: StoryMaker) -> None:
    for text in ("Frau Thea Brill kam.", "Heute sprach Frau Thea Brill. Frau Brill ging."):
        tagged(plain_story(text))
    brill = Entity.objects.get()
    assert (brill.name, brill.kind, brill.slug, brill.mentions.count()) == ("Thea Brill", "person", "thea-brill", 3)
    assert set(brill.aliases.values_list("name", flat=True)) == {"Thea Brill", "Brill"}


def test_two_people_of_one_surname_stay_two(plain_story: StoryMaker) -> None:
    tagged(plain_story("Frau Thea Brill kam."))
    tagged(plain_story("Frau Brill kam."))
    assert sorted(Entity.objects.values_list("name", flat=True)) == ["Brill", "Thea Brill"]


def test_namesakes_of_another_kind_get_another_address(plain_story: StoryMaker) -> None:
    Entity.objects.create(name="Thea Brill", kind="work", slug="thea-brill")
    story = tagged(plain_story("Frau Thea Brill kam."))
    assert [(row.kind, row.slug) for row in mentions_of(story.newest)] == [("person", "thea-brill-2")]
    tagged(plain_story("Frau Thea Brill-Orme kam und Frau Uma Brill auch."))
    assert set(Entity.objects.values_list("slug", flat=True)) >= {"thea-brill-orme", "uma-brill"}


def test_a_name_without_ascii_letters_has_an_address(plain_story: StoryMaker) -> None:
    tagged(plain_story("Frau Ösä Ünal kam."))
    assert Entity.objects.get().slug == "osa-unal"
    assert free_slugs([("東京", "place"), ("大阪", "place")]) == ["place", "place-2"]


def test_running_again_names_the_same(plain_story: StoryMaker) -> None:
    story = tagged(plain_story("Frau Thea Brill kam."))
    before = [row[1:-1] for row in mentions_of(story.newest)]
    tag_revision(story.newest)
    assert len(before) == 1
    assert [row[1:-1] for row in mentions_of(story.newest)] == before
    assert story.newest.engine == ENGINE
    assert Entity.objects.count() == 1


def test_what_nothing_names_any_more_is_gone(plain_story: StoryMaker) -> None:
    story = plain_story("Nichts.")
    stale, spoken_of = make_entity("Marrow"), make_entity("Orla")
    Alias.objects.filter(entity=spoken_of).update(by_reader=True)
    for entity in (stale, spoken_of):
        Mention.objects.create(revision=story.newest, entity=entity, span=span(0, 3), source="spacy:old")
    tagged(story)
    assert list(Entity.objects.all()) == [spoken_of]


def test_a_readers_mention_is_kept_and_stands_over_a_machines(plain_story: StoryMaker, ana: Reader) -> None:
    story = tagged(plain_story("Frau Thea Brill kam."))
    tag(story, story.newest, 10, 15, "work", ana)
    tagged(story)
    assert shown(story) == [("Brill", "Brill")]
    assert story.newest.mentions.filter(source="reader").count() == 1
    assert story.newest.mentions.count() == 2


def test_a_tag_undone_while_its_story_is_recognised_stays_undone(
    plain_story: StoryMaker, ana: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = plain_story("Am Kai.")
    tagging_it = tag(story, story.newest, 3, 6, "place", ana)
    real = tagging.attribute

    def undone_meanwhile(*text: Any) -> Any:
        monkeypatch.undo()
        undo(tagging_it, ana)
        return real(*text)

    monkeypatch.setattr(tagging, "attribute", undone_meanwhile)
    tagged(story)
    assert shown(story) == []
    assert not story.newest.mentions.exists()


def test_an_entity_that_was_merged_shows_as_its_target(plain_story: StoryMaker) -> None:
    city = make_entity("Porthaven")
    make_entity("Port Haven", merged_into=city)
    story = tagged(plain_story("In Port Haven."))
    assert shown(story) == [("Port Haven", "Porthaven")]
    assert [(row.entity, row.slug) for row in mentions_of(story.newest)] == [(city.pk, city.slug)]


def test_what_was_rejected_is_not_shown(plain_story: StoryMaker, ana: Reader) -> None:
    story = tagged(plain_story("Frau Thea Brill kam."))
    reject(Entity.objects.get(), ana)
    later = tagged(plain_story("Frau Thea Brill ging. Frau Brill auch."))
    assert shown(story) == shown(later) == []


def test_mentions_come_in_reading_order_and_within_bounds(plain_story: StoryMaker) -> None:
    make_entity("Orla Bay")
    story = tagged(plain_story("Orla Bay.", "Frau Thea Brill in Orla Bay."))
    assert [words for words, _ in shown(story)] == ["Orla Bay", "Thea Brill", "Orla Bay"]
    second = mentions_of(story.newest, (10, 60))
    assert [row.start for row in second] == [15, 29]


def test_a_dateline_gives_the_place_its_ordinary_name(plain_story: StoryMaker) -> None:
    tagged(plain_story("PORTHAVEN (Draht) — Nichts geschah."))
    assert Entity.objects.get(kind="place").name == "Porthaven"


@pytest.mark.parametrize("people", [1, 40])
def test_the_number_of_queries_is_fixed(plain_story: StoryMaker, people: int) -> None:
    names = (f"Frau {chr(65 + n % 26)}dar {chr(65 + n // 26)}olm{chr(97 + n % 26)} kam." for n in range(people))
    revision = plain_story(" ".join(names)).newest
    revision = type(revision).objects.get(pk=revision.pk)
    with CaptureQueriesContext(connection) as asked:
        tag_revision(revision)
    assert len(asked) == QUERIES
    with CaptureQueriesContext(connection) as asked:
        assert len(mentions_of(revision)) == people
    assert len(asked) == 1


def test_a_story_in_english_has_its_names(make_story: StoryMaker) -> None:
    story: Article = tagged(
        make_story("Karen Whitfield spoke in Ottawa.", "Whitfield’s deputy left.", language="en-GB")
    )
    assert shown(story) == [
        ("Karen Whitfield", "Karen Whitfield"),
        ("Ottawa", "Ottawa"),
        ("Whitfield", "Karen Whitfield"),
    ]
