"""Tagging words that a reader selected."""

from __future__ import annotations

import pytest
from django.test import Client

from newsroom.corrections import reject
from newsroom.models import Article, Correction, Entity, Reader
from newsroom.naming.mentions import mentions_of
from tests.conftest import StoryMaker
from tests.html import assert_valid_html
from tests.newsroom.tagged import shown

HTMX = {"HX-Request": "true"}


@pytest.fixture
def orla(plain_story: StoryMaker) -> Article:
    return plain_story("Orla schweigt.", "Auch Orla <b>.", headline="Orla")


def selection(story: Article, start: int, end: int, **more: str) -> dict[str, object]:
    return {"revision": story.newest.pk, "start": start, "end": end, **more}


def test_tagging_a_selection(as_ana: Client, orla: Article) -> None:
    page = as_ana.get("/articles/orla/tags/new/", selection(orla, 0, 5)).content.decode()
    assert "<q>Orla</q>" in page
    assert_valid_html(page)
    part = as_ana.get("/articles/orla/tags/new/", selection(orla, 0, 4), headers=HTMX).content.decode()
    assert part.startswith('<form id="tag-form"')
    response = as_ana.post("/articles/orla/tags/new/", selection(orla, 0, 4, kind="place"))
    assert (response.status_code, response.headers["Location"]) == (302, "/articles/orla/#p1")
    assert shown(orla) == [("Orla", "Orla")] * 2


def test_tagging_as_one_that_is_known(as_ana: Client, orla: Article, bay: Entity) -> None:
    data = selection(orla, 0, 4, same_as=bay.slug)
    response = as_ana.post("/articles/orla/tags/new/", data, headers=HTMX)
    assert response.headers["HX-Refresh"] == "true"
    assert {row.entity for row in mentions_of(orla.newest)} == {bay.pk}
    page = as_ana.get("/articles/orla/tags/new/", selection(orla, 0, 4, q="marrow")).content.decode()
    assert f'value="{bay.slug}"' in page


@pytest.mark.parametrize(
    "data",
    [
        {"start": 0, "end": 4},
        {"start": 0, "end": 4, "kind": "x"},
        {"start": 4, "end": 5, "kind": "place"},
        {"start": 5, "end": 20, "kind": "place"},
    ],
)
def test_a_tag_that_cannot_be(as_ana: Client, orla: Article, data: dict[str, object]) -> None:
    response = as_ana.post("/articles/orla/tags/new/", {"revision": orla.newest.pk, **data})
    assert response.status_code == 422
    assert_valid_html(response.content.decode())
    assert not Correction.objects.exists()


def test_a_selection_that_cannot_be_a_name_says_why(as_ana: Client, orla: Article) -> None:
    html = as_ana.get("/articles/orla/tags/new/", selection(orla, 5, 20)).content.decode()
    assert "within one paragraph" in html
    assert_valid_html(html)


def test_tagging_as_one_that_was_rejected_is_refused(as_ana: Client, orla: Article, bay: Entity, ana: Reader) -> None:
    reject(bay, ana)
    response = as_ana.post("/articles/orla/tags/new/", selection(orla, 0, 4, same_as=bay.slug))
    assert response.status_code == 422
    assert "Undo that first" in response.content.decode()
