"""What readers say of entities holds everywhere and can be undone in any order."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from random import Random

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsroom.attributions import attributions_of
from newsroom.corrections import identify, merge, reject, rename, retype, split, tag, undo
from newsroom.errors import CorrectionError
from newsroom.mentions import mentions_of
from newsroom.models import Alias, Article, Correction, Entity, Reader
from tests.conftest import StoryMaker
from tests.newsroom.tagged import make_entity, say, shown, tagged


@pytest.fixture
def plain_story(make_story: StoryMaker) -> StoryMaker:
    """Stories in a language without a model."""
    return partial(make_story, language="de")


def tag_words(story: Article, words: str, reader: Reader, kind: str = "place", **more: Entity) -> Correction:
    start = story.newest.text.index(words)
    return tag(story, story.newest, start, start + len(words), kind, reader, **more)


def fresh(entity: Entity) -> Entity:
    return Entity.objects.get(pk=entity.pk)


def test_another_kind_holds_for_the_next_story(plain_story: StoryMaker, ana: Reader) -> None:
    tagged(plain_story("Frau Thea Brill kam."))
    boat = Entity.objects.get()
    correction = retype(boat, "product", ana)
    later = tagged(plain_story("Frau Thea Brill lief aus."))
    assert shown(later) == [("Thea Brill", "Thea Brill")]
    assert Entity.objects.get().kind == "product"
    undo(correction, ana)
    assert fresh(boat).kind == "person"


def test_kinds_undone_in_another_order(plain_story: StoryMaker, ana: Reader) -> None:
    entity = make_entity("Kestrel")
    first, second = retype(entity, "product", ana), retype(entity, "event", ana)
    undo(first, ana)
    assert fresh(entity).kind == "event"
    undo(second, ana)
    assert fresh(entity).kind == "place"


def test_merges_make_one_chain(plain_story: StoryMaker, ana: Reader) -> None:
    make_entity("Port Ada"), make_entity("Port Bea"), make_entity("Port Cia")
    story = tagged(plain_story("Port Ada, Port Bea, Port Cia."))
    ada, bea, cia = Entity.objects.order_by("name")
    first, second = merge(ada, bea, ana), merge(bea, cia, ana)
    assert {name for _, name in shown(story)} == {"Port Cia"}
    assert fresh(ada).merged_into == cia
    undo(second, ana)
    assert [name for _, name in shown(story)] == ["Port Bea", "Port Bea", "Port Cia"]
    undo(first, ana)
    assert [name for _, name in shown(story)] == ["Port Ada", "Port Bea", "Port Cia"]


def test_a_new_name_is_shown_and_the_old_one_stays_known(plain_story: StoryMaker, ana: Reader) -> None:
    bay = make_entity("Marrow Bay")
    story = tagged(plain_story("In Marrow Bay."))
    first, second = rename(bay, "  Bay of  Marrow ", ana), rename(bay, "Marrow", ana)
    later = tagged(plain_story("Marrow Bay, Bay of Marrow."))
    assert shown(story) == [("Marrow Bay", "Marrow")]
    assert [name for _, name in shown(later)] == ["Marrow", "Marrow"]
    undo(second, ana)
    assert fresh(bay).name == "Bay of Marrow"
    undo(first, ana)
    assert fresh(bay).name == "Marrow Bay"
    assert list(bay.aliases.values_list("name", flat=True)) == ["Marrow Bay"]


def test_a_new_name_that_is_tagged_too_stays_while_either_holds(plain_story: StoryMaker, ana: Reader) -> None:
    bay = make_entity("Marrow Bay")
    story = plain_story("Am Hafen.")
    naming, tagging = rename(bay, "Hafen", ana), tag_words(story, "Hafen", ana, entity=bay)
    undo(naming, ana)
    assert shown(story) == [("Hafen", "Marrow Bay")]
    undo(tagging, ana)
    assert shown(story) == []
    assert list(bay.aliases.values_list("name", flat=True)) == ["Marrow Bay"]


@pytest.mark.parametrize(
    "item", ["Q42", " q42 ", "https://www.wikidata.org/wiki/Q42", "http://wikidata.org/entity/Q42"]
)
def test_an_item_of_wikidata(ana: Reader, item: str) -> None:
    bay = make_entity("Marrow Bay")
    said = identify(bay, item, ana)
    assert fresh(bay).wikidata == "Q42"
    cleared = identify(bay, " ", ana)
    assert fresh(bay).wikidata == ""
    undo(cleared, ana)
    assert fresh(bay).wikidata == "Q42"
    undo(said, ana)
    assert fresh(bay).wikidata == ""


def test_a_tag_is_found_in_every_story_and_the_next(plain_story: StoryMaker, ana: Reader) -> None:
    first, second = plain_story("In Marrow, nicht Marrowshire."), plain_story("Marrow schweigt.")
    tag_words(first, "Marrow", ana)
    later = tagged(plain_story("Wieder in Marrow."))
    assert [shown(story) for story in (first, second, later)] == [[("Marrow", "Marrow")]] * 3
    assert tagged(second).newest.mentions.count() == 1


def test_a_tag_undone_brings_the_machines_name_back(plain_story: StoryMaker, ana: Reader) -> None:
    story = tagged(plain_story("Frau Thea Brill kam."))
    correction = tag_words(story, "Brill", ana, "work")
    later = tagged(plain_story("Da ging Frau Thea Brill."))
    assert shown(story) == shown(later) == [("Brill", "Brill")]
    undo(correction, ana)
    assert shown(story) == shown(later) == [("Thea Brill", "Thea Brill")]
    assert not Alias.objects.filter(by_reader=True).exists()


def test_a_tag_may_name_who_is_known(plain_story: StoryMaker, ana: Reader) -> None:
    city = make_entity("Porthaven")
    story = plain_story("Die Stadt am Meer wuchs.")
    correction = tag_words(story, "Stadt am Meer", ana, entity=city)
    assert shown(story) == [("Stadt am Meer", "Porthaven")]
    undo(correction, ana)
    assert shown(story) == []
    assert list(city.aliases.values_list("name", flat=True)) == ["Porthaven"]


def test_the_longer_of_two_tags_lies_over_the_shorter(plain_story: StoryMaker, ana: Reader, ben: Reader) -> None:
    story = plain_story("In Marrow Bay.")
    longer = tag_words(story, "Marrow Bay", ana)
    tag_words(story, "Marrow", ben)
    assert shown(story) == [("Marrow Bay", "Marrow Bay")]
    undo(longer, ben)
    assert shown(story) == [("Marrow", "Marrow")]


def test_the_same_tag_twice_is_one_mention(plain_story: StoryMaker, ana: Reader, ben: Reader) -> None:
    story = plain_story("In Marrow.")
    first, second = tag_words(story, "Marrow", ana), tag_words(story, "Marrow", ben)
    assert first.entity == second.entity
    undo(first, ana)
    assert shown(story) == [("Marrow", "Marrow")]
    undo(second, ana)
    assert shown(story) == []


def test_part_of_a_word_is_tagged_where_it_was_selected(plain_story: StoryMaker, ana: Reader) -> None:
    story = plain_story("Das Hafenamt.", "Ein Hafenfest.")
    tag_words(story, "Hafen", ana)
    assert shown(story) == [("Hafen", "Hafen")]


def test_white_space_around_a_selection_is_no_part_of_it(plain_story: StoryMaker, ana: Reader) -> None:
    story = plain_story("In Marrow .")
    tag(story, story.newest, 2, 10, "place", ana)
    assert shown(story) == [("Marrow", "Marrow")]


def test_rejected_and_taken_back(plain_story: StoryMaker, ana: Reader) -> None:
    make_entity("Marrow Bay")
    story = tagged(plain_story("In Marrow Bay."))
    correction = reject(Entity.objects.get(), ana)
    assert shown(story) == []
    undo(correction, ana)
    assert shown(story) == [("Marrow Bay", "Marrow Bay")]


@pytest.mark.parametrize(("start", "end"), [(2, 3), (2, 2), (5, 3), (-1, 3), (0, 9999), (0, 230), (215, 222)], ids=str)
def test_selections_that_are_no_name(plain_story: StoryMaker, ana: Reader, start: int, end: int) -> None:
    story = plain_story("In " + "x" * 214, "Marrow.")
    with pytest.raises(CorrectionError, match=r"\.$"):
        tag(story, story.newest, start, end, "place", ana)
    assert not Correction.objects.exists()


def test_full_stops_alone_are_no_name(plain_story: StoryMaker, ana: Reader) -> None:
    story = plain_story("In Marrow . . .")
    with pytest.raises(CorrectionError, match=r"Full stops alone"):
        tag(story, story.newest, 10, 13, "place", ana)


def test_what_makes_no_sense(story: Article, make_story: StoryMaker, ana: Reader) -> None:
    city, boat, gone = make_entity("Marrow"), make_entity("Kestrel", "product"), make_entity("Orla", rejected=True)
    undone = undo(retype(boat, "event", ana), ana)
    attempts = [
        lambda: merge(city, boat, ana),
        lambda: merge(city, city, ana),
        lambda: merge(city, gone, ana),
        lambda: retype(city, "place", ana),
        lambda: retype(city, "nonsense", ana),
        lambda: reject(gone, ana),
        lambda: rename(city, " Marrow ", ana),
        lambda: rename(city, " . ", ana),
        lambda: rename(city, "\0", ana),
        lambda: rename(city, "x" * 201, ana),
        lambda: rename(gone, "Orlo", ana),
        lambda: identify(city, "", ana),
        lambda: identify(city, "42", ana),
        lambda: identify(city, "Q0", ana),
        lambda: identify(city, "https://example.org/Q42", ana),
        lambda: split(city, [story.pk], "Marrow", ana),
        lambda: split(city, [], "Marrow", ana),
        lambda: undo(undone, ana),
        lambda: tag(story, story.newest, 0, 3, "nonsense", ana),
        lambda: tag(story, make_story().newest, 0, 3, "place", ana),
    ]
    for attempt in attempts:
        with pytest.raises(CorrectionError, match=r"\.$"):
            attempt()
    assert Correction.objects.count() == 1


def state(stories: list[Article]) -> tuple[object, ...]:
    """Everything that a reader could see change."""
    entities = Entity.objects.exclude(mentions=None, aliases=None).order_by("pk")
    rows = list(entities.values_list("pk", "kind", "name", "wikidata", "rejected", "merged_into").distinct())
    aliases = list(Alias.objects.order_by("entity", "name").values_list("entity", "name", "by_reader"))
    speakers = [row.speakers for story in stories for row in attributions_of(story.newest)]
    return rows, aliases, [shown(story) for story in stories], speakers


ACTIONS = st.sampled_from(["retype", "reject", "merge", "tag", "rename", "identify", "split", "split", "undo"])
STEPS = st.lists(st.tuples(ACTIONS, st.integers(0, 5), st.integers(0, 5)))
KINDS = ["place", "person", "place", "event", "place", "work"]
WORDS = ["Marrow", "Marrow Bay", "Bay", "Orla", "Port Ada", "Ada"]


def take(step: tuple[str, int, int], stories: list[Article], reader: Reader) -> None:
    """Do what *step* says, if it makes sense now."""
    action, one, other = step
    entities, holding = list(Entity.objects.order_by("pk")), list(Correction.objects.filter(undone_at=None))
    entity, second = entities[one % len(entities)], entities[other % len(entities)]
    steps: dict[str, Callable[[], object]] = {
        "retype": lambda: retype(entity, KINDS[other], reader),
        "rename": lambda: rename(entity, WORDS[other], reader),
        "identify": lambda: identify(entity, f"Q{other}", reader),
        "reject": lambda: reject(entity, reader),
        "merge": lambda: merge(entity, second, reader),
        "split": lambda: split(entity, [stories[other % len(stories)].pk], WORDS[other], reader),
        "tag": lambda: tag_words(stories[0], WORDS[one], reader, KINDS[other]),
        "undo": lambda: [undo(said, reader) for said in holding[one : one + 1]],
    }
    steps[action]()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS, order=st.randoms(use_true_random=False))
def test_all_undone_in_any_order_is_as_if_nothing_was_said(
    plain_story: StoryMaker, ana: Reader, steps: list[tuple[str, int, int]], order: Random
) -> None:
    with transaction.atomic():
        make_entity("Marrow Bay"), make_entity("Port Ada"), make_entity("Orla Sund", "person")
        texts = ("Marrow Bay, Port Ada, Orla Sund.", "Orla: Port Ada in Marrow.", "Orla Sund: Port Ada, Marrow Bay.")
        stories = [tagged(plain_story(text)) for text in texts]
        for story in stories:
            say(story, Entity.objects.get(name="Port Ada"))
        before = state(stories)
        for step in steps:
            try:
                take(step, stories, ana)
            except (CorrectionError, ValueError):
                continue
            assert all(a.end <= b.start for a, b in pairwise(mentions_of(stories[0].newest)))
            assert not Entity.objects.filter(merged_into__merged_into__isnull=False).exists()
        holding = list(Correction.objects.filter(undone_at=None))
        order.shuffle(holding)
        for correction in holding:
            undo(correction, ana)
        assert state(stories) == before
        transaction.set_rollback(True)
