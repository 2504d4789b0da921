"""The pages of entities: their addresses, their queries, and the index."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from newsroom.models import Article, Entity
from tests.conftest import StoryMaker
from tests.html import assert_valid_html
from tests.newsroom.tagged import make_entity, say, tagged

HTMX = {"HX-Request": "true"}

PAGE_QUERIES = 26
"""Session, reader, entity, merged, names, time line, corrections, stories, description, speakers (2), companions (4),
statements (4), sentences (which stories, those, mentions, statements, paragraphs), suggestions (3)."""
INDEX_QUERIES = 4
"""Session, reader, names, entities."""


ADDRESSES = [
    ("get", "/entities/"),
    ("get", "/entities/marrow-bay-place/"),
    ("get", "/entities/marrow-bay-place/same/"),
    ("post", "/entities/marrow-bay-place/kind/"),
    ("post", "/entities/marrow-bay-place/name/"),
    ("post", "/entities/marrow-bay-place/item/"),
    ("post", "/entities/marrow-bay-place/reject/"),
    ("post", "/entities/marrow-bay-place/merge/"),
    ("post", "/corrections/1/undo/"),
    ("get", "/articles/old/tags/new/"),
]


@pytest.mark.parametrize(("method", "address"), ADDRESSES)
def test_signed_out(signed_out: Client, bay: Entity, method: str, address: str) -> None:
    response = getattr(signed_out, method)(address)
    assert response.status_code == 302
    assert response.url.startswith("/accounts/login/")


@pytest.mark.parametrize(
    ("method", "address"),
    [
        *(
            (method, address.replace("marrow-bay-place", "nowhere").replace("/1/", "/99/"))
            for method, address in ADDRESSES[1:9]
        ),
        ("get", "/articles/nowhere/tags/new/?revision=1&start=0&end=2"),
        ("get", "/articles/old/tags/new/?revision=0&start=0&end=2"),
        ("get", "/articles/old/tags/new/?revision=x"),
        ("get", "/articles/old/tags/new/"),
    ],
)
def test_wrong_address(as_ana: Client, bay: Entity, method: str, address: str) -> None:
    assert getattr(as_ana, method)(address).status_code == 404


@pytest.mark.parametrize(("method", "address"), ADDRESSES)
def test_wrong_method(as_ana: Client, bay: Entity, method: str, address: str) -> None:
    other = "delete" if "tags" in address else {"get": "post", "post": "get"}[method]
    assert getattr(as_ana, other)(address).status_code == 405


def test_every_sentence_newest_first_with_the_name_marked(as_ana: Client, bay: Entity) -> None:
    html = as_ana.get(bay.get_absolute_url()).content.decode()
    assert_valid_html(html)
    new, old = html.index("<mark>Bay of Marrow</mark>!"), html.index("&lt;<mark>Marrow Bay</mark>&gt; &amp;")
    assert new < old
    assert "Zuerst nichts" not in html
    assert 'href="/articles/old/#p1"' in html
    assert "3 mentions in 2 stories" in html
    assert "Bay of Marrow <span" in html


@pytest.mark.parametrize("stories", [1, 12])
def test_the_number_of_queries_is_fixed(as_ana: Client, plain_story: StoryMaker, stories: int) -> None:
    bay, orla = make_entity("Marrow Bay", "person"), make_entity("Orla", "person")
    for _ in range(stories):
        text = "Marrow Bay, the harbour master, and Orla. Marrow Bay."
        story = tagged(plain_story(*[text] * stories))
        say(story, bay, words=text, outer=say(story, orla))
        say(story, orla, words=text)
    with CaptureQueriesContext(connection) as asked:
        assert as_ana.get("/entities/marrow-bay-person/").status_code == 200
    assert len(asked) == PAGE_QUERIES
    with CaptureQueriesContext(connection) as asked:
        as_ana.get("/entities/")
    assert len(asked) == INDEX_QUERIES


def test_many_stories_come_in_pages(as_ana: Client, plain_story: StoryMaker) -> None:
    make_entity("Marrow Bay")
    for number in range(10, 24):
        tagged(plain_story(f"Satz {number} Marrow Bay."))
    first = as_ana.get("/entities/marrow-bay-place/").content.decode()
    second = as_ana.get("/entities/marrow-bay-place/?page=2").content.decode()
    assert first.index("Satz 23") < first.index("Satz 14")
    assert "Satz 13" not in first
    assert "Satz 13" in second
    assert as_ana.get("/entities/marrow-bay-place/?page=nonsense").status_code == 200


def test_the_index_by_kind_and_name(as_ana: Client, bay: Entity, plain_story: StoryMaker) -> None:
    make_entity("Never Named")
    tagged(plain_story("Frau Thea Brill kam."))
    html = as_ana.get("/entities/").content.decode()
    assert_valid_html(html)
    assert html.index("Marrow Bay") < html.index("Thea Brill")
    assert "Never Named" not in html
    assert "Marrow Bay" not in as_ana.get("/entities/?kind=person").content.decode()
    assert "Marrow Bay" not in as_ana.get("/entities/?speaks=1").content.decode()
    say(Article.objects.get(slug="old"), bay)
    assert "Marrow Bay" in as_ana.get("/entities/?speaks=1").content.decode()
    assert "Thea Brill" not in as_ana.get("/entities/?name=bay+of").content.decode()
    part = as_ana.get("/entities/?name=brill", headers=HTMX).content.decode()
    assert part.startswith('<section id="entities"')
    assert "No name fits" in as_ana.get("/entities/?kind=x&name=%00zzz").content.decode()
