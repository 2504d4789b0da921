"""Adding a story: the form and how it answers."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from newsroom.importing import imports
from newsroom.ingest.article import Source
from newsroom.models import Article, Check, Import, ImportBatch, Reader
from tests.conftest import StoryMaker
from tests.html import assert_valid_fragment, assert_valid_html
from tests.newsroom import ferry

ADD = "/articles/new/"
HTMX = {"HX-Request": "true"}


def a_file(name: str, data: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


def given(client: Client, **fields: object) -> Source:
    """Post the form and return the source that was kept."""
    response = client.post(ADD, {"key": str(uuid4()), **fields})
    assert response.status_code == 302, response.content.decode()
    return imports.source_of(Import.objects.get())


def test_the_form_is_shown(as_ana: Client) -> None:
    response = as_ana.get(ADD)
    assert response.status_code == 200
    assert_valid_html(response.content.decode())


@pytest.mark.django_db
def test_signed_out(signed_out: Client) -> None:
    for response in (signed_out.get(ADD), signed_out.post(ADD, {"story": ferry.TEXT})):
        assert response["Location"].startswith("/accounts/login/")
    assert not Import.objects.exists()


def test_wrong_method(as_ana: Client) -> None:
    assert as_ana.delete(ADD).status_code == 405


def test_queries(as_ana: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(2):  # session, reader
        as_ana.get(ADD)


def test_pasted_text_is_kept_to_the_letter(as_ana: Client) -> None:
    assert given(as_ana, story="  Ferry stops\n\n3 < 4\n") == Source("text", data=b"  Ferry stops\n\n3 < 4\n")


def test_pasted_html_is_known_as_html_and_keeps_its_address(as_ana: Client) -> None:
    source = given(as_ana, story=ferry.HTML, page_address="example.org/ferry")
    assert (source.kind, source.url) == ("html", "https://example.org/ferry")


def test_the_reader_can_say_how_it_is_to_be_read(as_ana: Client) -> None:
    assert given(as_ana, story=ferry.HTML, read_as="text").kind == "text"


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("ferry.txt", ferry.TEXT.encode("utf-16"), "text"),
        ("ferry.html", ferry.HTML.encode(), "html"),
        ("source.txt", ferry.HTML.encode(), "html"),
    ],
)
def test_a_file_is_kept_as_it_came(as_ana: Client, name: str, data: bytes, kind: str) -> None:
    assert given(as_ana, file=a_file(name, data)) == Source(kind, data=data, name=name)


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("example.org/news?id=8", "https://example.org/news?id=8"),
        ("  https://example.org/news?utm_source=letter&id=8#top\n", "https://example.org/news?id=8"),
        ("Ferry stops at Marrow Bay: https://example.org/ferry (via an app)", "https://example.org/ferry"),
        ("https://www.google.com/url?q=https%3A%2F%2Fexample.org%2Fferry", "https://example.org/ferry"),
    ],
)
def test_an_address_is_kept_without_what_tracks(as_ana: Client, typed: str, address: str) -> None:
    assert given(as_ana, story=typed) == Source("url", url=address)


def test_an_address_that_is_to_be_read_as_text_is_text(as_ana: Client) -> None:
    assert given(as_ana, story="https://example.org/a", read_as="text").kind == "text"


def test_several_addresses_are_a_batch(as_ana: Client) -> None:
    response = as_ana.post(ADD, {"story": "https://example.org/a?utm_source=x\nexample.org/b\n"})
    batch = ImportBatch.objects.get()
    assert response["Location"] == batch.get_absolute_url()
    assert (batch.kind, bytes(batch.data)) == ("list", b"https://example.org/a?utm_source=x\nhttps://example.org/b")


def test_a_mailed_reading_list_is_a_batch(as_ana: Client) -> None:
    as_ana.post(ADD, {"story": "Ferry stops\nhttps://example.org/a\nThe pier\nhttps://example.org/b\n"})
    assert ImportBatch.objects.get().kind == "list"
    assert not Import.objects.filter(batch=None).exists()


def test_several_files_are_a_batch(as_ana: Client) -> None:
    files = [a_file("ferry.txt", ferry.TEXT.encode()), a_file("ferry.html", ferry.HTML.encode())]
    response = as_ana.post(ADD, {"file": files})
    assert response["Location"] == ImportBatch.objects.get().get_absolute_url()


def test_one_bad_file_among_several_is_left_out_and_said(as_ana: Client) -> None:
    bad = [a_file("blank.txt", b" "), a_file("list.txt", b"https://example.org/a\nhttps://example.org/b")]
    as_ana.post(ADD, {"file": [*bad, a_file("ferry.txt", ferry.TEXT.encode())]})
    said = Import.objects.order_by("position").values_list("name", "state")
    assert list(said) == [("blank.txt", "skipped"), ("list.txt", "skipped"), ("ferry.txt", "waiting")]


def test_several_files_none_of_which_can_be_read_are_refused_each_by_name(as_ana: Client) -> None:
    response = as_ana.post(ADD, {"file": [a_file("one.txt", b" "), a_file("two.txt", b" ")]})
    assert response.status_code == 422
    assert "“one.txt”" in response.text
    assert "“two.txt”" in response.text
    assert not ImportBatch.objects.exists()


def test_a_link_may_name_an_address(as_ana: Client) -> None:
    assert "https://example.org/ferry</textarea>" in as_ana.get(ADD, {"address": "https://example.org/ferry"}).text


def test_a_story_that_is_here_opens_at_once_and_its_page_is_looked_at(as_ana: Client, make_story: StoryMaker) -> None:
    story = make_story(canonical_url="https://www.example.org/ferry")
    response = as_ana.post(ADD, {"story": "http://m.example.org/ferry/?fbclid=1"}, follow=True)
    assert response.redirect_chain[-1][0] == story.get_absolute_url()
    assert "That story is in the library already: here it is." in response.text
    assert Check.objects.get().article == story
    assert not Import.objects.exists()


def test_the_reader_may_look_first(as_ana: Client) -> None:
    as_ana.post(ADD, {"story": ferry.TEXT, "look_first": "on"})
    assert Import.objects.get().look_first


def test_a_story_goes_to_the_page_that_shows_its_import(as_ana: Client, ana: Reader) -> None:
    key = str(uuid4())
    response = as_ana.post(ADD, {"key": key, "story": ferry.TEXT})
    assert response["Location"] == reverse("import", args=[key])
    assert Import.objects.get().reader == ana


def test_htmx_is_sent_to_the_same_page(as_ana: Client) -> None:
    key = str(uuid4())
    response = as_ana.post(ADD, {"key": key, "story": ferry.TEXT}, headers=HTMX)
    assert response["HX-Redirect"] == reverse("import", args=[key])


def test_a_form_sent_twice_is_one_import(as_ana: Client) -> None:
    fields = {"key": str(uuid4()), "story": ferry.TEXT}
    assert as_ana.post(ADD, fields)["Location"] == as_ana.post(ADD, fields)["Location"]
    assert Import.objects.count() == 1


def test_a_form_sent_again_with_another_story_loses_neither(as_ana: Client) -> None:
    key = str(uuid4())
    for story in ("Ferry stops", "Harbour dues rise"):
        as_ana.post(ADD, {"key": key, "story": story})
    assert {bytes(import_.data) for import_ in Import.objects.all()} == {b"Ferry stops", b"Harbour dues rise"}


def test_a_form_without_a_key_still_works(as_ana: Client) -> None:
    assert as_ana.post(ADD, {"story": ferry.TEXT}).status_code == 302


TWENTY_MEGABYTES = b"The ferry stopped. " * 1_100_000
REFUSED = [
    ({}, "There is nothing to read yet"),
    ({"story": " \n "}, "There is nothing to read yet"),
    ({"story": "Ferry stops", "file": ("ferry.txt", b"Ferry stops")}, "You pasted something and chose a file"),
    ({"file": ("ferry.txt", TWENTY_MEGABYTES)}, "“ferry.txt” is 20.9 MB; Newsroom reads stories up to 5 MB"),
    ({"file": ("ferry.txt", b"a" * 5_000_001)}, "“ferry.txt” is 5.1 MB; Newsroom reads stories up to 5 MB"),
    ({"story": "a" * 5_000_001}, "What you pasted is 5.1 MB"),
    ({"file": ("ferry.doc", b"\xd0\xcf\x11\xe0 ...")}, "“ferry.doc” cannot be read. This is an old Word file"),
    ({"file": ("ferry.png", b"\x89PNG ...")}, "“ferry.png” cannot be read. This is a picture"),
    ({"file": ("ferry.mp4", b"\0\0\0\x18ftypmp42 ...")}, "“ferry.mp4” cannot be read. This is a video"),
    ({"file": ("ferry.txt", bytes(range(256)) * 9)}, "“ferry.txt” cannot be read."),
    ({"file": ("ferry.txt", b"")}, "“ferry.txt” cannot be read. There is nothing in it"),
    ({"story": "Ferry\0stops"}, "That is not text"),
    ({"story": "ftp://example.org/ferry"}, "That is not a web address"),
    ({"story": "https://ines:tide@example.org/a"}, "with a name or password in it"),
    ({"story": "Look: https://ines:tide@example.org/a"}, "with a name or password in it"),
    ({"story": "http://"}, "That is not a web address"),
    ({"story": "javascript:alert(1)"}, "That is not a web address"),
    ({"story": "a" * 3_000}, "There are no words in this"),
    ({"file": ("a.json", b'{"a": 1}')}, "“a.json” cannot be read. This is JSON of no kind that Newsroom knows"),
    ({"file": ("a.xml", b"<a><b></b></a>")}, "“a.xml” cannot be read. This is XML of no kind that Newsroom knows"),
    ({"story": "https://example/ferry"}, "That is not a web address"),
    ({"story": "Ferry stops", "page_address": "no address"}, "That is not a web address"),
]


def refused(client: Client, fields: dict[str, object], **options: object) -> HttpResponse:
    sent = {name: a_file(*value) if isinstance(value, tuple) else value for name, value in fields.items()}
    return client.post(ADD, sent, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fields", "sentence"), REFUSED, ids=lambda value: value[:40] if isinstance(value, str) else ""
)
def test_what_cannot_be_read_is_said_in_a_sentence(as_ana: Client, fields: dict[str, object], sentence: str) -> None:
    response = refused(as_ana, fields)
    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert not Import.objects.exists()


def test_without_scripts_what_was_typed_stays(as_ana: Client) -> None:
    fields = {"story": "Ferry <stops>", "read_as": "text", "page_address": "no address"}
    page = refused(as_ana, fields).content.decode()
    assert_valid_html(page)
    for typed in ("Ferry &lt;stops&gt;", 'value="no address"'):
        assert typed in page


def test_to_htmx_only_the_errors_are_answered_so_that_the_file_stays(as_ana: Client) -> None:
    response = refused(as_ana, {"file": ("ferry.doc", b"\xd0\xcf\x11\xe0")}, headers=HTMX)
    fragment = response.content.decode()
    assert response.status_code == 422
    assert_valid_fragment(fragment)
    assert fragment.startswith('<div id="add-errors"')
    assert "<form" not in fragment


def test_with_a_worker_at_once_a_story_is_read_in_one_go(as_ana: Client, tasks_at_once: None) -> None:
    as_ana.post(ADD, {"story": ferry.TEXT}, follow=True)
    assert Article.objects.get().headline == "Ferry stops at Marrow Bay after forty years"
