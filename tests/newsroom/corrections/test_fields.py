"""Another kind, another name, an item of Wikidata."""

from __future__ import annotations

import pytest

from newsroom.corrections import identify, rename, retype, undo
from newsroom.models import Entity, Reader
from tests.conftest import StoryMaker
from tests.newsroom.corrections.said import fresh, tag_words
from tests.newsroom.tagged import make_entity, shown, tagged


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
