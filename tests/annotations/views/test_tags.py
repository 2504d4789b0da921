"""Tags of marks, over HTTP."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from annotations import tags
from annotations.models import Highlight
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker
from tests.html import assert_valid_fragment, assert_valid_html

HTMX = {"HX-Request": "true"}


def address(highlight: Highlight) -> str:
    return reverse("highlight_tags", args=[highlight.pk])


def tags_of(highlight: Highlight) -> list[str]:
    return Highlight.objects.get(pk=highlight.pk).tags


@pytest.fixture
def marked(story: Article, mark: MarkMaker) -> Highlight:
    return mark(story, "The ferry", kind="quote")


def test_tags_are_put_on_and_shown_beside_the_words(as_ana: Client, marked: Highlight) -> None:
    answer = as_ana.post(address(marked), {"add": "Ferry, <sea wall>"}, headers=HTMX)
    html = answer.content.decode()
    assert tags_of(marked) == ["Ferry", "<sea wall>"]
    assert '<span class="tags"> Ferry, &lt;sea wall&gt;</span></a>' in html
    assert "Tagged: Ferry, &lt;sea wall&gt;." in html
    assert_valid_fragment(html)


def test_a_tag_is_taken_off_with_one_press_and_brought_back_with_another(as_ana: Client, marked: Highlight) -> None:
    tags.tag(marked, ["ferry", "wall", "fares"])
    html = as_ana.post(address(marked), {"remove": "Wall"}, headers=HTMX).content.decode()
    assert tags_of(marked) == ["ferry", "fares"]
    assert "Not tagged any more: wall." in html
    assert '<input type="hidden" name="set" value="ferry, wall, fares">' in html
    as_ana.post(address(marked), {"set": "ferry, wall, fares"})
    assert tags_of(marked) == ["ferry", "wall", "fares"]
    as_ana.post(address(marked), {"set": ""})
    assert tags_of(marked) == []


def test_a_card_that_is_open_follows_an_undo(as_ana: Client, marked: Highlight) -> None:
    elsewhere = as_ana.post(address(marked), {"set": "ferry"}, headers=HTMX)
    assert f"tags-{marked.pk}" in elsewhere["HX-Trigger"]
    in_place = as_ana.post(address(marked), {"add": "wall"}, headers={**HTMX, "HX-Target": f"tags-{marked.pk}"})
    assert "HX-Trigger" not in in_place


def test_without_scripts_it_leads_back_to_the_paragraph(as_ana: Client, marked: Highlight, story: Article) -> None:
    assert as_ana.post(address(marked), {"add": "ferry"})["Location"] == f"{story.get_absolute_url()}#p1"
    html = as_ana.get(address(marked)).content.decode()
    assert 'aria-label="Take off the tag ferry"' in html
    assert_valid_html(html)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("x" * 51, "has 51 characters; a tag has 50 at most. Shorten it."),
        (",".join(map(str, range(21))), "A mark would have 21 tags; 20 is the most."),
    ],
)
@pytest.mark.parametrize("headers", [{}, HTMX])
def test_what_is_wrong_is_said_and_what_was_typed_stays(
    as_ana: Client, marked: Highlight, typed: str, sentence: str, headers: dict[str, str]
) -> None:
    answer = as_ana.post(address(marked), {"add": typed}, headers=headers)
    html = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in html
    assert f'value="{typed}"' in html
    assert tags_of(marked) == []


@pytest.mark.parametrize("rubbish", ["", " , ,", "\x00,\u200b", "#"])
def test_rubbish_tags_nothing(as_ana: Client, marked: Highlight, rubbish: str) -> None:
    answer = as_ana.post(address(marked), {"add": rubbish}, headers=HTMX)
    assert "The tags are as they were." in answer.content.decode()
    assert tags_of(marked) == []


def test_the_card_offers_tags_and_a_note_and_asks_for_neither(as_ana: Client, marked: Highlight) -> None:
    card = as_ana.get(marked.get_absolute_url(), headers=HTMX).content.decode()
    assert 'name="add"' in card
    assert "Add a note" in card
    assert "required" not in card
    assert_valid_fragment(card)


def test_others_see_the_tags_of_marks_they_see_and_change_none(
    as_ben: Client, story: Article, mark: MarkMaker, ben: Reader
) -> None:
    shared = mark(story, "The ferry", audience="everyone")
    tags.tag(shared, ["ferry"])
    assert '<span class="tags"> ferry</span>' in as_ben.get(story.get_absolute_url()).content.decode()
    card = as_ben.get(address(shared), headers=HTMX).content.decode()
    assert "ferry" in card
    assert "<form" not in card
    assert as_ben.post(address(shared), {"add": "mine"}).status_code == 404
    assert tags_of(shared) == ["ferry"]


def test_nobody_reaches_the_tags_of_a_private_or_deleted_mark(
    as_ana: Client, as_ben: Client, marked: Highlight
) -> None:
    assert as_ben.get(address(marked)).status_code == 404
    assert as_ana.get(reverse("highlight_tags", args=[999_999])).status_code == 404
    as_ana.post(reverse("highlight_delete", args=[marked.pk]))
    assert as_ana.post(address(marked), {"add": "x"}).status_code == 404


def test_tagging_is_for_readers_and_by_get_and_post(as_ana: Client, signed_out: Client, marked: Highlight) -> None:
    for url in (address(marked), reverse("tag_completions")):
        assert signed_out.get(url)["Location"].startswith(reverse("account_login"))
        assert as_ana.delete(url).status_code == 405
    assert as_ana.post(reverse("tag_completions")).status_code == 405


def test_the_last_tag_in_the_field_is_completed(as_ana: Client, marked: Highlight) -> None:
    tags.tag(marked, ["ferry", "fares", "sea wall"])
    html = as_ana.get(reverse("tag_completions"), {"add": "Ferry, old, f"}, headers=HTMX).content.decode()
    assert html.strip() == '<option value="Ferry, old, fares">fares</option>'
    everything = as_ana.get(reverse("tag_completions")).content.decode()
    assert everything.count("<option") == 3


def test_completions_hold_nothing_of_others_private_marks(
    as_ana: Client, as_ben: Client, marked: Highlight, story: Article, mark: MarkMaker
) -> None:
    tags.tag(marked, ["source at <the yard>"])
    assert as_ben.get(reverse("tag_completions"), {"add": "s"}).content.strip() == b""
    assert b"&lt;the yard&gt;" in as_ana.get(reverse("tag_completions"), {"add": "yard, the"}).content


def test_completing_asks_four_questions_however_many_tags_there_are(
    as_ana: Client,
    marked: Highlight,
    story: Article,
    mark: MarkMaker,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for words in ("ferry", "stopped", "Nobody"):
        tags.tag(mark(story, words), [f"{words} {n}" for n in range(9)])
    with django_assert_num_queries(4):  # session, reader, tags of marks and of stories
        as_ana.get(reverse("tag_completions"), {"add": "s"})


def test_tagging_costs_the_same_however_many_tags_there_are(
    as_ana: Client, marked: Highlight, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    as_ana.post(address(marked), {"add": "zero"}, headers=HTMX)
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as first:
        as_ana.post(address(marked), {"add": "one"}, headers=HTMX)
    with django_assert_num_queries(len(first)):
        as_ana.post(address(marked), {"add": "a, b, c, d, e"}, headers=HTMX)
