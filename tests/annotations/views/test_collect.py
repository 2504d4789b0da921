"""Stories that were ticked in the library go into a collection."""

from __future__ import annotations

from django.test import Client

from newsroom import collections
from newsroom.models import Article, Collection, Reader
from newsroom.shelf import parts_of
from tests.conftest import StoryMaker
from tests.html import assert_valid_html


def headlines(slug: str) -> list[str]:
    return [part.article.headline for part in parts_of(Collection.objects.get(slug=slug))]


def test_chosen_stories_become_a_collection(as_ana: Client, make_story: StoryMaker) -> None:
    one, two = (make_story(f"{name} is about boats.", headline=name) for name in ("One", "Two"))
    make_story("Another story.", headline="Other")
    address = f"/collections/new/?id={one.pk}&id={two.pk}"
    page = as_ana.get(address).content.decode()
    assert_valid_html(page)
    assert "Put 2 stories into a collection" in page
    assert as_ana.post(address, {"title": "Boats"}).url == "/collections/boats/"  # type: ignore[attr-defined]
    assert headlines("boats") == ["One", "Two"]
    again = as_ana.post("/collections/new/?scope=all", {"into": "boats"}, follow=True).content.decode()
    assert "1 story came to it." in again
    assert headlines("boats") == ["One", "Two", "Other"]


def test_a_collection_is_searched_and_copied_as_a_whole(as_ana: Client, ana: Reader, make_story: StoryMaker) -> None:
    one, _ = (make_story(f"{name} is about boats.", headline=name) for name in ("One", "Two"))
    collections.begin("Boats", ana, [one])
    found = as_ana.get("/?collection=boats").content.decode()
    assert "1 story" in found
    assert "Two" not in found
    assert "1 story" in as_ana.get("/copies/new/?scope=all&collection=boats").content.decode()


def test_what_is_missing_is_said(as_ana: Client, story: Article) -> None:
    answer = as_ana.post(f"/collections/new/?id={story.pk}", {"title": " "})
    assert answer.status_code == 422
    assert "Give the new collection a title" in answer.content.decode()
    assert "No story is ticked" in as_ana.get("/collections/new/", follow=True).content.decode()


def test_only_ones_own_collections_are_offered(as_ben: Client, signed_out: Client, ana: Reader, story: Article) -> None:
    collections.begin("Boats", ana)
    assert as_ben.post(f"/collections/new/?id={story.pk}", {"into": "boats"}).status_code == 422
    assert signed_out.get(f"/collections/new/?id={story.pk}").status_code == 302
    assert as_ben.put(f"/collections/new/?id={story.pk}").status_code == 405
