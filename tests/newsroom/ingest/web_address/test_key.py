"""Addresses of one page, and of others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.ingest.web_address import address_key

STORY = "https://www.estmere.example/news/ferry.html?id=81"


@pytest.mark.parametrize(
    "same",
    [
        "http://estmere.example/news/ferry.html?id=81",
        "https://m.estmere.example/news/ferry.html?id=81#top",
        "https://ESTMERE.example:443/news/ferry.html?utm_source=x&id=81",
        "https://amp.estmere.example/news/ferry.amp.html?id=81&outputType=amp",
        "https://estmere.example/amp/news/ferry.html?amp&id=81",
        "https://estmere.example./news/f%65rry.html/?id=81",
    ],
)
def test_one_page_has_one_key(same: str) -> None:
    assert address_key(same) == address_key(STORY) == "estmere.example/news/ferry.html?id=81"


@pytest.mark.parametrize(
    "other",
    [
        "https://www.estmere.example/news/ferry.html?id=82",
        "https://www.estmere.example/news/",
        "https://www.estmere.example:8080/news/ferry.html?id=81",
        "https://sport.estmere.example/news/ferry.html?id=81",
    ],
)
def test_other_pages_have_others(other: str) -> None:
    assert address_key(other) != address_key(STORY)


@pytest.mark.parametrize(
    "address",
    ["https://estmere.example", "https://estmere.example/?utm_source=x", "", "ferry", "https://[", "http://a:b/"],
)
def test_a_front_page_is_no_storys(address: str) -> None:
    assert address_key(address) == ""


def test_scripts_of_a_name_make_no_difference() -> None:
    assert address_key("https://bücher.example/fähre") == address_key("https://xn--bcher-kva.example/f%C3%A4hre")


def test_a_long_address_has_a_short_key() -> None:
    keys = {address_key(f"https://estmere.example/{'ö' * 900}{end}") for end in "ab"}
    assert len(keys) == 2
    assert max(map(len, keys)) < 100


@given(st.text(max_size=60).map(lambda rest: f"https://estmere.example/{rest}") | st.text(max_size=60))
def test_any_text_has_a_key_or_none(address: str) -> None:
    key = address_key(address)
    assert key.isprintable() or not key.isascii()
    assert len(key) <= 1000
