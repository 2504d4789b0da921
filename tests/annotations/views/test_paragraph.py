"""What can be done with a paragraph."""

from __future__ import annotations

from typing import Any

from django.test import Client
from django.urls import reverse

from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker
from tests.html import assert_valid_fragment, assert_valid_html

HTMX = {"HX-Request": "true"}


def address(story: Article, key: str = "p1") -> str:
    return reverse("paragraph", args=[story.slug, key])


def test_it_offers_note_mark_link_and_the_marks_there(
    as_ana: Client, story: Article, mark: MarkMaker, ben: Reader
) -> None:
    mine, theirs = mark(story, "ferry"), mark(story, "The ferry", reader=ben, audience="everyone")
    hidden = mark(story, "stopped", reader=ben)
    html = as_ana.get(address(story), headers=HTMX).content.decode()
    for name in ("note_new", "highlight_quote", "paragraph_text"):
        assert f'href="{reverse(name, args=[story.slug, "p1"])}"' in html
    assert f"?id={theirs.pk}&amp;id={mine.pk}" in html
    assert str(hidden.pk) not in html.replace(str(mine.pk), "").replace(str(theirs.pk), "")
    assert f"{story.get_absolute_url()}#p1" in html
    assert_valid_fragment(html)
    assert_valid_html(as_ana.get(address(story)).content.decode())


def test_it_asks_the_same_however_many_marks_there_are(
    as_ana: Client, story: Article, mark: MarkMaker, django_assert_num_queries: Any
) -> None:
    for words in ("ferry", "The ferry", "stopped"):
        mark(story, words)
        with django_assert_num_queries(5):
            as_ana.get(address(story), headers=HTMX)


def test_signed_out_wrong_key_and_wrong_method(as_ana: Client, signed_out: Client, story: Article) -> None:
    assert signed_out.get(address(story)).status_code == 302
    assert as_ana.get(address(story, "p99")).status_code == 404
    assert as_ana.post(address(story)).status_code == 405
