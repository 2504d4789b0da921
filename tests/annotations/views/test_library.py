"""The library's page and its fragments."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from annotations.access import Audience
from annotations.library import PAGE_SIZE
from annotations.models import Highlight, Note
from annotations.search import HIT_START, HIT_STOP
from annotations.templatetags.library import foreign_language, marked
from newsroom.models import Article, Entity, Mention, Reader
from newsroom.models.ranged import span
from tests.conftest import StoryMaker
from tests.html import assert_valid_fragment, assert_valid_html

# Session and reader; stories with their counts, how many there are, and what the four filters offer.
QUERIES = 8
QUERIES_WHEN_SEARCHING = QUERIES + 1  # which languages there are


def _page(client: Client, params: str = "", **headers: str) -> str:
    response = client.get(f"/{params}", headers=headers)
    assert response.status_code == 200
    return response.content.decode()


def _fragment(client: Client, params: str, target: str) -> str:
    return _page(client, params, hx_request="true", hx_target=target)


def _queries(client: Client, params: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        _page(client, params)
    return len(queries)


def _busy_story(make_story: StoryMaker, ana: Reader, ben: Reader, n: int) -> Article:
    story = make_story(headline=f"Ferry {n}", publication=f"Gazette {n}", section=f"Section {n}", language="en")
    entity = Entity.objects.create(slug=f"e{n}", name=f"Entity {n}", kind=Entity.Kind.PERSON)
    Mention.objects.create(revision=story.current, entity=entity, span=span(0, 3), source="test")
    for reader in (ana, ben):
        Highlight.objects.create(article=story, revision=story.current, reader=reader, span=span(0, 3))
        Note.objects.create(article=story, paragraph_key="p1", author=reader, body="Why?", audience=Audience.EVERYONE)
    return story


def test_a_story_is_shown_with_what_is_known_of_it(as_ana: Client, make_story: StoryMaker) -> None:
    make_story(
        headline="Ferry <stops>",
        standfirst="Rust & repairs.",
        publication="Gazette",
        section="Local",
        authors=("Ilse Verhoef",),
        agency="Northern Wire",
        language="de",
    )
    page = _page(as_ana)
    for words in (
        "Ferry &lt;stops&gt;",
        "Rust &amp; repairs.",
        "Gazette",
        "Ilse Verhoef, Northern Wire",
        "by ana",
        "German",
    ):
        assert words in page
    assert_valid_html(page)


def test_signed_out_it_leads_to_the_sign_in_page(signed_out: Client, story: Article) -> None:
    assert signed_out.get("/?q=ferry").headers["Location"] == reverse("account_login") + "?next=/%3Fq%3Dferry"


def test_someone_elses_private_marks_are_not_counted(as_ana: Client, ben: Reader, story: Article) -> None:
    Highlight.objects.create(article=story, revision=story.current, reader=ben, span=span(0, 3))
    Note.objects.create(article=story, paragraph_key="p1", author=ben, body="Why?")
    page = _page(as_ana)
    assert "1 mark" not in page
    assert "1 note" not in page


@pytest.mark.parametrize("params", ["?entity=nobody", "?publication=None%00", "?section=x&q=%22", f"?q={'x' * 5000}"])
def test_a_filter_that_leads_nowhere_says_what_to_do(params: str, as_ana: Client, story: Article) -> None:
    page = _page(as_ana, params)
    assert "No story fits all of this" in page
    assert_valid_html(page)


@pytest.mark.parametrize("params", ["?page=999999999", "?page=-1", "?page=two&newest=%00", "?page=3&newest=1"])
def test_a_page_that_does_not_exist_is_no_error(params: str, as_ana: Client, story: Article) -> None:
    assert_valid_html(_page(as_ana, params))


def test_it_can_only_be_read(as_ana: Client) -> None:
    assert as_ana.post("/").status_code == 405


def test_an_empty_library_says_how_to_begin(as_ana: Client) -> None:
    page = _page(as_ana)
    assert "Your library is empty" in page
    assert f'href="{reverse("add")}"' in page


def test_htmx_gets_the_stories_the_filters_and_a_clean_address(as_ana: Client, story: Article) -> None:
    response = as_ana.get("/?q=ferry&publication=&section=", headers={"hx-request": "true", "hx-target": "stories"})
    fragment = response.content.decode()
    assert "<html" not in fragment
    assert fragment.count("hx-swap-oob") == 3
    assert response.headers["HX-Push-Url"] == "/?q=ferry"
    assert {"HX-Request", "HX-Target"} <= set(response.headers["Vary"].split(", "))
    assert_valid_fragment(fragment)


def test_show_more_appends_the_next_stories_alone(as_ana: Client, make_story: StoryMaker) -> None:
    for n in range(PAGE_SIZE + 1):
        make_story(headline=f"Story {n}")
    assert 'data-hx-target="#more"' in _page(as_ana)
    fragment = _fragment(as_ana, "?page=2", "more")
    assert fragment.count('<li class="story">') == 1
    assert "autofocus" in fragment
    assert 'id="more"' not in fragment


def test_each_filter_that_is_on_can_be_taken_away(as_ana: Client, story: Article) -> None:
    Entity.objects.create(slug="bay", name="Marrow Bay", kind=Entity.Kind.PLACE)
    Mention.objects.create(revision=story.current, entity=Entity.objects.get(), span=span(0, 3), source="test")
    page = _page(as_ana, "?q=ferry&entity=bay")
    assert '<a class="pill" href="/?entity=bay">' in page
    assert '<a class="pill" href="/?q=ferry"><span>Who or where:</span> Marrow Bay' in page


def test_a_hit_is_marked_and_everything_around_it_escaped(as_ana: Client, make_story: StoryMaker) -> None:
    make_story("The ferry & 5 < 6 <script>alert(1)</script> stopped at noon, the mayor said.", language="en")
    page = _page(as_ana, "?q=ferry")
    assert "<mark>Ferry</mark> stops" in page
    assert "<mark>ferry</mark>" in page
    assert "&amp; 5 &lt; 6" in page
    assert "<script>alert" not in page


def test_a_bracket_of_the_storys_own_marks_nothing() -> None:
    assert marked(f"a{HIT_STOP}b{HIT_START}c<{HIT_START}d{HIT_STOP}") == f"a{HIT_STOP}b{HIT_START}c&lt;<mark>d</mark>"


@pytest.mark.parametrize(("tag", "name"), [("en-GB", ""), ("", ""), ("de-AT", "German"), ("tlh", "tlh")])
def test_a_language_is_named_when_it_is_not_the_pages_own(tag: str, name: str) -> None:
    assert foreign_language(tag) == name


@pytest.mark.parametrize(("params", "expected"), [("", QUERIES), ("?q=ferry", QUERIES_WHEN_SEARCHING)])
def test_ten_more_stories_cost_no_more_queries(
    params: str, expected: int, as_ana: Client, ana: Reader, ben: Reader, make_story: StoryMaker
) -> None:
    _busy_story(make_story, ana, ben, 0)
    assert _queries(as_ana, params) == expected
    for n in range(1, 11):
        _busy_story(make_story, ana, ben, n)
    assert _queries(as_ana, params) == expected
