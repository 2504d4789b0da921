"""The bookmarklet, what it sends, and what telephones share."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from django.test import Client

from newsroom.importing import imports
from newsroom.ingest.article import Source
from newsroom.models import Import
from tests.html import assert_valid_html
from tests.newsroom import ferry

ADD = "/clip/add/"
PAGE = "https://estmere.example/news/ferry"
SENT = {"html": ferry.HTML, "address": f"{PAGE}?utm_source=x#top", "title": "Ferry stops"}


def test_the_bookmarklet_is_for_this_library(as_ana: Client) -> None:
    page = as_ana.get("/clip/").text
    assert_valid_html(page)
    script = unquote(page)
    assert 'const library = "http://testserver"' in script
    assert "LIBRARY" not in script
    assert 'href="javascript:(()' in script


def test_the_receiver_may_hear_the_page_that_opened_it(as_ana: Client) -> None:
    response = as_ana.get(ADD, {"address": f"{PAGE}?utm_source=x"})
    assert_valid_html(response.text)
    assert response["Cross-Origin-Opener-Policy"] == "unsafe-none"
    assert f'value="{PAGE}"' in response.text
    assert as_ana.get("/clip/")["Cross-Origin-Opener-Policy"] == "same-origin"


def test_what_was_sent_is_read_from_its_page(as_ana: Client) -> None:
    response = as_ana.post(ADD, SENT)
    import_ = Import.objects.get()
    assert response["Location"] == import_.get_absolute_url()
    assert imports.source_of(import_) == Source("html", ferry.HTML.encode(), PAGE)


def test_only_the_selection_can_be_added(as_ana: Client) -> None:
    as_ana.post(ADD, SENT | {"selection": "<p>It stopped.</p>", "part": "selection", "look_first": "on"})
    import_ = Import.objects.get()
    source = imports.source_of(import_)
    assert (source.kind, source.data, import_.look_first) == ("fragment", b"<p>It stopped.</p>", True)
    assert source.known.fields["headline"] == "Ferry stops at Marrow Bay after forty years"


def test_a_selection_keeps_what_its_page_says_of_the_story(as_ana: Client) -> None:
    head = """<title>Ferry stops | Estmere Post</title><meta name="author" content="Ines Calder">
      <meta property="article:published_time" content="2031-03-04">
      <meta property="og:site_name" content="Estmere Post">"""
    html = f"<!doctype html><html lang=en><head>{head}</head><body><h1>Ferry stops</h1><p>It stopped.</p></body></html>"
    sent = {"html": html, "address": PAGE, "title": "Ferry stops | Estmere Post"}
    as_ana.post(ADD, sent | {"selection": "<p>It stopped.</p>", "part": "selection"})
    said = imports.source_of(Import.objects.get()).known.fields
    assert (said["headline"], said["publication"]) == ("Ferry stops", "Estmere Post")
    assert (said["authors"], str(said["published_on"])) == (("Ines Calder",), "2031-03-04")


def test_without_the_page_its_address_is_fetched(as_ana: Client) -> None:
    as_ana.post(ADD, {"address": PAGE})
    assert imports.source_of(Import.objects.get()) == Source("url", url=PAGE)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({}, "Nothing of the page has arrived"),
        ({"address": "javascript:alert(1)"}, "That is not a web address"),
        ({"html": "<p>" + "a" * 5_000_000, "address": PAGE}, "That page is 5.1 MB"),
    ],
)
def test_what_cannot_be_taken_is_said(as_ana: Client, fields: dict[str, str], sentence: str) -> None:
    response = as_ana.post(ADD, fields)
    assert response.status_code == 422
    assert sentence in response.text
    assert not Import.objects.exists()


def test_looking_changes_nothing(as_ana: Client) -> None:
    as_ana.get(ADD, SENT)
    as_ana.get("/share/", {"url": PAGE})
    assert not Import.objects.exists()


@pytest.mark.parametrize(
    ("shared", "story"),
    [
        ({"url": f"{PAGE}?fbclid=1"}, PAGE),
        ({"text": f"Ferry stops {PAGE}.", "title": "Ferry"}, PAGE),
        ({"title": PAGE}, PAGE),
        ({"title": "Ferry stops", "text": "It stopped on Tuesday."}, "Ferry stops\n\nIt stopped on Tuesday."),
        ({}, ""),
    ],
)
def test_what_is_shared_waits_for_one_press(as_ana: Client, shared: dict[str, str], story: str) -> None:
    response = as_ana.get("/share/", shared)
    assert_valid_html(response.text)
    assert response.context["form"]["story"].value() == story


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/clip/", ADD, "/share/"])
def test_signed_out(signed_out: Client, path: str) -> None:
    response = signed_out.get(path, {"address": PAGE})
    assert response["Location"].startswith("/accounts/login/?next=")
    assert "estmere.example" in response["Location"]  # and goes on from there


def test_wrong_method(as_ana: Client) -> None:
    assert as_ana.post("/clip/").status_code == as_ana.post("/share/").status_code == 405
    assert as_ana.delete(ADD).status_code == 405


def test_browsers_read_the_manifest_without_signing_in(signed_out: Client) -> None:
    response = signed_out.get("/manifest.webmanifest")
    said = response.json()
    assert response["Content-Type"] == "application/manifest+json"
    assert said["share_target"]["action"] == "/share/"
    assert {"192x192", "512x512"} <= {icon["sizes"] for icon in said["icons"]}
