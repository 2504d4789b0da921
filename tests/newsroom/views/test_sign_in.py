"""The page behind the one-time link."""

from __future__ import annotations

from django.test import Client

from newsroom.launch.owner import sign_in_path
from newsroom.models import Reader


def test_it_signs_in_once_and_goes_to_the_library(ana: Reader, signed_out: Client) -> None:
    link = sign_in_path(ana)
    answer = signed_out.get(link)
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert signed_out.session["_auth_user_id"] == str(ana.pk)
    again = Client().get(link)
    assert again.status_code == 410
    assert "it prints a new link" in again.content.decode()


def test_an_invented_link_signs_nobody_in(ana: Reader, signed_out: Client) -> None:
    assert signed_out.get("/sign-in/MQ/cafe-0123456789abcdef/").status_code == 410
    assert "_auth_user_id" not in signed_out.session


def test_it_replaces_whoever_was_signed_in(ana: Reader, as_ben: Client) -> None:
    as_ben.get(sign_in_path(ana))
    assert as_ben.session["_auth_user_id"] == str(ana.pk)


def test_a_closed_account_is_not_signed_in(ana: Reader, signed_out: Client) -> None:
    link = sign_in_path(ana)
    Reader.objects.filter(pk=ana.pk).update(is_active=False)
    assert signed_out.get(link).status_code == 410


def test_it_answers_get_only_so_that_a_preview_does_not_use_it_up(ana: Reader, signed_out: Client) -> None:
    link = sign_in_path(ana)
    assert [signed_out.head(link).status_code, signed_out.post(link).status_code] == [405, 405]
    assert signed_out.get(link).status_code == 302


def test_it_is_never_cached(ana: Reader, signed_out: Client) -> None:
    assert "no-store" in signed_out.get(sign_in_path(ana))["Cache-Control"]
