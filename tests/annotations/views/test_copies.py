"""The page that waits for a copy, its file, and the zip of what was chosen in the library."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from annotations.copies import asked, files
from annotations.copies.selection import StorySelection
from annotations.export.formats import FORMATS
from annotations.export.options import ExportOptions
from annotations.models import Copy
from newsroom.models import Article, Reader
from tests.conftest import StoryMaker
from tests.html import assert_valid_fragment, assert_valid_html

HTMX = {"HX-Request": "true"}
POLL_QUERIES = 3  # session, reader, copy
PAGE_QUERIES = 5  # and its story's id, and that story
LIST_QUERIES = 3  # session, reader, copies
NEW_QUERIES = 4  # session, reader, how many stories, copies made lately


@pytest.fixture(autouse=True)
def var(settings: Any, tmp_path: Path) -> None:
    settings.VAR_DIR = tmp_path


@pytest.fixture
def copy(ana: Reader, story: Article) -> Copy:
    return asked.ask(ana, [story.pk], FORMATS["html"], ExportOptions(), "Ferry.html")[0]


@pytest.fixture
def bundle(ana: Reader, story: Article) -> Copy:
    return asked.ask(ana, [story.pk] * 20, FORMATS["markdown"], ExportOptions(), "Copies.zip", bundled=True)[0]


@pytest.fixture
def done(copy: Copy) -> Copy:
    files.part_of(copy).write_bytes(b"<p>The ferry stopped.")
    asked.finish(copy)
    return copy


def set_back(copy: Copy, seconds: int) -> None:
    Copy.objects.filter(pk=copy.pk).update(changed_at=timezone.now() - timedelta(seconds=seconds))


def page_of(client: Client, copy: Copy) -> str:
    content = client.get(copy.get_absolute_url()).content.decode()
    assert_valid_html(content)
    return " ".join(content.split())


def poll(client: Client, copy: Copy, seen: str = "") -> HttpResponse:
    return client.get(copy.get_absolute_url(), {"seen": seen}, headers=HTMX)


def test_a_copy_that_waits(as_ana: Client, copy: Copy) -> None:
    page = page_of(as_ana, copy)
    assert "Waiting for its turn" in page
    assert '<noscript><meta http-equiv="refresh" content="2"></noscript>' in page
    assert "manage.py db_worker" not in page
    set_back(copy, 6)
    assert "manage.py db_worker" in page_of(as_ana, copy)
    assert "Try again" not in page_of(as_ana, copy)


def test_a_copy_that_waits_for_long_can_be_tried_again(as_ana: Client, copy: Copy, tasks_at_once: None) -> None:
    set_back(copy, 61)
    assert "has lost it" in page_of(as_ana, copy)
    assert "Try again" in poll(as_ana, copy, "delayed-0").content.decode()
    as_ana.post(reverse("copy_again", args=[copy.pk]))
    assert "Your copy is ready" in page_of(as_ana, copy)


def test_progress_is_n_of_m(as_ana: Client, bundle: Copy) -> None:
    asked.reach(asked.claim(bundle.pk), 7, {})
    assert "7 of 20 stories" in page_of(as_ana, bundle)
    fragment = poll(as_ana, bundle, "running-6").content.decode()
    assert_valid_fragment(fragment)
    assert '<progress id="written" max="20" value="7">' in fragment
    assert "30 per cent written" in fragment  # which does not change with each story
    assert poll(as_ana, bundle, "running-7").status_code == 204


def test_when_its_worker_died_it_can_go_on(as_ana: Client, bundle: Copy) -> None:
    asked.reach(asked.claim(bundle.pk), 7, {})
    assert "Try again" not in page_of(as_ana, bundle)
    set_back(bundle, 61)
    assert "Waiting for its turn" in page_of(as_ana, bundle)  # taken up once by itself
    asked.claim(bundle.pk)
    set_back(bundle, 61)
    page = page_of(as_ana, bundle)
    assert "It can go on where it was." in page
    assert reverse("copy_again", args=[bundle.pk]) in page


def test_when_done_it_can_be_downloaded(as_ana: Client, done: Copy, story: Article) -> None:
    page = page_of(as_ana, done)
    assert "Your copy is ready" in page
    assert f'href="{reverse("copy_file", args=[done.pk])}"' in page
    assert story.headline in page
    assert poll(as_ana, done)["HX-Refresh"] == "true"
    response = as_ana.get(reverse("copy_file", args=[done.pk]))
    assert b"".join(response.streaming_content) == b"<p>The ferry stopped."
    assert response["Content-Disposition"] == 'attachment; filename="Ferry.html"'
    assert response["Cache-Control"] == "private, no-store"
    assert as_ana.head(reverse("copy_file", args=[done.pk])).status_code == 200


def test_a_zip_says_what_is_missing(as_ana: Client, bundle: Copy) -> None:
    asked.reach(bundle, 20, {"3": "No claim has a rating."})
    files.part_of(bundle).write_bytes(b"PK")
    asked.finish(bundle)
    assert "1 story could not be written" in page_of(as_ana, bundle)
    assert as_ana.get(reverse("copy_file", args=[bundle.pk]))["Content-Type"] == "application/zip"


def test_when_failed_it_says_why(as_ana: Client, copy: Copy) -> None:
    asked.fail(copy, "No claim of this story has a rating.")
    assert "No claim of this story has a rating." in page_of(as_ana, copy)
    assert "Try again" in page_of(as_ana, copy)


def test_a_copy_that_was_deleted_can_be_written_again(as_ana: Client, done: Copy) -> None:
    files.discard(done)
    assert "This copy was deleted" in page_of(as_ana, done)
    assert as_ana.get(reverse("copy_file", args=[done.pk])).status_code == 404


def test_trying_again_writes_it(as_ana: Client, copy: Copy, tasks_at_once: None) -> None:
    asked.fail(copy, "Something broke.")
    assert as_ana.post(reverse("copy_again", args=[copy.pk]))["Location"] == copy.get_absolute_url()
    assert Copy.objects.get().state == Copy.State.DONE


def test_the_list_is_ones_own(as_ana: Client, as_ben: Client, signed_out: Client, copy: Copy, bundle: Copy) -> None:
    page = as_ana.get(reverse("copies")).content.decode()
    assert_valid_html(page)
    assert page.index("Copies.zip") < page.index("Ferry.html")
    assert "There are none." in as_ben.get(reverse("copies")).content.decode()
    assert signed_out.get(reverse("copies"))["Location"].startswith("/accounts/login/")
    assert as_ana.post(reverse("copies")).status_code == 405


ADDRESSES = ("copy", "copy_file", "copy_again")


@pytest.mark.parametrize("name", ADDRESSES)
def test_who_may(as_ben: Client, signed_out: Client, done: Copy, name: str) -> None:
    method = "post" if name == "copy_again" else "get"
    assert getattr(as_ben, method)(reverse(name, args=[done.pk])).status_code == 404
    assert getattr(as_ben, method)(reverse(name, args=[uuid4()])).status_code == 404
    assert getattr(signed_out, method)(reverse(name, args=[done.pk]))["Location"].startswith("/accounts/login/")


def test_wrong_id_and_wrong_method(as_ana: Client, done: Copy) -> None:
    assert as_ana.get("/copies/nonsense/").status_code == 404
    assert as_ana.post(done.get_absolute_url()).status_code == 405
    assert as_ana.post(reverse("copy_file", args=[done.pk])).status_code == 405
    assert as_ana.get(reverse("copy_again", args=[done.pk])).status_code == 405


def queries(client: Client, url: str, **headers: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        client.get(url, headers=headers)
    return len(captured)


def test_queries(as_ana: Client, copy: Copy, bundle: Copy, make_story: StoryMaker) -> None:
    assert queries(as_ana, f"{bundle.get_absolute_url()}?seen=waiting-0", hx_request="true") == POLL_QUERIES
    assert queries(as_ana, copy.get_absolute_url()) == PAGE_QUERIES
    assert queries(as_ana, f"{reverse('copies_new')}?scope=all") == NEW_QUERIES
    assert queries(as_ana, reverse("copies")) == LIST_QUERIES
    make_story()
    assert queries(as_ana, f"{reverse('copies_new')}?scope=all") == NEW_QUERIES


def test_the_library_leads_to_copies_of_what_it_shows(as_ana: Client, make_story: StoryMaker) -> None:
    story = make_story(publication="Gazette")
    page = as_ana.get("/?publication=Gazette").content.decode()
    assert f'<input type="checkbox" name="id" value="{story.pk}">' in page
    assert '<input type="hidden" name="publication" value="Gazette">' in page
    assert f'<form action="{reverse("copies_new")}" method="get">' in page
    assert_valid_html(page)


def test_stories_are_those_ticked_or_all_that_were_found(ana: Reader, make_story: StoryMaker, rf: Any) -> None:
    first, second, third = (make_story(headline=f"Story {n}", publication=f"P{n % 2}") for n in range(3))

    def chosen(query: str) -> list[Article]:
        return list(StorySelection.from_params(rf.get(f"/?{query}").GET).stories(ana))

    assert chosen("scope=all") == [third, second, first]
    assert chosen("scope=all&publication=P0") == [third, first]
    assert chosen(f"id={first.pk}&id={third.pk}&publication=P1") == [third, first]
    assert chosen("id=x&id=-1&id=²&id=99999999999999999999&id=") == []
    assert chosen("") == []


def test_many_are_asked_for_as_one_zip(as_ana: Client, ana: Reader, make_story: StoryMaker) -> None:
    first, second = make_story(headline="One"), make_story(headline="Two")
    address = f"{reverse('copies_new')}?scope=all"
    page = as_ana.get(address).content.decode()
    assert_valid_html(page)
    assert "Take copies of 2 stories" in page
    for name in FORMATS:
        assert f'name="format" value="{name}"' in page
    given = {"format": "markdown", "chosen": "on", "layers": ["notes", "claim"], "whose": "mine", "private": "on"}
    responses = [as_ana.post(address, given) for _ in range(2)]
    copy = Copy.objects.get()
    assert {response["Location"] for response in responses} == {copy.get_absolute_url()}
    assert (copy.articles, copy.bundled, copy.format) == ([second.pk, first.pk], True, "markdown")
    assert asked.options_of(copy).layers == {"notes", "claim"}
    assert asked.options_of(copy).site == "http://testserver"
    assert "Copies made lately" in as_ana.get(address).content.decode()
    assert 'value="mine" checked' in as_ana.get(address).content.decode()


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({}, "Say in which format"),
        ({"format": "papyrus"}, "Say in which format"),
        ({"format": "html", "layers": "clam"}, "There is no layer called “clam”"),
    ],
)
def test_what_cannot_be_is_a_sentence(as_ana: Client, story: Article, given: dict[str, str], sentence: str) -> None:
    response = as_ana.post(f"{reverse('copies_new')}?id={story.pk}", given)
    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert not Copy.objects.exists()


def test_too_many_stories(as_ana: Client, story: Article, make_story: StoryMaker, monkeypatch: Any) -> None:
    make_story()
    monkeypatch.setattr(asked, "MOST_STORIES", 1)
    response = as_ana.post(f"{reverse('copies_new')}?scope=all", {"format": "html"})
    assert (response.status_code, "A zip holds up to 1 stories" in response.content.decode()) == (422, True)


@pytest.mark.parametrize("query", ["", "?id=0", "?scope=all&q=nowhere"])
def test_nothing_chosen_leads_back(as_ana: Client, story: Article, query: str) -> None:
    response = as_ana.get(reverse("copies_new") + query, follow=True)
    assert response.redirect_chain[0][0] == ("/?q=nowhere" if "q=" in query else "/")
    assert "No story is ticked." in response.content.decode()


def test_choosing_is_for_signed_in_readers_and_two_methods(as_ana: Client, signed_out: Client, story: Article) -> None:
    address = f"{reverse('copies_new')}?scope=all"
    assert signed_out.get(address)["Location"].startswith("/accounts/login/")
    assert signed_out.post(address)["Location"].startswith("/accounts/login/")
    assert as_ana.delete(address).status_code == 405
