"""Names that readers gave stand apart from those that machines read."""

from __future__ import annotations

from newsroom.corrections import merge, rename, undo
from newsroom.models import Alias, Entity, Reader
from newsroom.profile.names import names_of
from tests.newsroom.tagged import make_entity


def test_who_gave_a_name(ada: Entity, ana: Reader) -> None:
    Alias.objects.create(entity=ada, name="Marlow")
    Alias.objects.create(entity=ada, name="Hafenmeisterin", by_reader=True)
    merge(make_entity("Frau Marlow", "person"), ada, ana)
    assert names_of(ada) == (["Hafenmeisterin"], ["Frau Marlow", "Marlow"])


def test_a_new_name_that_is_not_shown_any_more_was_a_readers(ada: Entity, ana: Reader) -> None:
    first, second = rename(ada, "Ada Roe", ana), rename(ada, "Ada Brill", ana)
    ada.refresh_from_db()
    assert names_of(ada) == (["Ada Roe"], ["Ada Marlow"])
    undo(first, ana)
    undo(second, ana)
    ada.refresh_from_db()
    assert names_of(ada) == ([], [])
