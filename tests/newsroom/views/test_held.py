"""Deciding on a page that was kept apart."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from newsroom.checking import checks
from newsroom.models import Article, Check, Reader
from tests.html import assert_valid_html
from tests.newsroom.news_site import PARAGRAPHS, NewsSite


@pytest.fixture
def held(site: NewsSite, ana: Reader) -> Article:
    site.has()
    story = site.story(ana)
    site.has(*PARAGRAPHS[:2], headline="Read on with <b>")
    checks.ask(story)
    checks.look(story.pk)
    return story


def address(story: Article) -> str:
    return f"{story.get_absolute_url()}held/"


def shown(client: Client, story: Article) -> str:
    html = client.get(address(story)).content.decode()
    assert_valid_html(html)
    return html


def seen(html: str) -> str:
    return re.findall(r'name="seen" value="(\w+)"', html)[0]


def test_the_reader_sees_what_would_be_lost(as_ben: Client, held: Article) -> None:
    html = shown(as_ben, held)
    assert re.search(r"The story has \d\d words; the page has \d\d,", html)
    assert 'Would be lost <span class="muted">3 paragraphs' in html
    assert PARAGRAPHS[3] in html


def test_the_reader_takes_it(as_ben: Client, held: Article) -> None:
    answer = as_ben.post(address(held), {"decision": "take", "seen": seen(shown(as_ben, held))}, follow=True)
    assert "newest version now" in answer.content.decode()
    assert held.revisions.count() == 2


def test_the_reader_drops_it(as_ben: Client, held: Article) -> None:
    answer = as_ben.post(address(held), {"decision": "drop", "seen": seen(shown(as_ben, held))}, follow=True)
    assert "stays as it is" in answer.content.decode()
    assert "Nothing is kept apart" in as_ben.get(address(held), follow=True).content.decode()


def test_what_was_dropped_is_kept_again_and_dropped_again(as_ben: Client, held: Article) -> None:
    digest = seen(shown(as_ben, held))
    as_ben.post(address(held), {"decision": "drop", "seen": digest})
    undone = as_ben.post(address(held), {"decision": "keep", "seen": digest, "undoing": "1"}, follow=True)
    assert "Redo" in undone.content.decode()
    assert seen(shown(as_ben, held)) == digest
    as_ben.post(address(held), {"decision": "drop", "seen": digest})
    assert Check.objects.get().outcome == Check.Outcome.UNCHANGED


def test_what_was_taken_is_taken_back(as_ben: Client, held: Article) -> None:
    taken = as_ben.post(address(held), {"decision": "take", "seen": seen(shown(as_ben, held))}, follow=True)
    assert f"{held.get_absolute_url()}revisions/1/restore/" in taken.content.decode()


def test_only_what_was_dropped_is_kept_again(as_ben: Client, held: Article) -> None:
    answer = as_ben.post(address(held), {"decision": "keep", "seen": "rubbish"}, follow=True)
    assert "Nothing is kept apart" in answer.content.decode()


@pytest.mark.parametrize("decision", ["take", "drop"])
def test_what_was_not_seen_is_not_decided(as_ben: Client, held: Article, decision: str) -> None:
    answer = as_ben.post(address(held), {"decision": decision, "seen": "rubbish"}, follow=True)
    assert "once more since you looked" in answer.content.decode()
    assert Check.objects.get().held


def test_signed_out(signed_out: Client, held: Article) -> None:
    assert signed_out.get(address(held))["Location"].startswith("/accounts/login/")


def test_a_wrong_address_is_not_found(as_ana: Client) -> None:
    assert as_ana.get("/articles/nowhere/held/").status_code == 404


def test_a_wrong_method_is_refused(as_ana: Client, held: Article) -> None:
    assert as_ana.delete(address(held)).status_code == 405


def test_queries(as_ana: Client, held: Article, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(5):  # session, reader, story, its paragraphs, the page
        as_ana.get(address(held))
