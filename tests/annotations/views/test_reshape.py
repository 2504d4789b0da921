"""Merging and splitting marks, over HTTP."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from annotations.models import Highlight, Reshaping
from annotations.placing import REVISED
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker
from tests.annotations.revised import revised
from tests.html import assert_valid_fragment, assert_valid_html

HTMX = {"HX-Request": "true"}
WORDS = "The ferry stopped.\nNobody said why."
NOBODY = WORDS.index("Nobody")


def merge(client: Client, story: Article, *rows: Highlight, **headers: str) -> Any:
    return client.post(
        reverse("highlight_merge", args=[story.slug]),
        {"id": [row.pk for row in rows], "revision": story.current_id},
        headers=headers or HTMX,
    )


def split(client: Client, row: Highlight, at: object) -> Any:
    sent = {"at": at, "revision": row.revision_id}
    return client.post(reverse("highlight_split", args=[row.pk]), sent, headers=HTMX)


def undo_address(html: str) -> str:
    found = re.search(r'action="(/reshapings/\d+/undo/)"', html)
    assert found
    return found[1]


def live() -> list[str]:
    return list(Highlight.objects.filter(deleted_at=None).values_list("exact", flat=True))


def test_merging_swaps_the_paragraphs_and_opens_the_one_that_stays(
    as_ana: Client, story: Article, mark: MarkMaker
) -> None:
    rows = [mark(story, "stopped.", audience="everyone"), mark(story, "Nobody")]
    html = merge(as_ana, story, *rows).content.decode()
    assert live() == ["stopped.\nNobody"]
    assert re.findall(r'id="(text-\w+)"', html) == ["text-p1", "text-p2"]
    assert "for you alone now" in html
    assert html.count("mark-card") == 1
    assert_valid_fragment(html)


def test_merging_is_undone(as_ana: Client, story: Article, mark: MarkMaker) -> None:
    address = undo_address(merge(as_ana, story, mark(story, "The ferry"), mark(story, "ferry")).content.decode())
    for _ in range(2):
        answer = as_ana.post(address, headers=HTMX)
        assert "as they were" in answer.content.decode()
    assert live() == ["The ferry", "ferry"]


def test_merging_nothing_or_rubbish_is_refused(as_ana: Client, story: Article, mark: MarkMaker) -> None:
    address = reverse("highlight_merge", args=[story.slug])
    for ids in ([], ["x", "9" * 40], [mark(story, "ferry").pk]):
        answer = as_ana.post(address, {"id": ids, "revision": story.current_id}, headers=HTMX)
        assert answer.status_code == 422
        assert "Choose two marks" in answer.content.decode()


def test_marks_of_two_stories_are_not_merged(as_ana: Client, story: Article, make_story: Any, mark: MarkMaker) -> None:
    other = mark(make_story("The ferry came.", headline="Again"), "The ferry")
    assert merge(as_ana, story, mark(story, "The ferry"), other).status_code == 422


def test_splitting_and_its_undo(as_ana: Client, story: Article, mark: MarkMaker) -> None:
    html = split(as_ana, mark(story, WORDS, kind="claim"), NOBODY).content.decode()
    assert live() == ["The ferry stopped.", "Nobody said why."]
    assert_valid_fragment(html)
    as_ana.post(undo_address(html), headers=HTMX)
    assert live() == [WORDS]


def test_splitting_without_scripts_leads_back(as_ana: Client, story: Article, mark: MarkMaker) -> None:
    sent = {"at": NOBODY, "revision": story.current_id}
    answer = as_ana.post(reverse("highlight_split", args=[mark(story, WORDS).pk]), sent)
    assert answer["Location"] == f"{story.get_absolute_url()}#p1"


@pytest.mark.parametrize("at", ["", "x", "-1", "0", "999999999999999999999", str(len(WORDS))])
def test_a_place_outside_is_refused(as_ana: Client, story: Article, mark: MarkMaker, at: str) -> None:
    row = mark(story, WORDS)
    assert split(as_ana, row, at).status_code == 422
    assert live() == [WORDS]


def test_the_form_offers_sentences_words_and_what_meets_the_mark(
    as_ana: Client, story: Article, mark: MarkMaker, django_assert_num_queries: Any
) -> None:
    row, near = mark(story, WORDS), mark(story, "Nobody")
    address = reverse("highlight_reshape", args=[row.pk])
    html = as_ana.get(address, headers=HTMX).content.decode()
    assert f'<optgroup label="A sentence"><option value="{NOBODY}">Nobody said why.</option></optgroup>' in html
    assert '<option value="4">ferry stopped. Nobody said why.</option>' in html
    assert f'value="{near.pk}" checked' in html
    assert_valid_fragment(html)
    assert_valid_html(as_ana.get(address).content.decode())


def test_the_form_asks_the_same_however_many_marks_meet(
    as_ana: Client, story: Article, mark: MarkMaker, django_assert_num_queries: Any
) -> None:
    address = reverse("highlight_reshape", args=[mark(story, WORDS).pk])
    for words in ("Nobody", "said", "why"):
        mark(story, words)
        with django_assert_num_queries(5):
            as_ana.get(address, headers=HTMX)


def test_a_word_alone_says_that_it_cannot_be_split(as_ana: Client, story: Article, mark: MarkMaker) -> None:
    html = as_ana.get(reverse("highlight_reshape", args=[mark(story, "ferry").pk]), headers=HTMX).content.decode()
    assert "cannot be split" in html
    assert "nothing to merge it with" in html


def test_only_its_maker_reshapes_a_mark(
    as_ana: Client, as_ben: Client, signed_out: Client, story: Article, mark: MarkMaker
) -> None:
    row, other = (mark(story, words, audience="everyone") for words in (WORDS, "The ferry"))
    address = undo_address(merge(as_ana, story, row, other).content.decode())
    assert as_ben.get(reverse("highlight_reshape", args=[row.pk])).status_code == 404
    assert split(as_ben, row, NOBODY).status_code == 404
    assert merge(as_ben, story, row, other).status_code == 422
    assert as_ben.post(address).status_code == 404
    for path in (address, reverse("highlight_split", args=[row.pk]), reverse("highlight_merge", args=[story.slug])):
        assert signed_out.post(path).status_code == 302
    assert Reshaping.objects.get().undone_at is None


def test_wrong_ids_and_methods(as_ana: Client, story: Article, mark: MarkMaker) -> None:
    row = mark(story, "ferry")
    assert as_ana.get(reverse("highlight_reshape", args=[row.pk + 1])).status_code == 404
    assert as_ana.post(reverse("highlight_split", args=[row.pk + 1])).status_code == 404
    assert as_ana.post(reverse("reshaping_undo", args=[1])).status_code == 404
    assert as_ana.post(reverse("highlight_merge", args=["no-such-story"])).status_code == 404
    assert as_ana.post(reverse("highlight_reshape", args=[row.pk])).status_code == 405
    assert as_ana.get(reverse("highlight_split", args=[row.pk])).status_code == 405
    assert as_ana.get(reverse("highlight_merge", args=[story.slug])).status_code == 405


def test_nothing_marked_is_shown_as_markup(as_ana: Client, make_story: Any, mark: MarkMaker, ana: Reader) -> None:
    story = make_story("Some <b>bold</b> & <i>loud</i> words.")
    row = mark(story, "Some <b>bold</b> & <i>loud</i> words.")
    html = as_ana.get(reverse("highlight_reshape", args=[row.pk]), headers=HTMX).content.decode()
    assert "<b>bold" not in html
    assert "&lt;i&gt;loud" in html


def test_a_page_from_before_a_revision_splits_and_merges_nothing(
    as_ana: Client, story: Article, mark: MarkMaker
) -> None:
    rows = [mark(story, WORDS), mark(story, "Nobody")]
    revised(story, "Today it was so.", *story.newest.text.split("\n"))
    before = live()
    for answer in (split(as_ana, rows[0], NOBODY), merge(as_ana, story, *rows)):
        assert answer.status_code == 422
        assert REVISED in answer.content.decode()
    assert live() == before
