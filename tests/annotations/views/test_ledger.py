"""The ledger's list: for its readers, and for rubbish."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from annotations.ledger.changes import merge
from annotations.ledger.page import PAGE_SIZE
from annotations.models import Appearance
from newsroom.models import Reader
from tests.annotations.conftest import MarkMaker
from tests.annotations.ledger.rows import claimed, entity, name_in
from tests.annotations.views.claim_pages import HTMX, claim_address, page_of
from tests.conftest import StoryMaker
from tests.html import assert_valid_fragment, assert_valid_html

LIST_QUERIES = 9
"""Session, reader, how many claims, the claims, their appearances, and what each of the four filters offers."""


def test_a_claim_is_listed_with_what_is_known_of_it(
    as_ana: Client, ana: Reader, gulls: Appearance, more_gulls: Appearance
) -> None:
    merge(gulls.claim, more_gulls.claim, ana)
    page = page_of(as_ana, "/claims/")
    assert_valid_html(page)
    for words in (
        "300 gulls left &lt;Estmere&gt;.",
        "Ada Marlow",
        "Ilse Verhoef",
        "2 appearances in 2 stories",
        "1 Mar 2026",
        "9 Mar 2026",
        "300 gulls / 340 gulls",
        "Numbers conflict",
        "1 claim<",
    ):
        assert words in page


def test_an_empty_ledger_says_what_fills_it(as_ana: Client) -> None:
    page = page_of(as_ana, "/claims/")
    assert "Nobody has marked a claim yet" in page
    assert_valid_html(page)


@pytest.mark.parametrize(
    ("params", "found"),
    [
        ("q=gulls+340", {"more"}),
        ("q=verhoef", {"more"}),
        ("q=zzz", set()),
        ("status=open", {"one", "more"}),
        ("status=asked", set()),
        ("publication=Estmere+Echo", {"one"}),
        ("since=2026-03-05", {"more"}),
        ("until=2026-03-05", {"one"}),
        ("since=rubbish&until=2026-02-30", {"one", "more"}),
        ("whose=mine", {"one", "more"}),
        ("whose=others", set()),
        ("whose=nobodys", {"one", "more"}),
    ],
)
def test_filters(params: str, found: set[str], as_ana: Client, gulls: Appearance, more_gulls: Appearance) -> None:
    page = page_of(as_ana, f"/claims/?{params}")
    assert_valid_html(page)
    rows = {"one": gulls, "more": more_gulls}
    assert {name for name, row in rows.items() if f'href="{claim_address(row)}"' in page} == found


def test_filters_by_who_says_so_and_who_is_named_follow_merges(
    as_ana: Client, gulls: Appearance, more_gulls: Appearance
) -> None:
    place, alias = entity("Estmere", "place"), entity("Estmere Town", "place")
    alias.merged_into = place
    alias.save()
    name_in(gulls.highlight.article, "Estmere", alias)
    page = page_of(as_ana, f"/claims/?entity={place.slug}")
    assert claim_address(gulls) in page
    assert claim_address(more_gulls) not in page
    assert f'<option value="{place.slug}" selected>Estmere (1)</option>' in page
    assert claim_address(more_gulls) in page_of(as_ana, f"/claims/?speaker={more_gulls.speaker.slug}")


def test_the_names_in_a_claim_are_those_that_readers_see(
    as_ana: Client, gulls: Appearance, more_gulls: Appearance
) -> None:
    """What lies under a reader's tag is not, nor are words that only refer to somebody."""
    story, place, firm = gulls.highlight.article, entity("Estmere", "place"), entity("Estmere plc", "organisation")
    name_in(story, "Estmere", place)
    tag = name_in(story, "Estmere", firm)
    flock = name_in(story, "gulls", entity("The Flock", "group"))
    type(tag).objects.filter(pk=tag.pk).update(source="reader")
    type(tag).objects.filter(pk=flock.pk).update(form="nominal")
    page = page_of(as_ana, "/claims/")
    assert f'<option value="{firm.slug}">Estmere plc (1)</option>' in page
    assert f'value="{place.slug}"' not in page
    assert "The Flock" not in page
    assert claim_address(gulls) not in page_of(as_ana, f"/claims/?entity={place.slug}")
    assert claim_address(gulls) in page_of(as_ana, f"/claims/?entity={firm.slug}")


def test_a_speaker_whom_a_reader_rejected_is_only_words(as_ana: Client, gulls: Appearance) -> None:
    Appearance.objects.filter(pk=gulls.pk).update(speaker_words="the harbour master")
    gulls.speaker.rejected = True
    gulls.speaker.save()
    assert claim_address(gulls) not in page_of(as_ana, "/claims/?q=marlow")
    for address in ("/claims/", claim_address(gulls)):
        page = page_of(as_ana, address)
        assert "Ada Marlow" not in page
        assert "the harbour master" in page


@pytest.mark.parametrize("params", [f"q={'x' * 5000}", "q=%00%25_", "page=99", "page=-1", "entity=no%00body", "sort=x"])
def test_rubbish_in_the_address_is_no_error(params: str, as_ana: Client, gulls: Appearance) -> None:
    assert_valid_html(page_of(as_ana, f"/claims/?{params}"))


def test_htmx_gets_the_list_the_choices_and_a_clean_address(as_ana: Client, gulls: Appearance) -> None:
    response = as_ana.get("/claims/?q=gulls&status=&sort=", headers=HTMX)
    fragment = response.content.decode()
    assert "<html" not in fragment
    assert fragment.count("hx-swap-oob") == 1
    assert response.headers["HX-Push-Url"] == "/claims/?q=gulls"
    assert_valid_fragment(fragment)


@pytest.mark.parametrize("sort", ["", "latest", "most"])
def test_orders(sort: str, as_ana: Client, ana: Reader, gulls: Appearance, more_gulls: Appearance) -> None:
    page = page_of(as_ana, f"/claims/?sort={sort}")
    assert page.index(claim_address(more_gulls)) < page.index(claim_address(gulls))


def test_pages(as_ana: Client, make_story: StoryMaker, mark: MarkMaker) -> None:
    for n in range(PAGE_SIZE + 1):
        claimed(mark, make_story(f"Gull {n} left."))
    assert 'href="/claims/?q=gull&amp;page=2" rel="next"' in page_of(as_ana, "/claims/?q=gull")
    last = page_of(as_ana, "/claims/?q=gull&page=2")
    assert "Gull 0 left." in last
    assert 'rel="prev"' in last


@pytest.mark.parametrize("address", ["/claims/", "/claims/1/"])
def test_signed_out(address: str, signed_out: Client) -> None:
    assert signed_out.get(address).headers["Location"].startswith("/accounts/login/")


def test_ten_more_claims_cost_no_more_queries(
    as_ana: Client, make_story: StoryMaker, mark: MarkMaker, gulls: Appearance
) -> None:
    for n in range(11):
        with CaptureQueriesContext(connection) as queries:
            page_of(as_ana, "/claims/?q=gulls")
        assert len(queries) == LIST_QUERIES
        story = make_story(f"{n} gulls left.", publication=f"Post {n}")
        name_in(story, "gulls", entity(f"Gull {n}"))
        claimed(mark, story, speaker=entity(f"Speaker {n}"))
