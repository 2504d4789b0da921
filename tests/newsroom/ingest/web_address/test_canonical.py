"""What a page says its address is, and whether that can be."""

from __future__ import annotations

import pytest

from newsroom.ingest.web_address import page_address

FOUND = "https://m.estmere.example/news/ferry?utm_source=x"


@pytest.mark.parametrize(
    ("said", "believed"),
    [
        ("https://www.estmere.example/news/2031/ferry", True),
        ("https://www.estmere.example/", False),
        ("https://marrow.example/news/ferry", False),
        ("ftp://www.estmere.example/news/ferry", False),
        ("{{ canonical }}", False),
        ("https://[", False),
        ("", False),
    ],
)
def test_a_page_is_believed_about_its_own_site(said: str, believed: bool) -> None:
    assert page_address(said, FOUND) == (said if believed else "https://m.estmere.example/news/ferry")


def test_one_publication_has_several_suffixes() -> None:
    assert page_address("https://estmere.com/a", "https://www.estmere.co.uk/a") == "https://estmere.com/a"


def test_a_pasted_page_is_believed() -> None:
    assert page_address("https://www.estmere.example/a?utm_source=x", "") == "https://www.estmere.example/a"


def test_a_host_without_a_name_is_itself() -> None:
    assert page_address("http://127.0.0.1:81/b", "http://127.0.0.1:81/a") == "http://127.0.0.1:81/b"
    assert page_address("http://127.0.0.2:81/b", "http://127.0.0.1:81/a") == "http://127.0.0.1:81/a"
