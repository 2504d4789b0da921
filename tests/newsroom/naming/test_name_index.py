"""Which of the library's names occur in a text, from an index that is not read anew for each."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsroom.naming import name_index
from newsroom.naming.name_index import NameIndex
from tests.newsroom.tagged import make_entity


def test_names_stand_as_whole_words(db: None) -> None:
    make_entity("Orla Bay")
    make_entity("Orla")
    assert NameIndex().names_in("From Orla Bay to Orlando.") == {"Orla Bay", "Orla"}


def test_a_name_is_found_in_another_spelling_and_told_in_the_librarys(db: None) -> None:
    make_entity("Ösa Ünal", "person")
    assert NameIndex().names_in("Osa Unal came.") == {"Ösa Ünal"}


def test_what_is_new_is_found_at_once(db: None) -> None:
    index = NameIndex()
    assert index.names_in("Orla Bay.") == set()
    make_entity("Orla Bay")
    assert index.names_in("Orla Bay.") == {"Orla Bay"}


def test_the_names_are_read_once(db: None) -> None:
    make_entity("Orla Bay", "place", "Orla", "The Bay")
    index = NameIndex()
    index.names_in("")
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert index.names_in("Orla Bay.") == {"Orla Bay", "Orla"}
    assert len(asked) == 1


def test_old_and_new_names_are_found_when_the_index_is_built_anew(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(name_index, "YOUNG", 2)
    index = NameIndex()
    names = [f"{letter}rla Bay" for letter in "BCDFG"]
    for name in names:
        make_entity(name)
        index.names_in("")
    assert index.names_in(", ".join(names)) == set(names)
