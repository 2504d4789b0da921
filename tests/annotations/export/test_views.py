"""The export page and its downloads, through the browser's door."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from annotations.export.formats import FORMATS
from annotations.models import Highlight, Note
from newsroom.models import Article, Reader
from newsroom.models.ranged import span
from tests.conftest import StoryMaker

PAGE_QUERIES = 9
"""Session, reader, story with its text, paragraphs, mentions, attributions, who speaks in them, highlights, notes."""


def address(story: Article, name: str = "") -> str:
    return reverse("export_download", args=[story.slug, name]) if name else reverse("export", args=[story.slug])


def mark_and_note(story: Article, reader: Reader, audience: str, words: str) -> None:
    common = {"article": story, "audience": audience}
    Highlight.objects.create(
        reader=reader, revision=story.newest, span=span(4, 9), exact="ferry", kind="question", **common
    )
    Note.objects.create(author=reader, paragraph_key="p1", body=words, **common)


def test_the_page_offers_every_format(as_ana: Client, story: Article) -> None:
    content = as_ana.get(address(story)).content.decode()
    for name, format_ in FORMATS.items():
        assert f'formaction="{address(story, name)}"' in content
        assert format_.label in content


def test_the_page_says_what_is_left_out(as_ana: Client, ana: Reader, story: Article) -> None:
    mark_and_note(story, ana, "me", "Hush-hush")
    assert "1 mark and 1 note are left out" in " ".join(as_ana.get(address(story)).content.decode().split())


@pytest.mark.parametrize("name", FORMATS)
def test_a_download_is_a_file_with_the_headline_for_a_name(as_ana: Client, story: Article, name: str) -> None:
    response = as_ana.get(address(story, name))
    assert response["Content-Type"] == f"{FORMATS[name].media_type}; charset=utf-8"
    assert response["Content-Disposition"] == (
        f'attachment; filename="Ferry stops at Marrow Bay.{FORMATS[name].extension}"'
    )
    assert len(response.content) > 40


def test_a_headline_of_any_script_names_the_file(as_ana: Client, make_story: StoryMaker) -> None:
    response = as_ana.get(address(make_story(headline="渡し船が止まる"), "html"))
    assert response["Content-Disposition"].startswith("attachment; filename*=utf-8''%E6%B8%A1")


@pytest.mark.parametrize(
    ("query", "private", "entities"),
    [("", False, True), ("chosen=on", False, False), ("chosen=on&private=on&entities=on", True, True)],
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


@pytest.mark.parametrize("name", ["", *FORMATS])
def test_signed_out_readers_are_asked_to_sign_in(signed_out: Client, story: Article, name: str) -> None:
    response = signed_out.get(address(story, name))
    assert response.status_code == 302
    assert reverse("account_login") in response["Location"]


@pytest.mark.parametrize("name", FORMATS)
def test_somebody_elses_private_words_are_never_in_a_copy(
    as_ben: Client, ben: Reader, ana: Reader, story: Article, name: str
) -> None:
    mark_and_note(story, ana, "me", "Hush-hush")
    content = as_ben.get(f"{address(story, name)}?chosen=on&private=on").content
    assert b"Hush-hush" not in content
    assert b"Question" not in content


def test_wrong_names(as_ana: Client, story: Article) -> None:
    assert as_ana.get(reverse("export", args=["no-such-story"])).status_code == 404
    assert as_ana.get(reverse("export_download", args=["no-such-story", "html"])).status_code == 404
    assert as_ana.get(address(story, "papyrus")).status_code == 404


@pytest.mark.parametrize("name", ["", *FORMATS])
def test_only_reading(as_ana: Client, story: Article, name: str) -> None:
    assert as_ana.post(address(story, name)).status_code == 405


@pytest.mark.parametrize("name", ["", *FORMATS])
def test_queries_do_not_grow_with_marks(
    as_ana: Client,
    ana: Reader,
    story: Article,
    name: str,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for kind in Highlight.Kind.values:
        Highlight.objects.create(
            article=story, reader=ana, revision=story.newest, span=span(0, 5), exact="The f", kind=kind
        )
    as_ana.get(address(story, name))
    with django_assert_max_num_queries(PAGE_QUERIES):
        as_ana.get(f"{address(story, name)}?chosen=on&private=on")
