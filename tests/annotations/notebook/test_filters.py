"""Narrowing the notebook down, and what each filter says it leads to."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from annotations import highlights, tags
from annotations.access import Audience
from annotations.models import Highlight
from annotations.notebook.choices import CHOICES
from annotations.notebook.page import notebook_page
from annotations.notebook.query import NotebookQuery
from newsroom.models import Entity, Reader
from tests.annotations.conftest import MarkMaker, NoteMaker
from tests.annotations.ledger.rows import entity, name_in
from tests.annotations.notebook.conftest import Finder
from tests.conftest import StoryMaker


@pytest.fixture
def karrow() -> Entity:
    return entity("Ilse Karrow")


@pytest.fixture(autouse=True)
def entries(make_story: StoryMaker, mark: MarkMaker, write_note: NoteMaker, karrow: Entity, ben: Reader) -> None:
    """Two stories; of each filter's values some that are ana's, and some that only ben knows."""
    yard = make_story("Ilse Karrow left the yard.", "It stays open.", headline="Yard", publication="Courier")
    eels = make_story("The eels came back.", headline="Eels", publication="Gazette")
    name_in(yard, "Ilse Karrow", karrow)
    tags.tag(mark(yard, "Karrow left", kind="claim"), ["Budget"])
    tags.tag(mark(yard, "yard", kind="quote"), ["budget", "later", "İstanbul", "Straße"])
    write_note(yard, "Where to?")
    write_note(yard, "Under.", highlight=mark(eels, "eels", kind="question"))
    Highlight.objects.filter(exact="eels").update(state="changed", created_at=datetime(2026, 3, 1, 12, tzinfo=UTC))
    secret = mark(eels, "back", reader=ben, kind="evidence")
    tags.tag(secret, ["Secret"])
    write_note(eels, "Secret.", author=ben)


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"kind": "claim"}, ["Karrow left"]),
        ({"kind": "note"}, ["Where to?"]),
        ({"kind": "nonsense"}, []),
        ({"tag": "BUDGET"}, ["yard", "Karrow left"]),
        ({"tag": "İSTANBUL"}, ["yard"]),
        ({"tag": "straße"}, ["yard"]),
        ({"tag": "Secret"}, []),
        ({"publication": "Gazette"}, ["eels"]),
        ({"story": "yard"}, ["Where to?", "yard", "Karrow left"]),
        ({"since": "2026-03-02"}, ["Where to?", "yard", "Karrow left"]),
        ({"since": "2026-03-01", "until": "2026-03-01"}, ["eels"]),
        ({"until": "0001-01-01"}, []),
        ({"state": "changed"}, ["eels"]),
        ({"state": "orphan"}, []),
        ({"notes": "with"}, ["Where to?", "eels"]),
        ({"notes": "without"}, ["yard", "Karrow left"]),
        ({"tag": "budget", "kind": "quote"}, ["yard"]),
    ],
)
def test_each_filter_keeps_what_it_says(params: dict[str, str], words: list[str], found: Finder) -> None:
    assert found(**params) == words


def test_a_mark_names_what_its_words_name_and_a_note_what_its_paragraph_names(found: Finder, karrow: Entity) -> None:
    assert found(entity=karrow.slug) == ["Where to?", "Karrow left"]
    assert found(entity="nobody") == []


@pytest.mark.parametrize("params", [{}, {"kind": "claim"}, {"q": "yard"}, {"whose": "all", "tag": "budget"}])
def test_what_a_filter_offers_is_what_choosing_it_finds(params: dict[str, str], ana: Reader) -> None:
    query = NotebookQuery.from_params(params)
    choices = notebook_page(ana, query).choices
    assert set(choices) == set(CHOICES)
    for name, offered in choices.items():
        for choice in offered:
            narrowed = notebook_page(ana, query.narrowed(name, choice.value), with_choices=False)
            assert narrowed.total == len(narrowed.entries) == choice.found, (name, choice)


def test_a_tag_is_offered_once_however_it_is_written(ana: Reader) -> None:
    choices = notebook_page(ana, NotebookQuery()).choices["tag"]
    assert sorted((choice.label.lower(), choice.found) for choice in choices)[::3] == [("budget", 2), ("straße", 1)]
    assert len(choices) == 4


@pytest.mark.parametrize("whose", ["", "others", "all"])
def test_no_count_tells_of_others_private_entries(whose: str, ana: Reader) -> None:
    page = notebook_page(ana, NotebookQuery(whose=whose))
    assert page.total == (0 if whose == "others" else 4)
    offered = {choice.value for name in ("kind", "tag") for choice in page.choices[name] if choice.found}
    assert not offered & {"evidence", "Secret"}
    assert [choice.found for choice in page.choices["whose"]] == [4, 0, 4]


def test_what_is_shared_is_counted_and_found(ana: Reader, found: Finder) -> None:
    highlights.change(Highlight.objects.get(exact="back"), audience=Audience.EVERYONE)
    assert found(whose="others", tag="secret") == ["back"]
    assert [choice.found for choice in notebook_page(ana, NotebookQuery()).choices["whose"]] == [4, 1, 5]
