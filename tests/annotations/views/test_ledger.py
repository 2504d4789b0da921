"""The ledger's list, a claim's page, and what readers say there: for its readers, for others, and for rubbish."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from annotations import highlights
from annotations.ledger.changes import merge
from annotations.ledger.page import PAGE_SIZE
from annotations.models import Appearance, Claim, ClaimChange, Difference
from newsroom.models import Reader
from tests.annotations.conftest import MarkMaker
from tests.annotations.ledger.rows import claimed, entity, name_in
from tests.conftest import StoryMaker
from tests.html import assert_valid_fragment, assert_valid_html

HTMX = {"HX-Request": "true"}
LIST_QUERIES = 9
"""Session, reader, how many claims, the claims, their appearances, and what each of the four filters offers."""
PAGE_QUERIES = 12
"""Session, reader, claim, appearances, candidates (statements, traits, names, appearances), changes; how it
stands (history, evidence, the reader's evidence marks)."""
SECRET = "zebrafish"


@pytest.fixture
def gulls(make_story: StoryMaker, mark: MarkMaker) -> Appearance:
    story = make_story("300 gulls left <Estmere>.", headline="Gulls & more", publication="Estmere Echo", language="de")
    return claimed(mark, story, speaker=entity("Ada Marlow"), audience="everyone", said_on=date(2026, 3, 1))


@pytest.fixture
def more_gulls(make_story: StoryMaker, mark: MarkMaker) -> Appearance:
    story = make_story("340 gulls have left Estmere.", headline="Gulls again", publication="Marrow Bay Post")
    return claimed(mark, story, speaker=entity("Ilse Verhoef"), audience="everyone", said_on=date(2026, 3, 9))


@pytest.fixture
def secret(make_story: StoryMaker, mark: MarkMaker) -> Appearance:
    """Ana's own claim, with a word in each place that nobody else may read."""
    story = make_story(f"The {SECRET} counted 512 gulls.", headline="Open to all", publication="Open Post")
    words = f"The {SECRET} counted 512 gulls"
    return claimed(mark, story, words, speaker=entity(f"Doctor {SECRET}"), speaker_words=SECRET, basis=SECRET)


def _page(client: Client, address: str, **headers: str) -> str:
    response = client.get(address, headers=headers)
    assert response.status_code == 200
    return response.content.decode()


def _claim(row: Appearance) -> str:
    return reverse("claim", args=[row.claim_id])


ADDRESSES = [("get", "ledger"), ("get", "claim")]
CHANGES = ["claim_merge", "claim_split", "claim_differ", "claim_differ_undo"]


def test_a_claim_is_listed_with_what_is_known_of_it(
    as_ana: Client, ana: Reader, gulls: Appearance, more_gulls: Appearance
) -> None:
    merge(gulls.claim, more_gulls.claim, ana)
    page = _page(as_ana, "/claims/")
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
    page = _page(as_ana, "/claims/")
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
    page = _page(as_ana, f"/claims/?{params}")
    assert_valid_html(page)
    rows = {"one": gulls, "more": more_gulls}
    assert {name for name, row in rows.items() if f'href="{_claim(row)}"' in page} == found


def test_filters_by_who_says_so_and_who_is_named_follow_merges(
    as_ana: Client, gulls: Appearance, more_gulls: Appearance
) -> None:
    place, alias = entity("Estmere", "place"), entity("Estmere Town", "place")
    alias.merged_into = place
    alias.save()
    name_in(gulls.highlight.article, "Estmere", alias)
    page = _page(as_ana, f"/claims/?entity={place.slug}")
    assert _claim(gulls) in page
    assert _claim(more_gulls) not in page
    assert f'<option value="{place.slug}" selected>Estmere (1)</option>' in page
    assert _claim(more_gulls) in _page(as_ana, f"/claims/?speaker={more_gulls.speaker.slug}")


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
    page = _page(as_ana, "/claims/")
    assert f'<option value="{firm.slug}">Estmere plc (1)</option>' in page
    assert f'value="{place.slug}"' not in page
    assert "The Flock" not in page
    assert _claim(gulls) not in _page(as_ana, f"/claims/?entity={place.slug}")
    assert _claim(gulls) in _page(as_ana, f"/claims/?entity={firm.slug}")


def test_the_statement_of_a_claim_merged_away_is_found_and_shown(
    as_ana: Client, ana: Reader, gulls: Appearance, more_gulls: Appearance
) -> None:
    Claim.objects.filter(pk=more_gulls.claim_id).update(statement="The colony has moved on.")
    merge(gulls.claim, more_gulls.claim, ana)
    assert _claim(gulls) in _page(as_ana, "/claims/?q=colony")
    page = _page(as_ana, _claim(gulls))
    assert "The colony has moved on." in page
    assert page.count("Entered as:") == 1


def test_a_speaker_whom_a_reader_rejected_is_only_words(as_ana: Client, gulls: Appearance) -> None:
    Appearance.objects.filter(pk=gulls.pk).update(speaker_words="the harbour master")
    gulls.speaker.rejected = True
    gulls.speaker.save()
    assert _claim(gulls) not in _page(as_ana, "/claims/?q=marlow")
    for address in ("/claims/", _claim(gulls)):
        page = _page(as_ana, address)
        assert "Ada Marlow" not in page
        assert "the harbour master" in page


@pytest.mark.parametrize("params", [f"q={'x' * 5000}", "q=%00%25_", "page=99", "page=-1", "entity=no%00body", "sort=x"])
def test_rubbish_in_the_address_is_no_error(params: str, as_ana: Client, gulls: Appearance) -> None:
    assert_valid_html(_page(as_ana, f"/claims/?{params}"))


def test_htmx_gets_the_list_the_choices_and_a_clean_address(as_ana: Client, gulls: Appearance) -> None:
    response = as_ana.get("/claims/?q=gulls&status=&sort=", headers=HTMX)
    fragment = response.content.decode()
    assert "<html" not in fragment
    assert fragment.count("hx-swap-oob") == 1
    assert response.headers["HX-Push-Url"] == "/claims/?q=gulls"
    assert_valid_fragment(fragment)


@pytest.mark.parametrize("sort", ["", "latest", "most"])
def test_orders(sort: str, as_ana: Client, ana: Reader, gulls: Appearance, more_gulls: Appearance) -> None:
    page = _page(as_ana, f"/claims/?sort={sort}")
    assert page.index(_claim(more_gulls)) < page.index(_claim(gulls))


def test_pages(as_ana: Client, make_story: StoryMaker, mark: MarkMaker) -> None:
    for n in range(PAGE_SIZE + 1):
        claimed(mark, make_story(f"Gull {n} left."))
    assert 'href="/claims/?q=gull&amp;page=2" rel="next"' in _page(as_ana, "/claims/?q=gull")
    last = _page(as_ana, "/claims/?q=gull&page=2")
    assert "Gull 0 left." in last
    assert 'rel="prev"' in last


def test_a_claims_page_shows_its_appearances_over_stories(
    as_ana: Client, ana: Reader, gulls: Appearance, more_gulls: Appearance
) -> None:
    merge(gulls.claim, more_gulls.claim, ana)
    page = _page(as_ana, _claim(gulls))
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


def test_a_merged_claims_address_leads_to_where_it_is(
    as_ana: Client, ana: Reader, gulls: Appearance, more_gulls: Appearance
) -> None:
    merge(gulls.claim, more_gulls.claim, ana)
    assert as_ana.get(_claim(more_gulls)).headers["Location"] == _claim(gulls)


def test_the_same_claim_and_back(as_ana: Client, gulls: Appearance, more_gulls: Appearance) -> None:
    page = _page(as_ana, _claim(gulls))
    assert f'<button class="button-quiet" name="other" value="{more_gulls.claim_id}">Same claim' in page
    response = as_ana.post(f"{_claim(gulls)}merge/", {"other": more_gulls.claim_id}, follow=True)
    assert "These are one claim now." in response.content.decode()
    change = ClaimChange.objects.get()
    assert f'action="{reverse("claim_change_undo", args=[change.pk])}"' in response.content.decode()
    as_ana.post(reverse("claim_change_undo", args=[change.pk]))
    assert Claim.objects.visible_to(gulls.claim.reader).count() == 2


def test_from_a_page_that_was_open_before_a_merge_everything_reaches_the_claim(
    as_ana: Client, ana: Reader, gulls: Appearance, more_gulls: Appearance, secret: Appearance
) -> None:
    merge(gulls.claim, more_gulls.claim, ana)
    old = _claim(more_gulls)
    assert as_ana.post(f"{old}differ/", {"other": secret.claim_id}).headers["Location"] == _claim(gulls)
    assert as_ana.post(f"{old}differ/", {"other": gulls.claim_id}).status_code == 422
    assert as_ana.post(f"{old}merge/", {"other": secret.claim_id}).headers["Location"] == _claim(gulls)
    assert as_ana.post(f"{old}split/", {"appearance": secret.pk}).headers["Location"] == _claim(secret)


def test_splitting_off_what_a_claim_was_made_with_stays_on_its_page(
    as_ana: Client, ana: Reader, gulls: Appearance, more_gulls: Appearance
) -> None:
    merge(gulls.claim, more_gulls.claim, ana)
    response = as_ana.post(f"{_claim(gulls)}split/", {"appearance": gulls.pk})
    assert response.headers["Location"] == _claim(gulls)


def test_a_refused_change_answers_the_page_with_its_sentence(as_ana: Client, gulls: Appearance) -> None:
    response = as_ana.post(f"{_claim(gulls)}split/", {"appearance": gulls.pk})
    assert response.status_code == 422
    assert "no other appearance" in response.content.decode()
    assert_valid_html(response.content.decode())


def test_htmx_is_led_to_the_page(as_ana: Client, ana: Reader, gulls: Appearance, more_gulls: Appearance) -> None:
    change = merge(gulls.claim, more_gulls.claim, ana)
    address = reverse("claim_change_undo", args=[change.pk])
    assert as_ana.post(address, headers=HTMX).headers["HX-Redirect"] == _claim(more_gulls)
    assert as_ana.post(address, headers=HTMX).headers["HX-Redirect"] == _claim(more_gulls)
    assert "undone already" in _page(as_ana, _claim(more_gulls))


def test_not_the_same_and_back(as_ana: Client, gulls: Appearance, more_gulls: Appearance) -> None:
    response = as_ana.post(f"{_claim(gulls)}differ/", {"other": more_gulls.claim_id}, follow=True)
    assert "No other claim is like this one" in response.content.decode()
    as_ana.post(f"{_claim(gulls)}differ/undo/", {"other": more_gulls.claim_id})
    assert not Difference.objects.exists()


def test_split_and_back(as_ana: Client, ana: Reader, gulls: Appearance, more_gulls: Appearance) -> None:
    merge(gulls.claim, more_gulls.claim, ana)
    response = as_ana.post(f"{_claim(gulls)}split/", {"appearance": more_gulls.pk})
    assert response.headers["Location"] == _claim(more_gulls)
    as_ana.post(reverse("claim_change_undo", args=[ClaimChange.objects.filter(kind="split").get().pk]))
    assert set(Appearance.objects.values_list("claim", flat=True)) == {gulls.claim_id}


def test_what_may_be_the_same_says_by_what_to_decide(as_ana: Client, gulls: Appearance, more_gulls: Appearance) -> None:
    others = _page(as_ana, _claim(gulls)).partition("The same claim elsewhere?")[2]
    for words in ("Ilse Verhoef", "9 Mar 2026", "Marrow Bay Post", "340 gulls", "Another number"):
        assert words in others


def test_a_search_finds_any_claim_to_merge_with(as_ana: Client, gulls: Appearance, secret: Appearance) -> None:
    assert f'value="{secret.claim_id}"' in _page(as_ana, f"{_claim(gulls)}?q={SECRET}+counted")


@pytest.mark.parametrize("address", ["/claims/", "/claims/1/"])
def test_signed_out(address: str, signed_out: Client) -> None:
    assert signed_out.get(address).headers["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize("name", [*CHANGES, "claim_change_undo"])
def test_signed_out_nothing_changes(name: str, signed_out: Client) -> None:
    assert signed_out.post(reverse(name, args=[1])).headers["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize("name", ["claim", *CHANGES, "claim_change_undo"])
def test_wrong_id(name: str, as_ana: Client) -> None:
    client = as_ana.get if name == "claim" else as_ana.post
    assert client(reverse(name, args=[99_999])).status_code == 404


@pytest.mark.parametrize("name", CHANGES)
@pytest.mark.parametrize("sent", ["", "x", "99999", "9" * 40])
def test_a_change_of_nothing_is_not_found(name: str, sent: str, as_ana: Client, gulls: Appearance) -> None:
    data = {"other": sent, "appearance": sent}
    assert as_ana.post(reverse(name, args=[gulls.claim_id]), data).status_code == 404


@pytest.mark.parametrize("name", ["ledger", "claim"])
def test_pages_can_only_be_read(name: str, as_ana: Client) -> None:
    assert as_ana.post(reverse(name, args=[1] if name == "claim" else [])).status_code == 405


@pytest.mark.parametrize("name", [*CHANGES, "claim_change_undo"])
def test_changes_can_only_be_posted(name: str, as_ana: Client) -> None:
    assert as_ana.get(reverse(name, args=[1])).status_code == 405


@pytest.mark.parametrize("name", ["claim", *CHANGES])
def test_somebody_elses_private_claim_does_not_exist(
    name: str, as_ben: Client, secret: Appearance, gulls: Appearance
) -> None:
    client = as_ben.get if name == "claim" else as_ben.post
    assert client(reverse(name, args=[secret.claim_id]), {"other": gulls.claim_id}).status_code == 404


def test_others_read_no_private_word_anywhere(
    as_ana: Client, as_ben: Client, ana: Reader, gulls: Appearance, secret: Appearance
) -> None:
    """Nor count, filter, search for, sort by, be offered, or undo what they do not see."""
    as_ana.post(reverse("claim_status", args=[secret.claim_id]), {"status": "asked", "why": SECRET})
    change = merge(gulls.claim, secret.claim, ana)
    assert SECRET in _page(as_ana, _claim(gulls))
    for address in (
        "/claims/",
        f"/claims/?q={SECRET}",
        "/claims/?sort=latest",
        _claim(gulls),
        f"{_claim(gulls)}?q=gulls",
    ):
        page = (
            _page(as_ben, address)
            .replace(f'value="{SECRET}"', "")
            .replace(f"?q={SECRET}", "")
            .replace(f"</span> {SECRET} <span", "")
            .replace(f"<title>{SECRET} ·", "")
        )
        assert SECRET not in page
        assert "512" not in page
        assert "Open Post" not in page
        assert "What was put together" not in page
    assert _claim(gulls) not in _page(as_ben, f"/claims/?q={SECRET}")
    assert "1 appearance in 1 story" in _page(as_ben, "/claims/")
    assert as_ben.get(_claim(secret)).status_code == 404
    assert as_ben.post(reverse("claim_change_undo", args=[change.pk])).status_code == 422
    assert as_ben.post(f"{_claim(gulls)}split/", {"appearance": secret.pk}).status_code == 404


def test_a_claim_that_became_private_is_gone_for_others(as_ben: Client, gulls: Appearance) -> None:
    highlights.change(gulls.highlight, audience="me")
    assert as_ben.get(_claim(gulls)).status_code == 404


def test_ten_more_claims_cost_no_more_queries(
    as_ana: Client, make_story: StoryMaker, mark: MarkMaker, gulls: Appearance
) -> None:
    for n in range(11):
        with CaptureQueriesContext(connection) as queries:
            _page(as_ana, "/claims/?q=gulls")
        assert len(queries) == LIST_QUERIES
        story = make_story(f"{n} gulls left.", publication=f"Post {n}")
        name_in(story, "gulls", entity(f"Gull {n}"))
        claimed(mark, story, speaker=entity(f"Speaker {n}"))


def test_ten_more_appearances_cost_no_more_queries(
    as_ana: Client, ana: Reader, make_story: StoryMaker, mark: MarkMaker, gulls: Appearance, more_gulls: Appearance
) -> None:
    merge(gulls.claim, more_gulls.claim, ana)
    claimed(mark, make_story("Gulls left Estmere."))
    for n in range(11):
        with CaptureQueriesContext(connection) as queries:
            _page(as_ana, _claim(gulls))
        assert len(queries) == PAGE_QUERIES
        more = claimed(mark, make_story(f"{n} gulls left."), speaker=entity(f"Speaker {n}"))
        merge(gulls.claim, more.claim, ana)
        claimed(mark, make_story(f"{n} gulls left."))
