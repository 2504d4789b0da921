"""The page that shows how far an import has come."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from newsroom.importing import imports
from newsroom.ingest.article import Source
from newsroom.models import Article, Import, ImportBatch, Reader
from tests.html import assert_valid_fragment, assert_valid_html
from tests.newsroom import ferry

HTMX = {"HX-Request": "true"}
State = Import.State


@pytest.fixture
def import_(ana: Reader) -> Import:
    return imports.keep(uuid4(), ana, Source("html", data=b"<p>Ferry &amp; stop", url="https://example.org/ferry"))[0]


def set_back(import_: Import, seconds: int) -> None:
    Import.objects.update(changed_at=timezone.now() - timedelta(seconds=seconds))


def page_of(client: Client, import_: Import) -> str:
    return client.get(import_.get_absolute_url()).content.decode()


def poll(client: Client, import_: Import, seen: str = "") -> object:
    return client.get(import_.get_absolute_url(), {"seen": seen}, headers=HTMX)


def test_the_steps_reached_are_shown(as_ana: Client, import_: Import) -> None:
    running = imports.claim(str(import_.pk))
    for step in ("Fetching the page", "Finding the story"):
        imports.reach(running, step)
    page = page_of(as_ana, import_)
    assert_valid_html(page)
    assert "<li>Fetching the page</li>" in page
    assert '<li aria-current="step">Finding the story</li>' in page


def test_without_scripts_the_page_asks_again(as_ana: Client, import_: Import) -> None:
    assert '<noscript><meta http-equiv="refresh" content="2"></noscript>' in page_of(as_ana, import_)


def test_a_poll_is_answered_with_the_fragment(as_ana: Client, import_: Import) -> None:
    fragment = poll(as_ana, import_).content.decode()
    assert_valid_fragment(fragment)
    assert fragment.startswith('<section id="import"')
    assert "every 500ms" in fragment


def test_a_poll_that_has_seen_all_there_is_is_answered_with_nothing(as_ana: Client, import_: Import) -> None:
    assert poll(as_ana, import_, "waiting-0").status_code == 204
    imports.reach(imports.claim(str(import_.pk)), "Fetching the page")
    assert poll(as_ana, import_, "waiting-0").status_code == 200
    assert poll(as_ana, import_, "running-1").status_code == 204


def test_without_a_worker_it_says_what_it_waits_for(as_ana: Client, import_: Import) -> None:
    assert "background worker" not in page_of(as_ana, import_)
    set_back(import_, 6)
    assert "waits for the background worker" in page_of(as_ana, import_)


def test_an_import_whose_worker_died_can_be_tried_again(as_ana: Client, import_: Import) -> None:
    imports.claim(str(import_.pk))
    assert "Try again" not in page_of(as_ana, import_)
    set_back(import_, 61)
    assert "Try again" in page_of(as_ana, import_)


def test_when_done_it_leads_to_the_story(as_ana: Client, import_: Import, story: Article) -> None:
    imports.finish(import_, story)
    assert as_ana.get(import_.get_absolute_url())["Location"] == story.get_absolute_url()
    assert poll(as_ana, import_)["HX-Refresh"] == "true"


def test_a_story_that_was_there_already_is_opened_with_a_word(as_ana: Client, import_: Import, story: Article) -> None:
    imports.finish(import_, story, Import.Outcome.HERE)
    response = as_ana.get(import_.get_absolute_url())
    assert [str(message) for message in get_messages(response.wsgi_request)] == [
        "That story was in the library already: here it is."
    ]


def test_a_story_deleted_since_leads_to_the_library(as_ana: Client, import_: Import, story: Article) -> None:
    imports.finish(import_, story)
    Import.objects.update(article=None)
    assert as_ana.get(import_.get_absolute_url())["Location"] == "/"


def test_when_failed_nothing_is_lost(as_ana: Client, import_: Import) -> None:
    imports.fail(import_, "No story was found on that page. Paste its text.")
    page = page_of(as_ana, import_)
    assert_valid_html(page)
    for kept in (
        "No story was found on that page.",
        "&lt;p&gt;Ferry &amp;amp; stop",
        "https://example.org/ferry",
        "Try again",
    ):
        assert kept in page
    assert poll(as_ana, import_)["HX-Refresh"] == "true"


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        (Source("url", url="https://example.org/ferry"), 'value="https://example.org/ferry"'),
        (Source("html", data=b"Ferry stops"), 'value="html" id="id_read_as_2" checked'),
        (Source("text", data=b"\x00", name="ferry.txt"), "The file is kept"),
    ],
)
def test_whatever_was_given_is_there_again(as_ana: Client, ana: Reader, source: Source, kept: str) -> None:
    failed, _ = imports.keep(uuid4(), ana, source)
    imports.fail(failed, "It could not be read.")
    assert kept in page_of(as_ana, failed)


def test_trying_again_runs_it_once_more(as_ana: Client, ana: Reader, tasks_at_once: None) -> None:
    failed, _ = imports.keep(uuid4(), ana, Source("text", data=ferry.TEXT.encode(), name="ferry.txt"))
    imports.fail(failed, "Something broke.")
    response = as_ana.post(f"{failed.get_absolute_url()}again/")
    assert response["Location"] == failed.get_absolute_url()
    assert Import.objects.get().state == State.DONE


def test_what_was_fetched_is_read_another_way_without_asking_again(
    as_ana: Client, ana: Reader, tasks_at_once: None
) -> None:
    failed, _ = imports.keep(uuid4(), ana, Source("url", url="https://example.org/ferry"))
    imports.fail(failed, "No story was found.", data=ferry.TEXT.encode())
    page = page_of(as_ana, failed)
    assert "Paste its text instead" in page
    assert "Read it as plain text" in page
    as_ana.post(f"{failed.get_absolute_url()}again/", {"read_as": "text"})
    assert Import.objects.get().article == Article.objects.get()


def test_a_list_found_at_an_address_is_brought_in_as_a_whole(as_ana: Client, ana: Reader) -> None:
    failed, _ = imports.keep(uuid4(), ana, Source("url", url="https://example.org/reading"))
    imports.fail(failed, "This holds several stories.", data=b"https://example.org/a\nhttps://example.org/b\n")
    assert "Bring in all of it" in page_of(as_ana, failed)
    response = as_ana.post(f"{failed.get_absolute_url()}several/")
    assert response["Location"] == ImportBatch.objects.get().get_absolute_url()


def test_one_story_is_not_several(as_ana: Client, import_: Import) -> None:
    assert as_ana.post(f"{import_.get_absolute_url()}several/").status_code == 404


@pytest.mark.parametrize("method", ["get", "post"])
def test_signed_out(signed_out: Client, import_: Import, method: str) -> None:
    for address in (
        import_.get_absolute_url(),
        *(f"{import_.get_absolute_url()}{act}/" for act in ("again", "several")),
    ):
        assert getattr(signed_out, method)(address)["Location"].startswith("/accounts/login/")


def test_someone_elses(as_ben: Client, import_: Import) -> None:
    assert as_ben.get(import_.get_absolute_url()).status_code == 404
    assert as_ben.post(f"{import_.get_absolute_url()}again/").status_code == 404
    assert as_ben.post(f"{import_.get_absolute_url()}several/").status_code == 404


@pytest.mark.parametrize("pk", [uuid4(), "nonsense"])
def test_wrong_id(as_ana: Client, pk: object) -> None:
    assert as_ana.get(f"/imports/{pk}/").status_code == 404
    assert as_ana.post(f"/imports/{pk}/again/").status_code == 404


def test_wrong_method(as_ana: Client, import_: Import) -> None:
    assert as_ana.post(import_.get_absolute_url()).status_code == 405
    assert as_ana.get(f"{import_.get_absolute_url()}again/").status_code == 405


def test_queries_of_a_poll(as_ana: Client, import_: Import, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(3):  # session, reader, import
        poll(as_ana, import_, "waiting-0")


def test_queries_of_a_failed_import(
    as_ana: Client, import_: Import, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    imports.fail(import_, "It could not be read.")
    with django_assert_num_queries(4):  # session, reader, import, what was given
        page_of(as_ana, import_)
