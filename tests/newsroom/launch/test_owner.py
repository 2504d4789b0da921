"""The owner's account, and tokens that are good once."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.contrib.auth.models import update_last_login
from django.db import transaction
from django.utils import timezone

from newsroom.launch import owner as module
from newsroom.launch.owner import owner, reader_of_link, sign_in_path
from newsroom.models import Reader

pytestmark = pytest.mark.django_db


def link_of(reader: Reader) -> tuple[str, str]:
    uid, token = sign_in_path(reader).strip("/").split("/")[1:]
    return uid, token


def test_the_first_account_is_made_without_a_password() -> None:
    reader = owner()
    assert (reader.username, reader.is_superuser, reader.is_staff) == ("owner", True, True)
    assert not reader.has_usable_password()
    assert owner() == reader


def test_the_owner_is_the_superuser_else_the_oldest_account(ana: Reader, ben: Reader) -> None:
    assert owner() == ana
    Reader.objects.filter(pk=ben.pk).update(is_superuser=True)
    assert owner() == ben


def test_a_link_names_its_reader_until_the_next_sign_in(ana: Reader) -> None:
    link = link_of(ana)
    assert reader_of_link(*link) == ana
    update_last_login(Reader, ana)
    assert reader_of_link(*link) is None


def test_a_link_made_and_used_within_one_second_is_void_too(ana: Reader) -> None:
    now = timezone.now().replace(microsecond=1)
    Reader.objects.filter(pk=ana.pk).update(last_login=now)
    link = link_of(Reader.objects.get(pk=ana.pk))
    Reader.objects.filter(pk=ana.pk).update(last_login=now.replace(microsecond=2))
    assert reader_of_link(*link) is None


def test_a_link_is_good_for_a_day(ana: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    link = link_of(ana)
    for hours, expected in ((23, ana), (25, None)):
        later = datetime.now() + timedelta(hours=hours)
        monkeypatch.setattr(module._tokens, "_now", lambda later=later: later)
        assert reader_of_link(*link) == expected


def test_nobody_is_found_for_an_invented_link(ana: Reader) -> None:
    uid, token = link_of(ana)
    with transaction.atomic():
        assert [reader_of_link(*bad) for bad in (("", ""), ("é", token), (uid, "x-y"), ("OTk5", token))] == [None] * 4
