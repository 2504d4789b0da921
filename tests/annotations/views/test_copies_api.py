"""The formats and the copies for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from annotations.copies import asked
from annotations.copies.tasks import write_in_background
from annotations.export import pace
from annotations.export.formats import FORMATS
from annotations.models import Copy, Note
from newsroom.models import Article, Reader

PROGRESS_QUERIES = 3  # session, reader, copy
RATED_ONLY = "claim-review"  # which has a place for rated claims alone


def address(story: Article, name: str = "") -> str:
    return reverse("api_copy", args=[story.slug, name]) if name else reverse("api_copies", args=[story.slug])


def test_the_table_is_told(as_ana: Client, story: Article) -> None:
    told = as_ana.get(address(story)).json()["formats"]
    assert [each["name"] for each in told] == list(FORMATS)
    for each in told:
        format_ = FORMATS[each["name"]]
        assert each == {
            "name": format_.name,
            "group": format_.group,
            "label": format_.label,
            "hint": format_.hint,
            "leaves_out": format_.leaves_out,
            "media_type": format_.media_type,
            "extension": format_.extension,
            "url": f"http://testserver{address(story, format_.name)}",
        }


@pytest.mark.parametrize("name", sorted(FORMATS.keys() - {RATED_ONLY}))
def test_each_copy_is_that_of_the_page(as_ana: Client, story: Article, name: str) -> None:
    response = as_ana.get(address(story, name))
    assert response.status_code == 200
    assert response["Content-Type"].split(";")[0] == FORMATS[name].media_type
    page = as_ana.get(reverse("export_download", args=[story.slug, name]) + "?whose=everyone")
    assert response.content == page.content


def test_choices_are_those_of_the_page(as_ana: Client, ana: Reader, story: Article) -> None:
    Note.objects.create(article=story, author=ana, paragraph_key="p1", body="Hush-hush")
    as_ana.get(reverse("export_download", args=[story.slug, "markdown"]) + "?chosen=on")  # which it does not remember
    assert b"Hush-hush" not in as_ana.get(address(story, "markdown")).content
    assert b"Hush-hush" in as_ana.get(address(story, "markdown") + "?private=on").content
    assert b"Hush-hush" not in as_ana.get(address(story, "markdown") + "?private=on&layers=claim").content


@pytest.mark.parametrize("query", ["layers=clam", "revision=9", "whose=x"])
def test_wrong_choices_are_sentences(as_ana: Client, story: Article, query: str) -> None:
    response = as_ana.get(f"{address(story, 'html')}?{query}")
    assert response.status_code == 422
    assert response.json()["error"].endswith(".")


def test_nothing_to_write(as_ana: Client, story: Article) -> None:
    response = as_ana.get(address(story, RATED_ONLY))
    assert (response.status_code, response.json()["error"][-1]) == (409, ".")


@pytest.mark.parametrize("name", ["", "html"])
def test_who_may(signed_out: Client, as_ana: Client, story: Article, name: str) -> None:
    response = signed_out.get(address(story, name))
    assert (response.status_code, "Sign in" in response.json()["error"]) == (401, True)
    story.slug = "no-such-story"
    assert as_ana.get(address(story, name)).status_code == 404
    assert "no story called no-such-story" in as_ana.get(address(story, name)).json()["error"]


def test_wrong_format_and_wrong_method(as_ana: Client, ana: Reader, story: Article) -> None:
    response = as_ana.get(address(story, "papyrus"))
    assert (response.status_code, "no format called papyrus" in response.json()["error"]) == (404, True)
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(ana)
    for url in (address(story), address(story, "html")):
        response = strict.post(url)
        assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")


def test_who_asks_for_the_head_has_nothing_written(as_ana: Client, story: Article, slow: None) -> None:
    response = as_ana.head(address(story, "html"))
    assert (response.status_code, response.content) == (200, b"")
    assert "Ferry stops" in response["Content-Disposition"]
    assert not Copy.objects.exists()
    assert as_ana.head(f"{address(story, 'html')}?layers=clam").status_code == 422


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path) -> None:
    """Every copy takes long."""
    monkeypatch.setattr(pace, "AT_ONCE", 0.0)
    settings.VAR_DIR = tmp_path


def test_what_takes_long_is_written_in_the_background(as_ana: Client, story: Article, slow: None) -> None:
    response = as_ana.get(address(story, "html"))
    copy = Copy.objects.get()
    there = f"http://testserver{progress(copy)}"
    assert (response.status_code, response["Location"]) == (202, there)
    assert response.json() == {"state": "waiting", "error": "", "url": there, "file": None}
    assert as_ana.get(address(story, "html"))["Location"] == there
    write_in_background.call(str(copy.pk))
    told = as_ana.get(there).json()
    assert told == {"state": "done", "error": "", "url": there, "file": f"http://testserver{file_of(copy)}"}
    assert b"The ferry stopped." in b"".join(as_ana.get(told["file"]).streaming_content)


def test_why_it_could_not_be_written(as_ana: Client, story: Article, slow: None) -> None:
    as_ana.get(address(story, RATED_ONLY))
    write_in_background.call(str(Copy.objects.get().pk))
    told = as_ana.get(progress(Copy.objects.get())).json()
    assert (told["state"], told["error"][-1], told["file"]) == ("failed", ".", None)


def test_too_many_at_once(as_ana: Client, story: Article, slow: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asked, "MOST_AT_ONCE", 1)
    as_ana.get(address(story, "html"))
    response = as_ana.get(address(story, "markdown"))
    assert (response.status_code, "Wait until one of them" in response.json()["error"]) == (503, True)


def test_who_may_ask_how_far_it_is(
    as_ana: Client, as_ben: Client, signed_out: Client, story: Article, slow: None
) -> None:
    as_ana.get(address(story, "html"))
    url = progress(Copy.objects.get())
    assert [client.get(url).status_code for client in (as_ana, as_ben, signed_out)] == [200, 404, 401]
    assert (as_ana.post(url).status_code, as_ana.get("/api/copies/x/").status_code) == (405, 404)
    with CaptureQueriesContext(connection) as captured:
        as_ana.get(url)
    assert len(captured) == PROGRESS_QUERIES


def progress(copy: Copy) -> str:
    return reverse("api_copy_progress", args=[copy.pk])


def file_of(copy: Copy) -> str:
    return reverse("copy_file", args=[copy.pk])
