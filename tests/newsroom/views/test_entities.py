"""The pages of entities, the corrections readers make there, and tagging a selection."""

from __future__ import annotations

from functools import partial

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from newsroom.corrections import merge, reject, retype
from newsroom.mentions import mentions_of
from newsroom.models import Article, Correction, Entity, Reader
from tests.conftest import StoryMaker
from tests.html import assert_valid_html
from tests.newsroom.tagged import make_entity, say, shown, tagged

HTMX = {"HX-Request": "true"}
PAGE_QUERIES = 26
"""Session, reader, entity, merged, names, time line, corrections, stories, description, speakers (2), companions (4),
statements (4), sentences (which stories, those, mentions, statements, paragraphs), suggestions (3)."""
INDEX_QUERIES = 4
"""Session, reader, names, entities."""


@pytest.fixture
def plain_story(make_story: StoryMaker) -> StoryMaker:
    """Stories in a language without a model."""
    return partial(make_story, language="de")


@pytest.fixture
def bay(plain_story: StoryMaker) -> Entity:
    bay = make_entity("Marrow Bay", "place", "Bay of Marrow")
    tagged(plain_story("Zuerst nichts. Dann <Marrow Bay> & Marrow Bay.", "Nichts.", headline="Old"))
    tagged(plain_story("Bay of Marrow!", headline="New"))
    return bay


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


def test_another_kind(as_ben: Client, bay: Entity) -> None:
    response = as_ben.post(f"{bay.get_absolute_url()}kind/", {"kind": "event"}, follow=True)
    assert "Marrow Bay has another kind now" in response.content.decode()
    assert Entity.objects.get(pk=bay.pk).kind == "event"


@pytest.mark.parametrize(
    ("what", "data"),
    [
        ("kind", {"kind": "x"}),
        ("kind", {"kind": "place"}),
        ("merge", {}),
        ("merge", {"into": "marrow-bay-place"}),
        ("name", {}),
        ("name", {"name": " . "}),
        ("name", {"name": "Marrow Bay"}),
        ("name", {"name": "x" * 300}),
        ("item", {"item": "42"}),
        ("item", {"item": ""}),
        ("item", {"item": "javascript:alert(1)//Q42"}),
    ],
)
def test_what_makes_no_sense_is_said(as_ana: Client, bay: Entity, what: str, data: dict[str, str]) -> None:
    response = as_ana.post(f"{bay.get_absolute_url()}{what}/", data)
    assert response.status_code == 422
    assert_valid_html(response.content.decode())
    assert not Correction.objects.exists()


def test_another_name_with_a_way_back(as_ben: Client, bay: Entity) -> None:
    html = as_ben.post(f"{bay.get_absolute_url()}name/", {"name": "<Bay> of M"}, follow=True).content.decode()
    assert_valid_html(html)
    assert "Marrow Bay is called &lt;Bay&gt; of M now" in html
    correction = Correction.objects.get()
    assert html.count(f'action="/corrections/{correction.pk}/undo/"') == 2  # in the message and in the list
    again = as_ben.post(f"{bay.get_absolute_url()}name/", {"name": "<Bay> of M"})
    assert again.status_code == 422
    assert Correction.objects.count() == 1


def test_an_item_of_wikidata_is_linked_and_cleared(as_ana: Client, bay: Entity) -> None:
    html = as_ana.post(f"{bay.get_absolute_url()}item/", {"item": "q42"}, follow=True).content.decode()
    assert 'href="https://www.wikidata.org/wiki/Q42" rel="noopener noreferrer"' in html
    html = as_ana.post(f"{bay.get_absolute_url()}item/", {"item": ""}, follow=True).content.decode()
    assert_valid_html(html)
    assert "wikidata.org" not in html


def test_rejected_and_undone(as_ana: Client, as_ben: Client, bay: Entity) -> None:
    as_ana.post(f"{bay.get_absolute_url()}reject/")
    html = as_ben.get(bay.get_absolute_url()).content.decode()
    assert "A reader said that this is not an entity" in html
    assert_valid_html(html)
    assert as_ana.post(f"{bay.get_absolute_url()}reject/").status_code == 422
    undone = as_ben.post(f"/corrections/{Correction.objects.get().pk}/undo/", follow=True).content.decode()
    assert "3 mentions in 2 stories" in undone
    again = as_ben.post(f"/corrections/{Correction.objects.get().pk}/undo/", follow=True).content.decode()
    assert "undone already" in again


def test_merged_leads_to_its_target(as_ana: Client, bay: Entity, plain_story: StoryMaker) -> None:
    sound = make_entity("Marrow Sound")
    tagged(plain_story("In Marrow Sound."))
    html = as_ana.get(f"{bay.get_absolute_url()}same/", {"q": "sound"}, headers=HTMX).content.decode()
    assert 'value="marrow-sound-place"' in html
    assert "Marrow Sound" in as_ana.get(f"{bay.get_absolute_url()}same/?q=sound").content.decode()
    response = as_ana.post(f"{bay.get_absolute_url()}merge/", {"into": sound.slug}, headers=HTMX)
    assert response.headers["HX-Redirect"] == sound.get_absolute_url()
    merged = as_ana.get(bay.get_absolute_url(), follow=True)
    assert merged.redirect_chain == [(sound.get_absolute_url(), 302)]
    assert "4 mentions in 3 stories" in merged.content.decode()
    assert "Bay of Marrow, Marrow Bay <span" in merged.content.decode()


def test_corrections_are_listed_with_who_made_them(as_ana: Client, bay: Entity, ben: Reader) -> None:
    retype(bay, "event", ben)
    html = as_ana.get(bay.get_absolute_url()).content.decode()
    assert "Marrow Bay has another kind" in html
    assert "ben" in html


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


def test_a_merged_entity_keeps_its_corrections_undoable(as_ana: Client, bay: Entity, ana: Reader) -> None:
    sound = make_entity("Marrow Sound")
    correction = merge(bay, sound, ana)
    html = as_ana.get(sound.get_absolute_url()).content.decode()
    assert f'action="/corrections/{correction.pk}/undo/"' in html
    as_ana.post(f"/corrections/{correction.pk}/undo/")
    assert as_ana.get(bay.get_absolute_url()).status_code == 200
