import pytest

from newsroom.corrections import merge, reject, undo
from newsroom.models import Attribution, AttributionSpeaker, Entity, Reader
from newsroom.naming.shown import on_show, root, root_of, shown, shown_as, shown_entity
from tests.conftest import StoryMaker
from tests.newsroom.tagged import make_entity, say


@pytest.fixture
def karrow() -> Entity:
    return make_entity("Karrow", "person")


@pytest.fixture
def ilse() -> Entity:
    return make_entity("Ilse Karrow", "person")


@pytest.fixture
def said(make_story: StoryMaker, karrow: Entity) -> Attribution:
    return say(make_story("Karrow said so."), karrow)


def seen() -> list[tuple[object, ...]]:
    rows = AttributionSpeaker.objects.filter(on_show())
    return list(rows.values_list(root(), *shown("entity", "slug", "name")))


@pytest.mark.django_db
def test_merges_are_followed(said: Attribution, karrow: Entity, ilse: Entity, ana: Reader) -> None:
    merge(karrow, ilse, ana)
    karrow.refresh_from_db()
    assert seen() == [(ilse.pk, ilse.slug, ilse.name)]
    assert shown_entity(karrow) == root_of(karrow) == ilse


@pytest.mark.django_db
@pytest.mark.parametrize("merged", [False, True])
def test_what_was_rejected_is_nobody_even_what_it_was_merged_into(
    merged: bool, said: Attribution, karrow: Entity, ilse: Entity, ana: Reader
) -> None:
    if merged:
        merge(karrow, ilse, ana)
    correction = reject(ilse if merged else karrow, ana)
    karrow.refresh_from_db()
    assert not seen()
    assert list(AttributionSpeaker.objects.filter(~on_show())) == list(AttributionSpeaker.objects.all())
    assert shown_entity(karrow) is None
    assert not AttributionSpeaker.objects.filter(shown_as(root_of(karrow).slug)).exists()
    undo(correction, ana)
    assert len(seen()) == 1


@pytest.mark.django_db
def test_a_row_is_asked_for_by_what_it_is_shown_as(
    said: Attribution, karrow: Entity, ilse: Entity, ana: Reader
) -> None:
    assert AttributionSpeaker.objects.filter(shown_as(karrow.slug)).exists()
    merge(karrow, ilse, ana)
    assert not AttributionSpeaker.objects.filter(shown_as(karrow.slug)).exists()
    assert AttributionSpeaker.objects.filter(shown_as(ilse.slug)).exists()


def test_nobody_is_shown_as_nobody() -> None:
    assert shown_entity(None) is None
