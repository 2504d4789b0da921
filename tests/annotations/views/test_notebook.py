"""The notebook's page and its parts."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from annotations import tags
from annotations.models import Highlight
from annotations.notebook.page import PAGE_SIZE
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker, NoteMaker
from tests.annotations.ledger.rows import entity, name_in
from tests.conftest import StoryMaker
from tests.html import assert_valid_fragment, assert_valid_html

# Session and reader; the keys of the entries, the notes on them, marks, notes; their number; batches.
QUERIES = 8
QUERIES_WITH_CHOICES = QUERIES + 8
QUERIES_WHEN_SEARCHING = QUERIES + 5  # languages, words they pass over, marks and notes, hits


def _page(client: Client, params: str = "", **headers: str) -> str:
    response = client.get(f"/notebook/{params}", headers=headers)
    assert response.status_code == 200
    return response.content.decode()


def _queries(client: Client, params: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        _page(client, params)
    return len(queries)


@pytest.fixture
def busy(make_story: StoryMaker, mark: MarkMaker, write_note: NoteMaker, ben: Reader) -> Article:
    """A story with one of everything."""
    story = make_story(
        "The <b>ferry</b> & its rust.",
        "Nobody said why.",
        headline="Rust & repairs",
        publication="Gazette",
        language="en",
    )
    row = mark(story, "<b>ferry</b> & its", kind="claim")
    tags.tag(row, ["Budget & more"])
    write_note(story, "Ask the *harbour* office <script>alert(1)</script>", highlight=row)
    write_note(story, "On the second paragraph.", key="p2")
    mark(story, "Nobody", reader=ben, audience="everyone")
    return story


def test_an_entry_is_shown_with_all_that_is_known_of_it(as_ana: Client, busy: Article) -> None:
    page = _page(as_ana)
    row = Highlight.objects.get(kind="claim")
    assert f'<a class="place" href="/articles/{busy.slug}/#h{row.pk}">&lt;b&gt;ferry&lt;/b&gt; &amp; its</a>' in page
    for words in ("Claim", "Open", "Only me", "paragraph 1", "Rust &amp; repairs", "Gazette", "Budget &amp; more"):
        assert words in page
    assert "<em>harbour</em>" in page
    assert "<script>alert" not in page
    assert "On the second paragraph." in page
    assert_valid_html(page)


@pytest.mark.parametrize(
    "params", ["?order=story", "?q=rust", "?whose=all&filters=on", "?kind=claim&tag=budget+%26+more"]
)
def test_every_way_to_see_it_is_valid(params: str, as_ana: Client, busy: Article) -> None:
    assert_valid_html(_page(as_ana, params))


def test_signed_out_it_leads_to_the_sign_in_page(signed_out: Client) -> None:
    response = signed_out.get("/notebook/?q=ferry")
    assert response.headers["Location"] == reverse("account_login") + "?next=/notebook/%3Fq%3Dferry"


def test_someone_elses_private_entries_are_nowhere(as_ben: Client, busy: Article) -> None:
    for params in ("", "?whose=all&filters=on", "?whose=others&q=ferry", "?whose=all&q=budget"):
        page = _page(as_ben, params)
        assert "its" not in re.findall(r"<blockquote.*?</blockquote>", page)
        assert "Budget" not in page
        assert "harbour" not in page
        assert "second paragraph" not in page


@pytest.mark.parametrize(
    "params",
    [
        "?kind=nonsense",
        "?tag=%00",
        "?entity=nobody",
        "?story=x",
        "?since=yesterday&q=%22",
        "?q=" + "x" * 3000,
        "?until=0001-01-01",
    ],
)
def test_a_filter_that_leads_nowhere_is_no_error(params: str, as_ana: Client, busy: Article) -> None:
    assert_valid_html(_page(as_ana, params))


@pytest.mark.parametrize("after", ["0-h1", "9999999999999999-h9999999999999999", "1-2-n3", "x", "²-h1", "-"])
def test_a_page_that_does_not_exist_is_no_error(after: str, as_ana: Client, busy: Article) -> None:
    assert_valid_html(_page(as_ana, f"?after={after}"))
    assert_valid_html(_page(as_ana, f"?order=story&after={after}"))


def test_it_can_only_be_read(as_ana: Client) -> None:
    assert as_ana.post("/notebook/").status_code == 405


def test_an_empty_notebook_says_how_to_begin(as_ana: Client) -> None:
    page = _page(as_ana)
    assert "Open a story, select words" in page
    assert_valid_html(page)


def test_htmx_gets_the_entries_the_filters_and_a_clean_address(as_ana: Client, busy: Article) -> None:
    response = as_ana.get("/notebook/?q=rust&kind=&order=", headers={"hx-request": "true", "hx-target": "entries"})
    fragment = response.content.decode()
    assert "<html" not in fragment
    assert fragment.count("hx-swap-oob") == 1
    assert response.headers["HX-Push-Url"] == "/notebook/?q=rust"
    assert {"HX-Request", "HX-Target"} <= set(response.headers["Vary"].split(", "))
    assert_valid_fragment(fragment)


def test_what_the_filters_offer_is_counted_when_it_is_wanted(as_ana: Client, busy: Article) -> None:
    assert "<select" not in _page(as_ana)
    searched = _page(as_ana, "?q=rust", hx_request="true", hx_target="entries")
    assert "<select" not in searched
    assert "?q=rust&amp;filters=on" in searched
    assert "<select" in _page(as_ana, "?q=rust&kind=", hx_request="true", hx_target="entries")
    fragment = _page(as_ana, "?filters=on", hx_request="true", hx_target="notebook-choices")
    assert "Budget &amp; more (1)" in fragment
    assert_valid_fragment(fragment, "details")


def test_show_more_appends_the_next_entries_alone(as_ana: Client, make_story: StoryMaker, mark: MarkMaker) -> None:
    words = [f"word{n:02}" for n in range(PAGE_SIZE + 1)]
    story = make_story(" ".join(words))
    for word in words:
        mark(story, word)
    for order in ("", "order=story&amp;"):
        page = _page(as_ana, f"?{order}".replace("&amp;", "&"))
        [more] = set(re.findall(rf'href="/notebook/(\?{re.escape(order)}after=[^"]+)"', page))
        fragment = _page(as_ana, more.replace("&amp;", "&"), hx_request="true", hx_target="more")
        assert len(re.findall('<li class="entry ', fragment)) == 1
        assert 'id="more"' not in fragment
        assert "story-name" not in fragment


def test_each_filter_that_is_on_can_be_taken_away(as_ana: Client, busy: Article) -> None:
    page = _page(as_ana, "?kind=claim&publication=Gazette")
    assert 'href="/notebook/?publication=Gazette"><span>Kind:</span> Claim' in page
    assert 'href="/notebook/?kind=claim"><span>Publication:</span> Gazette' in page


def test_hits_are_marked(as_ana: Client, busy: Article) -> None:
    page = _page(as_ana, "?q=harbours+rust")
    assert "<em><mark>harbour</mark></em>" in page
    assert "<mark>Rust</mark> &amp; repairs" in page


@pytest.mark.parametrize(
    ("params", "expected"),
    [("", QUERIES), ("?order=story&filters=on", QUERIES_WITH_CHOICES), ("?q=ferry", QUERIES_WHEN_SEARCHING)],
)
def test_ten_more_entries_cost_no_more_queries(
    params: str,
    expected: int,
    as_ana: Client,
    ben: Reader,
    make_story: StoryMaker,
    mark: MarkMaker,
    write_note: NoteMaker,
) -> None:
    def fill(n: int) -> None:
        story = make_story(headline=f"Ferry {n}", publication=f"Gazette {n}", language="en")
        name_in(story, "ferry", entity(f"Linnet {n}"))
        row = mark(story, "The ferry", kind="claim", audience="everyone")
        tags.tag(row, [f"tag {n}"])
        write_note(story, "On it.", highlight=row, author=ben, audience="everyone")
        write_note(story, "Beside it.")

    fill(0)
    assert _queries(as_ana, params) == expected
    for n in range(1, 11):
        fill(n)
    assert _queries(as_ana, params) == expected
