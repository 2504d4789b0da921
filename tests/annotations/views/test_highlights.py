"""Marking and what can be done to a mark, over HTTP."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from annotations.models import Highlight, Note
from annotations.placing import REVISED
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker
from tests.annotations.revised import revised
from tests.html import assert_valid_fragment, assert_valid_html

HTMX = {"HX-Request": "true"}


def selection(story: Article, words: str, **values: object) -> dict[str, object]:
    start = story.newest.text.index(words)
    return {
        "revision": story.newest.pk,
        "start": start,
        "end": start + len(words),
        "exact": words,
        "kind": "claim",
    } | values


def mark_url(story: Article) -> str:
    return reverse("highlights", args=[story.slug])


def test_marking_swaps_the_paragraphs_it_touched(as_ana: Client, make_story: object, story: Article) -> None:
    answer = as_ana.post(mark_url(story), selection(story, "stopped.\nNobody"), headers=HTMX)
    html = answer.content.decode()
    assert answer.status_code == 200
    assert re.findall(r'id="(text-\w+)"', html) == ["text-p1", "text-p2"]
    assert html.count('<mark class="mark claim starts"') == 1
    assert 'id="marks-p2"' in html
    assert "Undo" in html
    assert_valid_fragment(html)


def test_marking_without_scripts_leads_back_to_the_paragraph(as_ana: Client, story: Article) -> None:
    answer = as_ana.post(mark_url(story), selection(story, "Nobody"))
    assert answer["Location"] == f"{story.get_absolute_url()}#p2"


def test_a_double_post_is_one_highlight(as_ana: Client, story: Article) -> None:
    for _ in range(2):
        as_ana.post(mark_url(story), selection(story, "ferry"), headers=HTMX)
    assert Highlight.objects.count() == 1


@pytest.mark.parametrize(
    "values",
    [
        {"start": 900, "end": 901},
        {"exact": "other words"},
        {"revision": 0},
        {"start": ""},
        {"kind": "nonsense"},
        {"start": "x"},
    ],
)
def test_rubbish_is_refused_in_a_sentence(as_ana: Client, story: Article, values: dict[str, object]) -> None:
    answer = as_ana.post(mark_url(story), selection(story, "ferry", **values), headers=HTMX)
    assert answer.status_code == 422
    assert 'class="message error"' in answer.content.decode()
    assert not Highlight.objects.exists()


def test_the_card_opens_as_a_part(as_ana: Client, story: Article, mark: MarkMaker) -> None:
    part = as_ana.get(mark(story, "ferry").get_absolute_url(), headers=HTMX).content.decode()
    assert "<html" not in part
    assert_valid_fragment(part)


def test_its_address_leads_to_the_mark_in_its_story(as_ana: Client, story: Article, mark: MarkMaker) -> None:
    row = mark(story, "ferry")
    leads_to = as_ana.get(row.get_absolute_url())["Location"]
    assert leads_to == f"{story.get_absolute_url()}?mark={row.pk}#w{row.pk}"
    html = as_ana.get(leads_to).content.decode()
    assert_valid_html(html)
    assert f'id="w{row.pk}" data-marks="{row.pk}">ferry</mark>' in html
    assert html.count("mark-card") == 1


def test_opening_a_mark_costs_the_same_beside_many(
    as_ana: Client, story: Article, mark: MarkMaker, django_assert_num_queries: object
) -> None:
    row = mark(story, "ferry")
    for words in ("The ferry", "ferry stopped"):
        with django_assert_num_queries(QUERIES_TO_OPEN):  # type: ignore[operator]
            as_ana.get(mark_url(story), {"id": [row.pk]}, headers=HTMX)
        mark(story, words, kind="quote")


@pytest.mark.parametrize("ids", [["x"], ["-1"], ["9" * 30], []])
def test_opening_rubbish_opens_nothing(as_ana: Client, story: Article, ids: list[str]) -> None:
    answer = as_ana.get(mark_url(story), {"id": ids}, headers=HTMX)
    assert "no longer there" in answer.content.decode()


def test_retyping_and_its_undo(as_ana: Client, story: Article, mark: MarkMaker) -> None:
    row = mark(story, "ferry", kind="claim")
    html = as_ana.post(row.get_absolute_url(), {"kind": "quote"}, headers=HTMX).content.decode()
    row.refresh_from_db()
    assert row.kind == "quote"
    assert '<input type="hidden" name="kind" value="claim">' in html


def test_sharing_with_everyone(as_ana: Client, story: Article, mark: MarkMaker) -> None:
    row = mark(story, "ferry")
    as_ana.post(row.get_absolute_url(), {"audience": "everyone"}, headers=HTMX)
    row.refresh_from_db()
    assert row.audience == "everyone"


def test_extending_to_a_selection_and_by_words(as_ana: Client, story: Article, mark: MarkMaker) -> None:
    row, seen = mark(story, "ferry"), {"revision": story.current_id}
    as_ana.post(row.get_absolute_url(), seen | {"start": 10, "end": 17, "extend": "on"}, headers=HTMX)
    as_ana.post(reverse("highlight_step", args=[row.pk]), seen | {"step": "start-earlier"}, headers=HTMX)
    row.refresh_from_db()
    assert row.exact == "The ferry stopped"


@pytest.mark.parametrize("seen", [True, False])
def test_a_page_from_before_a_revision_puts_no_mark_on_other_words(
    as_ana: Client, story: Article, mark: MarkMaker, seen: bool
) -> None:
    row, sent = mark(story, "ferry"), {"revision": story.current_id} if seen else {}
    revised(story, "Today it was so.", *story.newest.text.split("\n"))
    step = reverse("highlight_step", args=[row.pk])
    place = {"start": 0, "end": 9}
    for address, what in ((row.get_absolute_url(), place), (row.get_absolute_url(), place | {"extend": "on"})):
        answer = as_ana.post(address, sent | what, headers=HTMX)
        assert answer.status_code == 422
        assert REVISED in answer.content.decode()
    assert as_ana.post(step, sent | {"step": "end-later"}, headers=HTMX).status_code == 422
    row.refresh_from_db()
    assert row.exact == "ferry"


def test_deleting_and_bringing_back(as_ana: Client, story: Article, mark: MarkMaker) -> None:
    row = mark(story, "ferry")
    deleted = as_ana.post(reverse("highlight_delete", args=[row.pk]), headers=HTMX).content.decode()
    assert "<mark" not in deleted
    restored = as_ana.post(reverse("highlight_restore", args=[row.pk]), headers=HTMX).content.decode()
    assert "<mark" in restored


@pytest.mark.parametrize("name", ["highlight", "highlight_step", "highlight_delete", "highlight_restore"])
def test_only_its_maker_changes_a_highlight(as_ben: Client, story: Article, mark: MarkMaker, name: str) -> None:
    row = mark(story, "ferry", audience="everyone")
    values = {"kind": "quote", "step": "end-later"}
    assert as_ben.post(reverse(name, args=[row.pk]), values, headers=HTMX).status_code == 404
    assert as_ben.get(row.get_absolute_url(), headers=HTMX).status_code == 200


def test_a_private_highlight_is_not_there_for_others(as_ben: Client, story: Article, mark: MarkMaker) -> None:
    row = mark(story, "ferry")
    assert as_ben.get(row.get_absolute_url()).status_code == 404
    assert "mark-card" not in as_ben.get(mark_url(story), {"id": row.pk}, headers=HTMX).content.decode()


@pytest.mark.parametrize("name", ["highlight", "highlight_step", "highlight_delete", "highlight_restore"])
def test_a_wrong_id_is_not_found(as_ana: Client, db: None, name: str) -> None:
    assert as_ana.post(reverse(name, args=[404])).status_code == 404


@pytest.mark.parametrize("name", ["highlight_step", "highlight_delete", "highlight_restore"])
def test_changes_are_posted(as_ana: Client, story: Article, mark: MarkMaker, name: str) -> None:
    assert as_ana.get(reverse(name, args=[mark(story, "ferry").pk])).status_code == 405


def test_signed_out_readers_are_asked_to_sign_in(signed_out: Client, story: Article, mark: MarkMaker) -> None:
    row = mark(story, "ferry", audience="everyone")
    for url in (row.get_absolute_url(), mark_url(story), reverse("highlight_delete", args=[row.pk])):
        assert signed_out.post(url)["Location"].startswith("/accounts/login/")
    assert Highlight.objects.visible_to(row.reader).exists()


def test_marking_costs_the_same_beside_many_marks(
    as_ana: Client, ana: Reader, story: Article, mark: MarkMaker, django_assert_num_queries: object
) -> None:
    def count() -> int:
        with django_assert_num_queries(QUERIES_TO_MARK):  # type: ignore[operator]
            as_ana.post(
                mark_url(story),
                selection(story, story.newest.text[: 5 + Highlight.objects.count()], exact=""),
                headers=HTMX,
            )
        return Highlight.objects.count()

    count()
    for words in ("The", "ferry", "stopped", "Nobody", "said", "why"):
        mark(story, words)
        mark(story, words, kind="claim")
    count()
    assert not Note.objects.exists()


QUERIES_TO_MARK = 24
"""Session, reader, story; the mark with its savepoint; whether its text is current; eight for
its claim; the paragraphs touched; five for what is swapped, one more where somebody says something."""

QUERIES_TO_OPEN = 4
"""Session, reader, story, the highlights with the paragraphs they begin in."""
