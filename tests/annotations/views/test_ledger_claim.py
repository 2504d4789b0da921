"""A claim's page: for its readers, and for others."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from annotations import highlights
from annotations.ledger.changes import merge
from annotations.ledger.rows import rows_of
from annotations.models import Appearance, Claim
from newsroom import families
from newsroom.models import Reader
from tests.annotations.conftest import MarkMaker
from tests.annotations.ledger.rows import claimed, entity
from tests.annotations.views.claim_pages import SECRET, claim_address, page_of
from tests.conftest import StoryMaker
from tests.html import assert_valid_html

PAGE_QUERIES = 13
"""Session, reader, claim, appearances, candidates (statements, traits, names, appearances), changes, families; how it
stands (history, evidence, the reader's evidence marks)."""


def test_a_claims_page_shows_its_appearances_over_stories(
    as_ana: Client, ana: Reader, gulls: Appearance, more_gulls: Appearance
) -> None:
    merge(gulls.claim, more_gulls.claim, ana)
    page = page_of(as_ana, claim_address(gulls))
    assert_valid_html(page)
    for words in (
        "first on",
        "1 March 2026",
        "9 March 2026",
        "Estmere Echo",
        "Marrow Bay Post",
        f"/articles/{gulls.highlight.article.slug}/#h{gulls.highlight_id}",
        "The numbers conflict",
        "<b>300 gulls</b>, said by Ada Marlow",
        "<b>340 gulls</b>, said by Ilse Verhoef",
        '<svg class="timeline"',
        "<del>",
        "<ins>",
        "ana said that",
    ):
        assert words in page


def test_carriers_of_one_story_are_one_source(
    as_ana: Client, ana: Reader, gulls: Appearance, more_gulls: Appearance
) -> None:
    merge(gulls.claim, more_gulls.claim, ana)
    assert "is the source of these" not in page_of(as_ana, claim_address(gulls))
    families.decide(gulls.highlight.article, more_gulls.highlight.article, True, ana)
    page = page_of(as_ana, claim_address(gulls))
    assert "One story, carried by 2, is the source of these" in page
    assert_valid_html(page)


@pytest.mark.parametrize(
    ("said_on", "day_is"), [(date(2026, 3, 1), "said"), (date(2026, 3, 4), "published"), (None, "published")]
)
def test_a_day_counts_as_said_where_it_is_not_merely_that_of_publication(
    said_on: date | None, day_is: str, make_story: StoryMaker, mark: MarkMaker, ana: Reader
) -> None:
    row = claimed(mark, make_story("Gulls left.", published_on=date(2026, 3, 4)), said_on=said_on)
    assert [found.day_is for found in rows_of([row.claim], ana)[row.claim_id]] == [day_is]


def test_the_statement_of_a_claim_merged_away_is_found_and_shown(
    as_ana: Client, ana: Reader, gulls: Appearance, more_gulls: Appearance
) -> None:
    Claim.objects.filter(pk=more_gulls.claim_id).update(statement="The colony has moved on.")
    merge(gulls.claim, more_gulls.claim, ana)
    assert claim_address(gulls) in page_of(as_ana, "/claims/?q=colony")
    page = page_of(as_ana, claim_address(gulls))
    assert "The colony has moved on." in page
    assert page.count("Entered as:") == 1


def test_a_merged_claims_address_leads_to_where_it_is(
    as_ana: Client, ana: Reader, gulls: Appearance, more_gulls: Appearance
) -> None:
    merge(gulls.claim, more_gulls.claim, ana)
    assert as_ana.get(claim_address(more_gulls)).headers["Location"] == claim_address(gulls)


def test_what_may_be_the_same_says_by_what_to_decide(as_ana: Client, gulls: Appearance, more_gulls: Appearance) -> None:
    others = page_of(as_ana, claim_address(gulls)).partition("The same claim elsewhere?")[2]
    for words in ("Ilse Verhoef", "9 Mar 2026", "Marrow Bay Post", "340 gulls", "Another number"):
        assert words in others


def test_a_search_finds_any_claim_to_merge_with(as_ana: Client, gulls: Appearance, secret: Appearance) -> None:
    assert f'value="{secret.claim_id}"' in page_of(as_ana, f"{claim_address(gulls)}?q={SECRET}+counted")


@pytest.mark.parametrize("name", ["ledger", "claim"])
def test_pages_can_only_be_read(name: str, as_ana: Client) -> None:
    assert as_ana.post(reverse(name, args=[1] if name == "claim" else [])).status_code == 405


def test_others_read_no_private_word_anywhere(
    as_ana: Client, as_ben: Client, ana: Reader, gulls: Appearance, secret: Appearance
) -> None:
    """Nor count, filter, search for, sort by, be offered, or undo what they do not see."""
    as_ana.post(reverse("claim_status", args=[secret.claim_id]), {"status": "asked", "why": SECRET})
    change = merge(gulls.claim, secret.claim, ana)
    assert SECRET in page_of(as_ana, claim_address(gulls))
    for address in (
        "/claims/",
        f"/claims/?q={SECRET}",
        "/claims/?sort=latest",
        claim_address(gulls),
        f"{claim_address(gulls)}?q=gulls",
    ):
        page = (
            page_of(as_ben, address)
            .replace(f'value="{SECRET}"', "")
            .replace(f"?q={SECRET}", "")
            .replace(f"</span> {SECRET} <span", "")
            .replace(f"<title>{SECRET} ·", "")
        )
        assert SECRET not in page
        assert "512" not in page
        assert "Open Post" not in page
        assert "What was put together" not in page
    assert claim_address(gulls) not in page_of(as_ben, f"/claims/?q={SECRET}")
    assert "1 appearance in 1 story" in page_of(as_ben, "/claims/")
    assert as_ben.get(claim_address(secret)).status_code == 404
    assert as_ben.post(reverse("claim_change_undo", args=[change.pk])).status_code == 422
    assert as_ben.post(f"{claim_address(gulls)}split/", {"appearance": secret.pk}).status_code == 404


def test_a_claim_that_became_private_is_gone_for_others(as_ben: Client, gulls: Appearance) -> None:
    highlights.change(gulls.highlight, audience="me")
    assert as_ben.get(claim_address(gulls)).status_code == 404


def test_ten_more_appearances_cost_no_more_queries(
    as_ana: Client, ana: Reader, make_story: StoryMaker, mark: MarkMaker, gulls: Appearance, more_gulls: Appearance
) -> None:
    merge(gulls.claim, more_gulls.claim, ana)
    claimed(mark, make_story("Gulls left Estmere."))
    for n in range(11):
        with CaptureQueriesContext(connection) as queries:
            page_of(as_ana, claim_address(gulls))
        assert len(queries) == PAGE_QUERIES
        more = claimed(mark, make_story(f"{n} gulls left."), speaker=entity(f"Speaker {n}"))
        merge(gulls.claim, more.claim, ana)
        claimed(mark, make_story(f"{n} gulls left."))
