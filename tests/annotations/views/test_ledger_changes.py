"""What readers say on a claim's page of which claims are one, and taking it back."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from annotations.ledger.changes import merge
from annotations.models import Appearance, Claim, ClaimChange, Difference
from newsroom.models import Reader
from tests.annotations.views.claim_pages import CHANGES, HTMX, claim_address, page_of
from tests.html import assert_valid_html


def test_the_same_claim_and_back(as_ana: Client, gulls: Appearance, more_gulls: Appearance) -> None:
    page = page_of(as_ana, claim_address(gulls))
    assert f'<button class="button-quiet" name="other" value="{more_gulls.claim_id}">Same claim' in page
    response = as_ana.post(f"{claim_address(gulls)}merge/", {"other": more_gulls.claim_id}, follow=True)
    assert "These are one claim now." in response.content.decode()
    change = ClaimChange.objects.get()
    assert f'action="{reverse("claim_change_undo", args=[change.pk])}"' in response.content.decode()
    as_ana.post(reverse("claim_change_undo", args=[change.pk]))
    assert Claim.objects.visible_to(gulls.claim.reader).count() == 2


def test_from_a_page_that_was_open_before_a_merge_everything_reaches_the_claim(
    as_ana: Client, ana: Reader, gulls: Appearance, more_gulls: Appearance, secret: Appearance
) -> None:
    merge(gulls.claim, more_gulls.claim, ana)
    old = claim_address(more_gulls)
    assert as_ana.post(f"{old}differ/", {"other": secret.claim_id}).headers["Location"] == claim_address(gulls)
    assert as_ana.post(f"{old}differ/", {"other": gulls.claim_id}).status_code == 422
    assert as_ana.post(f"{old}merge/", {"other": secret.claim_id}).headers["Location"] == claim_address(gulls)
    assert as_ana.post(f"{old}split/", {"appearance": secret.pk}).headers["Location"] == claim_address(secret)


def test_splitting_off_what_a_claim_was_made_with_stays_on_its_page(
    as_ana: Client, ana: Reader, gulls: Appearance, more_gulls: Appearance
) -> None:
    merge(gulls.claim, more_gulls.claim, ana)
    response = as_ana.post(f"{claim_address(gulls)}split/", {"appearance": gulls.pk})
    assert response.headers["Location"] == claim_address(gulls)


def test_a_refused_change_answers_the_page_with_its_sentence(as_ana: Client, gulls: Appearance) -> None:
    response = as_ana.post(f"{claim_address(gulls)}split/", {"appearance": gulls.pk})
    assert response.status_code == 422
    assert "no other appearance" in response.content.decode()
    assert_valid_html(response.content.decode())


def test_htmx_is_led_to_the_page(as_ana: Client, ana: Reader, gulls: Appearance, more_gulls: Appearance) -> None:
    change = merge(gulls.claim, more_gulls.claim, ana)
    address = reverse("claim_change_undo", args=[change.pk])
    assert as_ana.post(address, headers=HTMX).headers["HX-Redirect"] == claim_address(more_gulls)
    assert as_ana.post(address, headers=HTMX).headers["HX-Redirect"] == claim_address(more_gulls)
    assert "undone already" in page_of(as_ana, claim_address(more_gulls))


def test_not_the_same_and_back(as_ana: Client, gulls: Appearance, more_gulls: Appearance) -> None:
    response = as_ana.post(f"{claim_address(gulls)}differ/", {"other": more_gulls.claim_id}, follow=True)
    assert "No other claim is like this one" in response.content.decode()
    as_ana.post(f"{claim_address(gulls)}differ/undo/", {"other": more_gulls.claim_id})
    assert not Difference.objects.exists()


def test_split_and_back(as_ana: Client, ana: Reader, gulls: Appearance, more_gulls: Appearance) -> None:
    merge(gulls.claim, more_gulls.claim, ana)
    response = as_ana.post(f"{claim_address(gulls)}split/", {"appearance": more_gulls.pk})
    assert response.headers["Location"] == claim_address(more_gulls)
    as_ana.post(reverse("claim_change_undo", args=[ClaimChange.objects.filter(kind="split").get().pk]))
    assert set(Appearance.objects.values_list("claim", flat=True)) == {gulls.claim_id}


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


@pytest.mark.parametrize("name", [*CHANGES, "claim_change_undo"])
def test_changes_can_only_be_posted(name: str, as_ana: Client) -> None:
    assert as_ana.get(reverse(name, args=[1])).status_code == 405


@pytest.mark.parametrize("name", ["claim", *CHANGES])
def test_somebody_elses_private_claim_does_not_exist(
    name: str, as_ben: Client, secret: Appearance, gulls: Appearance
) -> None:
    client = as_ben.get if name == "claim" else as_ben.post
    assert client(reverse(name, args=[secret.claim_id]), {"other": gulls.claim_id}).status_code == 404
