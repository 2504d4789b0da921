"""Stored pictures."""

from __future__ import annotations

import io

import pytest
from django.test import Client
from PIL import Image as Pillow

from newsroom import pictures
from newsroom.models import Image


@pytest.fixture
def quay(db: None) -> Image:
    out = io.BytesIO()
    Pillow.new("RGB", (8, 8)).save(out, format="PNG")
    return pictures.store({"quay": out.getvalue()})["quay"]


def test_a_picture_is_served_as_what_it_is_and_kept_by_the_reader_alone(as_ana: Client, quay: Image) -> None:
    response = as_ana.get(quay.get_absolute_url())
    assert response.content == bytes(quay.data)
    assert response["Content-Type"] == "image/png"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cache-Control"] == "private, max-age=31536000, immutable"


def test_signed_out(signed_out: Client, quay: Image) -> None:
    response = signed_out.get(quay.get_absolute_url())
    assert response.status_code == 302
    assert response["Location"].startswith("/accounts/login/")


def test_pictures_belong_to_the_library_so_every_reader_sees_them(as_ben: Client, quay: Image) -> None:
    assert as_ben.get(quay.get_absolute_url()).status_code == 200


@pytest.mark.parametrize("digest", ["0" * 64, "x", "a" * 5000])
def test_wrong_id(as_ana: Client, digest: str) -> None:
    assert as_ana.get(f"/images/{digest}").status_code == 404


def test_wrong_method(as_ana: Client, quay: Image) -> None:
    assert as_ana.post(quay.get_absolute_url()).status_code == 405


def test_queries(as_ana: Client, quay: Image, django_assert_num_queries: pytest.FixtureRequest) -> None:
    with django_assert_num_queries(3):  # session, reader, picture
        as_ana.get(quay.get_absolute_url())
