"""The pages of collections: read by everybody, changed by who made them, and every change can be undone."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from newsroom import collections
from newsroom.models import Article, Collection, Reader
from newsroom.shelf import parts_of
from tests.conftest import StoryMaker
from tests.html import assert_valid_html


@pytest.fixture
def chapters(make_story: StoryMaker) -> list[Article]:
    return [make_story(f"Chapter {name} is about boats.", headline=name) for name in ("One", "Two", "Three")]


@pytest.fixture
def boats(ana: Reader, chapters: list[Article]) -> Collection:
    return collections.begin("Boats", ana, chapters, byline="Mira Holt")


def headlines(collection: Collection) -> list[str]:
    return [part.article.headline for part in parts_of(collection)]


def undo(client: Client, page: str) -> None:
    """Post the first form with which a message takes back what was done."""
    form = re.search(r'<form action="([^"]+)"[^>]*data-undo>(.*?)</form>', page, re.DOTALL)
    assert form
    fields = dict(re.findall(r'name="(\w+)" value="([^"]*)"', form[2]))
    assert client.post(form[1], fields, follow=True).status_code == 200


def test_the_shelf_and_a_collection_show_what_is_in_them(as_ben: Client, boats: Collection) -> None:
    shelf = as_ben.get("/collections/").content.decode()
    page = as_ben.get("/collections/boats/").content.decode()
    for each in (shelf, page):
        assert_valid_html(each)
        assert "Boats" in each
        assert "3 stories" in each
    assert page.index("One") < page.index("Two") < page.index("Three")
    assert "Change it" not in page


def test_an_empty_shelf_says_how_to_fill_it(as_ana: Client) -> None:
    assert "no collection yet" in as_ana.get("/collections/").content.decode()


def test_queries_do_not_grow_with_the_parts(
    as_ana: Client, boats: Collection, make_story: StoryMaker, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(4):
        as_ana.get("/collections/boats/")
    collections.add_parts(boats, [make_story(f"Story {n} is short.", headline=f"Story {n}") for n in range(5)])
    with django_assert_num_queries(4):
        as_ana.get("/collections/boats/")
    with django_assert_num_queries(4):
        as_ana.get("/collections/")


def test_a_story_says_where_it_stands(as_ben: Client, boats: Collection, chapters: list[Article]) -> None:
    page = as_ben.get(chapters[1].get_absolute_url()).content.decode()
    assert_valid_html(page)
    assert "part 2 of 3" in page
    assert re.search(r'href="/articles/one/" rel="prev"', page)
    assert re.search(r'href="/articles/three/" rel="next"', page)


def test_everything_can_be_changed_and_taken_back(as_ana: Client, boats: Collection) -> None:
    page = as_ana.get("/collections/boats/edit/").content.decode()
    assert_valid_html(page)
    first, _, last = boats.parts.order_by("position")
    changes = (
        ("/collections/boats/edit/", {"title": "Ships", "byline": ""}),
        (f"/collections/boats/parts/{last.pk}/move/", {"steps": "-2"}),
        (f"/collections/boats/parts/{last.pk}/move/", {"from": "3", "to": "1"}),
        (f"/collections/boats/parts/{first.pk}/remove/", {}),
        ("/collections/boats/delete/", {}),
    )
    for address, fields in changes:
        page = as_ana.post(address, fields, follow=True).content.decode()
        undo(as_ana, page)
        boats.refresh_from_db()
        assert (boats.title, boats.byline, boats.deleted_at) == ("Boats", "Mira Holt", None)
        assert headlines(boats) == ["One", "Two", "Three"]


def test_an_undo_from_the_page_draws_it_anew(as_ana: Client, boats: Collection) -> None:
    part = boats.parts.first()
    assert part
    htmx: Any = {"HX-Request": "true"}
    moved = as_ana.post(f"/collections/boats/parts/{part.pk}/move/", {"steps": "1"}, headers=htmx)
    assert moved.headers["HX-Refresh"] == "true"
    assert as_ana.post("/collections/boats/delete/", headers=htmx).headers["HX-Redirect"] == "/collections/"


def test_a_move_to_nowhere_moves_nothing(as_ana: Client, boats: Collection) -> None:
    part = boats.parts.first()
    assert part
    for fields in ({}, {"steps": "x"}, {"from": "1", "to": "0"}, {"from": "x", "to": "2"}, {"steps": "0"}):
        assert as_ana.post(f"/collections/boats/parts/{part.pk}/move/", fields).status_code == 302
    assert headlines(boats) == ["One", "Two", "Three"]


def test_a_collection_keeps_a_title(as_ana: Client, boats: Collection) -> None:
    answer = as_ana.post("/collections/boats/edit/", {"title": " ", "byline": "x"})
    assert answer.status_code == 422
    assert "Give the collection a title" in answer.content.decode()


def test_nobody_else_changes_it(as_ben: Client, signed_out: Client, boats: Collection) -> None:
    part = boats.parts.first()
    assert part
    edits = ("edit/", "delete/", "parts/", f"parts/{part.pk}/move/", f"parts/{part.pk}/remove/")
    for path in edits:
        assert as_ben.post(f"/collections/boats/{path}", {"title": "Mine", "steps": "1"}).status_code == 404
        assert signed_out.post(f"/collections/boats/{path}").status_code == 302
    assert as_ben.post("/collections/boats/restore/").status_code == 404
    assert headlines(boats) == ["One", "Two", "Three"]
    assert signed_out.get("/collections/boats/").status_code == 302


def test_what_is_not_there_is_not_found(as_ana: Client, boats: Collection, story: Article) -> None:
    assert as_ana.get("/collections/nothing/").status_code == 404
    assert as_ana.post("/collections/boats/parts/99999/remove/").status_code == 404
    for story_id in ("0", "x", "9" * 30, "99999"):
        assert as_ana.post("/collections/boats/parts/", {"story": story_id}).status_code == 404
    assert as_ana.get("/collections/boats/delete/").status_code == 405
    collections.delete(boats)
    assert as_ana.get("/collections/boats/").status_code == 404
    assert as_ana.get("/collections/boats/edit/").status_code == 404
