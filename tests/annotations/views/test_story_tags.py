"""Tagging a story on its page."""

from __future__ import annotations

from django.test import Client

from annotations.story_tags import put, tags_of
from newsroom.models import Article, Reader
from tests.html import assert_valid_html

HTMX = {"hx-request": "true"}


def address(story: Article) -> str:
    return f"{story.get_absolute_url()}tags/"


def test_the_storys_page_shows_them_with_a_way_to_the_library(as_ana: Client, story: Article, ana: Reader) -> None:
    assert "Tag this story" in as_ana.get(story.get_absolute_url()).content.decode()
    put(story, ana, ["Port & Ansell"])
    html = as_ana.get(story.get_absolute_url()).content.decode()
    assert_valid_html(html)
    assert_valid_html(as_ana.get(address(story)).content.decode())
    assert '<a class="pill" href="/?tag=Port%20%26%20Ansell">Port &amp; Ansell</a>' in html


def test_they_are_changed_and_changed_back(as_ana: Client, story: Article, ana: Reader) -> None:
    put(story, ana, ["ferries"])
    response = as_ana.post(address(story), {"add": "piers, boats", "remove": "ferries"}, follow=True)
    html = response.content.decode()
    assert tags_of(story, ana) == ["piers", "boats"]
    assert "Story tagged: piers, boats. Story not tagged any more: ferries." in html
    as_ana.post(address(story), {"set": "ferries"})
    assert tags_of(story, ana) == ["ferries"]


def test_htmx_gets_the_form_alone(as_ana: Client, story: Article) -> None:
    assert "<html" not in as_ana.get(address(story), headers=HTMX).content.decode()
    html = as_ana.post(address(story), {"add": "piers"}, headers=HTMX | {"hx-target": "story-tags"}).content.decode()
    assert 'value="piers"' in html
    assert "<html" not in html
    assert "swap-oob" not in html.partition("messages")[0]
    undone = as_ana.post(address(story), {"set": "", "undoing": "1"}, headers=HTMX).content.decode()
    assert 'id="story-tags" lang="en" data-hx-swap-oob="true"' in undone


def test_what_is_too_long_is_said_and_kept(as_ana: Client, story: Article, ana: Reader) -> None:
    response = as_ana.post(address(story), {"add": "x" * 60})
    assert response.status_code == 422
    assert "50 at most" in response.content.decode()
    assert "x" * 60 in response.content.decode()
    assert tags_of(story, ana) == []


def test_who_may(as_ben: Client, signed_out: Client, story: Article, ana: Reader) -> None:
    put(story, ana, ["ferries"])
    assert "ferries" not in as_ben.get(address(story)).content.decode()
    as_ben.post(address(story), {"remove": "ferries"})
    assert tags_of(story, ana) == ["ferries"]
    assert signed_out.get(address(story)).status_code == 302
    assert as_ben.get("/articles/no-such/tags/").status_code == 404
    assert as_ben.put(address(story)).status_code == 405
