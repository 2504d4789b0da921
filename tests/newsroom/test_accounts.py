"""Accounts: signing up, in and out, and the owner."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core import mail
from django.core.mail.message import EmailMessage
from django.db import connection
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from newsroom.models import Reader
from tests.html import assert_valid_html

PASSWORD = "quiet-harbour-42"


def _sign_up(username: str, password_again: str = PASSWORD) -> dict[str, str]:
    return {
        "username": username,
        "email": f"{username}@example.org",
        "password1": PASSWORD,
        "password2": password_again,
    }


def _link(message: EmailMessage) -> str:
    found = re.search(r"http://testserver(\S+)", message.body)
    assert found, message.body
    return found[1]


def test_the_first_to_sign_up_owns_the_server(signed_out: Client, db: None) -> None:
    signed_out.post(reverse("account_signup"), _sign_up("cleo"))
    Client().post(reverse("account_signup"), _sign_up("dov"))
    assert list(Reader.objects.order_by("pk").values_list("username", "is_superuser", "is_staff")) == [
        ("cleo", True, True),
        ("dov", False, False),
    ]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("is_open", "owners"), [(True, [False, True]), (False, [True])])
def test_of_two_who_sign_up_at_once_one_is_the_owner(is_open: bool, owners: list[bool], settings: Settings) -> None:
    settings.SIGN_UP_OPEN = is_open
    start = Barrier(2)

    def sign_up(username: str) -> None:
        start.wait()
        Client().post(reverse("account_signup"), _sign_up(username))
        connection.close()

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(sign_up, ("cleo", "dov")))
    assert sorted(Reader.objects.values_list("is_superuser", flat=True)) == owners


def test_a_closed_server_says_so(signed_out: Client, ana: Reader, settings: Settings) -> None:
    settings.SIGN_UP_OPEN = False
    answer = signed_out.post(reverse("account_signup"), _sign_up("cleo"))
    assert "takes no new accounts" in answer.content.decode()
    assert not Reader.objects.filter(username="cleo").exists()


def test_a_closed_server_without_any_account_lets_its_owner_in(
    signed_out: Client, db: None, settings: Settings
) -> None:
    settings.SIGN_UP_OPEN = False
    signed_out.post(reverse("account_signup"), _sign_up("cleo"))
    assert Reader.objects.get().is_superuser


def test_a_refused_sign_up_keeps_what_was_typed_and_ties_errors_to_fields(signed_out: Client, ana: Reader) -> None:
    page = signed_out.post(reverse("account_signup"), _sign_up("ana", "another")).content.decode()
    assert 'value="ana@example.org"' in page
    for field in ("username", "password2"):
        tag = re.search(f'<input[^>]*id="id_{field}"[^>]*>', page)
        assert tag
        assert 'aria-invalid="true"' in tag[0]
        assert f"id_{field}_error" in tag[0]
        assert f'id="id_{field}_error"' in page
    assert_valid_html(page)


@pytest.mark.parametrize("login", ["ana", "ana@example.org"])
def test_a_reader_signs_in_by_name_or_email_and_out_again(login: str, signed_out: Client, ana: Reader) -> None:
    signed_in = signed_out.post(reverse("account_login"), {"login": login, "password": "reading-room-1"})
    assert signed_in.headers["Location"] == reverse("library")
    signed_out.post(reverse("account_logout"))
    assert "_auth_user_id" not in signed_out.session


def test_a_wrong_password_is_said_and_the_name_kept(signed_out: Client, ana: Reader) -> None:
    page = signed_out.post(reverse("account_login"), {"login": "ana", "password": "wrong"}).content.decode()
    assert 'role="alert"' in page
    assert 'value="ana"' in page


def test_a_forgotten_password_is_reset_through_the_mail(signed_out: Client, ana: Reader) -> None:
    signed_out.post(reverse("account_reset_password"), {"email": ana.email})
    form = signed_out.get(_link(mail.outbox[0]), follow=True)
    assert_valid_html(form.content.decode())
    signed_out.post(form.redirect_chain[-1][0], {"password1": PASSWORD, "password2": PASSWORD})
    assert signed_out.login(username="ana", password=PASSWORD)


def test_a_password_is_changed(as_ana: Client) -> None:
    new = {"oldpassword": "reading-room-1", "password1": PASSWORD, "password2": PASSWORD}
    as_ana.post(reverse("account_change_password"), new)
    assert Client().login(username="ana", password=PASSWORD)


def test_an_email_address_is_added_and_confirmed_through_the_mail(as_ana: Client, ana: Reader) -> None:
    as_ana.post(reverse("account_email"), {"email": "ana@marrow.example", "action_add": ""})
    link = _link(next(message for message in mail.outbox if message.to == ["ana@marrow.example"]))
    page = as_ana.get(link).content.decode()
    assert "Is <strong>ana@marrow.example</strong> an address of ana?" in page
    assert_valid_html(page)
    as_ana.post(link)
    assert ana.emailaddress_set.get(email="ana@marrow.example").verified


OPEN_PAGES = [
    "account_login",
    "account_signup",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key_done",
    "account_email_verification_sent",
    "account_inactive",
]
OWN_PAGES = ["account_logout", "account_email", "account_change_password", "account_reauthenticate"]


@pytest.mark.parametrize("name", OPEN_PAGES)
def test_every_open_page_stands_in_our_frame(name: str, signed_out: Client, db: None) -> None:
    _assert_in_our_frame(signed_out, name)


@pytest.mark.parametrize("name", OWN_PAGES)
def test_every_own_page_stands_in_our_frame(name: str, as_ana: Client) -> None:
    _assert_in_our_frame(as_ana, name)


@pytest.mark.parametrize("name", ["account_email", "account_change_password", "account_reauthenticate"])
def test_own_pages_ask_for_signing_in(name: str, signed_out: Client, db: None) -> None:
    assert signed_out.get(reverse(name)).headers["Location"].startswith(reverse("account_login"))


def _assert_in_our_frame(client: Client, name: str) -> None:
    page = client.get(reverse(name)).content.decode()
    assert 'class="brand"' in page
    assert " · Newsroom</title>" in page
    assert_valid_html(page)
