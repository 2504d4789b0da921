"""The export page and its downloads, through the browser's door."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.html import escape

from annotations.export import formats
from annotations.export.errors import NothingToWrite
from annotations.export.formats import FORMATS
from annotations.models import Copy, Highlight, Note
from newsroom.models import Article, Reader
from newsroom.models.ranged import span
from tests.annotations.export.reading_back import words_of
from tests.conftest import StoryMaker
from tests.html import assert_valid_fragment, assert_valid_html

RATED_ONLY = "claim-review"  # which has a place for rated claims alone
PAGE_QUERIES = 10
"""Session, reader, story with its text, paragraphs, mentions, attributions, highlights, notes; copies made lately, and
how many suggestions of returned copies wait."""

HTMX = {"HX-Request": "true", "HX-Target": "copy-numbers"}


@pytest.fixture(autouse=True)
def var(settings: Any, tmp_path: Any) -> None:
    settings.VAR_DIR = tmp_path


def address(story: Article, name: str = "") -> str:
    return reverse("export_download", args=[story.slug, name]) if name else reverse("export", args=[story.slug])


def mark_and_note(story: Article, reader: Reader, audience: str, words: str, end: int = 9) -> None:
    common = {"article": story, "audience": audience}
    place = {"span": span(4, end), "exact": story.newest.text[4:end]}
    Highlight.objects.create(reader=reader, revision=story.newest, kind="question", **place, **common)
    Note.objects.create(author=reader, paragraph_key="p1", body=words, **common)


def said(response: HttpResponse) -> str:
    """Return the words of a page, each white space one blank."""
    return " ".join(response.content.decode().split())


def queries(client: Client, url: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        client.get(url)
    return len(captured)


def test_the_page_offers_every_format_with_what_it_leaves_out(as_ana: Client, story: Article) -> None:
    response = as_ana.get(address(story))
    assert_valid_html(response.content.decode())
    for name, format_ in FORMATS.items():
        assert f'formaction="{address(story, name)}"' in response.content.decode()
        assert escape(format_.label) in said(response)
        assert f"Left out: {escape(format_.leaves_out)}" in said(response)


def test_the_page_says_what_is_left_out(as_ana: Client, ana: Reader, story: Article) -> None:
    mark_and_note(story, ana, "me", "Hush-hush")
    page = said(as_ana.get(address(story)))
    assert "1 mark and 1 note are left out otherwise" in page
    assert "Left out: 1 mark and 1 note or reply which only you can see." in page
    assert "<b>0</b> marks" in page


def test_numbers_follow_the_choices(as_ana: Client, ana: Reader, ben: Reader, story: Article) -> None:
    mark_and_note(story, ana, "me", "Mine")
    mark_and_note(story, ben, "everyone", "Ben’s")
    everything = said(as_ana.get(f"{address(story)}?private=on"))
    assert "<b>2</b> marks" in everything
    assert "<b>2</b> notes" in everything
    assert "which only you can see." not in everything
    mine = said(as_ana.get(f"{address(story)}?private=on&whose=mine"))
    assert "<b>1</b> mark<" in mine
    assert "Left out: 1 mark and 1 note or reply by readers whom you did not choose." in mine
    notes = said(as_ana.get(f"{address(story)}?private=on&layers=notes"))
    assert "<b>0</b> marks" in notes
    assert "Left out: 2 marks of kinds or layers that you did not choose." in notes


def test_htmx_gets_the_numbers_and_the_address_of_the_choice(as_ana: Client, story: Article) -> None:
    response = as_ana.get(f"{address(story)}?chosen=on&whose=mine&layers=claim", headers=HTMX)
    assert_valid_fragment(response.content.decode())
    assert "<form" not in response.content.decode()
    assert "In the copy:" in response.content.decode()
    assert response["HX-Replace-Url"] == f"{address(story)}?whose=mine&chosen=on&layers=claim"
    assert "HX-Request" in response["Vary"]


def test_an_address_can_be_kept(as_ana: Client, ben: Reader, story: Article) -> None:
    mark_and_note(story, ben, "everyone", "Ben’s")
    page = said(as_ana.get(f"{address(story)}?private=on&whose=these&by=zoe&chosen=on&layers=quote"))
    for ticked in ('value="these" checked', 'value="zoe" checked', 'value="quote" checked', 'name="private" checked'):
        assert ticked in page
    for unticked in ('value="everyone">', 'value="ben">', 'value="claim">'):
        assert unticked in page


def test_kinds_are_called_as_their_reader_calls_them(as_ana: Client, ana: Reader, story: Article) -> None:
    ana.preferences = {"kinds": {"claim": {"label": "To check", "colour": "red"}}}
    ana.save()
    assert '<span class="chip claim">To check</span>' in said(as_ana.get(address(story)))


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("layers=clam", "There is no layer called “clam”"),
        ("whose=x", "“x” does not say whose marks"),
        ("revision=7", "This story has no version 7"),
        ("revision=%00", "is no version"),
    ],
)
@pytest.mark.parametrize("name", ["", "html"])
def test_what_there_is_not_is_a_sentence(as_ana: Client, story: Article, query: str, sentence: str, name: str) -> None:
    response = as_ana.get(f"{address(story, name)}?{query}")
    assert response.status_code == 422
    assert sentence in said(response)
    assert_valid_html(response.content.decode())


def test_a_format_with_a_place_for_nothing_says_so(
    as_ana: Client, story: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: object) -> bytes:
        raise NothingToWrite("No claim of this story has a rating.")

    monkeypatch.setattr(formats.Format, "write", refuse)
    response = as_ana.get(f"{address(story, 'html')}?whose=mine")
    assert response.status_code == 422
    assert "No claim of this story has a rating." in said(response)
    assert 'value="mine" checked' in said(response)
    assert "As last time" not in said(as_ana.get(address(story)))


def test_what_was_taken_last_is_offered_first(as_ana: Client, ben: Reader, story: Article) -> None:
    mark_and_note(story, ben, "everyone", "Harbour?")
    as_ana.get(f"{address(story, 'markdown')}?chosen=on&layers=notes&whose=mine&private=on")
    page = said(as_ana.get(address(story)))
    assert page.index("As last time") < page.index(address(story, "markdown")) < page.index("To read")
    assert page.count(address(story, "markdown")) == 1
    assert 'value="mine" checked' in page
    assert 'value="notes" checked' in page
    assert 'value="claim">' in page
    assert 'name="private" checked' not in page  # never by habit
    again = f"{address(story, 'markdown')}?chosen=on&layers=notes&whose=mine"
    assert queries(as_ana, again) < PAGE_QUERIES  # nothing is kept twice
    assert "Harbour" in as_ana.get(address(story, "html")).content.decode()  # whose address chooses nothing


@pytest.mark.parametrize("name", sorted(FORMATS.keys() - {RATED_ONLY}))
def test_a_download_is_a_file_with_the_headline_for_a_name(
    as_ana: Client, ana: Reader, story: Article, name: str
) -> None:
    mark_and_note(story, ana, "everyone", "Who says so?")
    response = as_ana.get(address(story, name))
    assert response["Content-Type"].split(";")[0] == FORMATS[name].media_type
    assert ("charset" in response["Content-Type"]) == FORMATS[name].media_type.startswith("text/")
    assert response["Content-Disposition"] == (
        f'attachment; filename="Ferry stops at Marrow Bay.{FORMATS[name].extension}"'
    )
    assert "ferry" in words_of(FORMATS[name], response.content).casefold()
    head = as_ana.head(address(story, name))
    assert (head.status_code, head.content) == (200, b"")
    assert head["Content-Disposition"] == response["Content-Disposition"]


def test_a_headline_of_any_script_names_the_file(as_ana: Client, make_story: StoryMaker) -> None:
    response = as_ana.get(address(make_story(headline="渡し船が止まる"), "html"))
    assert response["Content-Disposition"].startswith("attachment; filename*=utf-8''%E6%B8%A1")


@pytest.mark.parametrize(
    ("query", "private", "entities"),
    [("", False, True), ("chosen=on", False, False), ("chosen=on&private=on&layers=entities,notes", True, True)],
)
def test_the_query_chooses(
    as_ana: Client, ana: Reader, story: Article, query: str, private: bool, entities: bool
) -> None:
    mark_and_note(story, ana, "me", "Hush-hush")
    entity = story.newest.mentions.model.entity.field.related_model.objects.create(
        slug="ferry", name="ferry", kind="product"
    )
    story.newest.mentions.create(entity=entity, span=span(4, 9), source="reader")
    content = as_ana.get(f"{address(story, 'html')}?{query}").content.decode()
    assert ("Hush-hush" in content) == private
    assert ('class="entity product"' in content) == entities


def test_a_copy_that_takes_long_is_written_in_the_background(
    as_ana: Client, story: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotations.export.pace.AT_ONCE", 0.0)
    first, second = (as_ana.get(f"{address(story, 'html')}?whose=mine") for _ in range(2))
    copy = Copy.objects.get()
    assert first["Location"] == second["Location"] == copy.get_absolute_url()
    assert (copy.articles, copy.format, copy.bundled) == ([story.pk], "html", False)
    assert "Copies made lately" in said(as_ana.get(address(story)))
    assert as_ana.head(f"{address(story, 'html')}?whose=everyone").status_code == 200
    assert Copy.objects.count() == 1


@pytest.mark.parametrize("name", ["", "html"])
def test_signed_out_readers_are_asked_to_sign_in(signed_out: Client, story: Article, name: str) -> None:
    response = signed_out.get(address(story, name))
    assert response.status_code == 302
    assert reverse("account_login") in response["Location"]


@pytest.mark.parametrize("name", FORMATS)
def test_somebody_elses_private_words_are_never_in_a_copy(
    as_ben: Client, ben: Reader, ana: Reader, story: Article, name: str
) -> None:
    mark_and_note(story, ana, "me", "Hush-hush")
    response = as_ben.get(f"{address(story, name)}?private=on&whose=these&by=ana")
    if response.status_code == 200:
        copy = words_of(FORMATS[name], response.content)
        assert "Hush-hush" not in copy
        assert "Question" not in copy


def test_wrong_names(as_ana: Client, story: Article) -> None:
    assert as_ana.get(reverse("export", args=["no-such-story"])).status_code == 404
    assert as_ana.get(reverse("export_download", args=["no-such-story", "html"])).status_code == 404
    assert as_ana.get(address(story, "papyrus")).status_code == 404


@pytest.mark.parametrize("name", ["", "html"])
def test_only_reading(as_ana: Client, story: Article, name: str) -> None:
    assert as_ana.post(address(story, name)).status_code == 405


def test_queries_of_the_page(as_ana: Client, ana: Reader, story: Article) -> None:
    mark_and_note(story, ana, "everyone", "One")
    assert queries(as_ana, f"{address(story)}?private=on") == PAGE_QUERIES
    mark_and_note(story, ana, "me", "Two", 12)
    assert queries(as_ana, f"{address(story)}?private=on") == PAGE_QUERIES


@pytest.mark.parametrize("name", FORMATS)
def test_queries_of_a_download_do_not_grow_with_marks(as_ana: Client, ana: Reader, story: Article, name: str) -> None:
    url = f"{address(story, name)}?private=on"
    mark_and_note(story, ana, "everyone", "One")
    as_ana.get(url)
    before = queries(as_ana, url)
    for end in (10, 11, 12):
        mark_and_note(story, ana, "me", "Two", end)
    assert queries(as_ana, url) == before
