"""The page of Markdown layouts: the five questions, and what it keeps."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from annotations.export.markdown.kept import layout_of
from annotations.export.markdown.layout import DEFAULT
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker

PAGE = "/copies/markdown/"


def test_it_shows_the_layout_and_what_it_makes(as_ana: Client, story: Article, mark: MarkMaker) -> None:
    mark(story, "Nobody")
    content = as_ana.get(reverse("markdown_layout")).content.decode()
    assert "{{ front_matter }}" in content
    assert "==Nobody==" in content


def test_a_layout_is_kept_and_used(as_ana: Client, ana: Reader, story: Article) -> None:
    assert as_ana.post(PAGE, {"layout": "# {{ title }}\r\n"}).status_code == 302
    copy = as_ana.get(reverse("export_download", args=[story.slug, "markdown"]))
    assert copy.content.decode() == "# Ferry stops at Marrow Bay\n"
    assert "This is your own layout" in as_ana.get(PAGE).content.decode()


def test_a_wrong_one_is_said_and_not_lost(as_ana: Client, ana: Reader, story: Article) -> None:
    response = as_ana.post(PAGE, {"layout": "{{ titel }}", "preview": "on"})
    assert response.status_code == 422
    assert "&#x27;titel&#x27; is undefined" in response.content.decode()
    assert "{{ titel }}" in response.content.decode()
    assert as_ana.post(PAGE, {"layout": "{% if %}"}).status_code == 422
    ana.refresh_from_db()
    assert layout_of(ana) == DEFAULT


def test_the_preview_keeps_nothing(as_ana: Client, ana: Reader, story: Article) -> None:
    response = as_ana.post(PAGE, {"layout": "Only {{ title }}", "preview": "on"}, headers={"HX-Request": "true"})
    assert "Only Ferry stops" in response.content.decode()
    ana.refresh_from_db()
    assert layout_of(ana) == DEFAULT


def test_it_goes_back_to_ours(as_ana: Client, ana: Reader) -> None:
    as_ana.post(PAGE, {"layout": "x"})
    as_ana.post(PAGE, {"reset": "on"})
    ana.refresh_from_db()
    assert ana.preferences == {}


def test_signed_out_and_wrong_methods(signed_out: Client, as_ana: Client) -> None:
    assert signed_out.get(PAGE).status_code == 302
    assert as_ana.put(PAGE).status_code == 405


def test_without_a_story_it_says_so(as_ana: Client) -> None:
    assert "There is no story yet" in as_ana.get(PAGE).content.decode()


def test_queries(as_ana: Client, story: Article, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(10):
        as_ana.get(PAGE)
