"""Where several marks cover the same words, or a mark covers a link, a click lists them."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from annotations.models import Highlight
from annotations.views.overlaps import destinations
from newsroom.articles import add_article
from newsroom.ingest.article import IngestedArticle, IngestedParagraph, Inline
from newsroom.models import Article, Entity, Mention, Reader
from newsroom.models.ranged import span
from tests.annotations.conftest import MarkMaker, NoteMaker
from tests.html import assert_valid_fragment, assert_valid_html

HTMX = {"HX-Request": "true"}
QUERIES_TO_LIST = 4


def here(client: Client, story: Article, *rows: Highlight, **values: object) -> str:
    data: dict[str, Any] = {"id": [row.pk for row in rows], **values}
    return client.get(reverse("highlights", args=[story.slug]), data, headers=HTMX).content.decode()


@pytest.fixture
def named(story: Article) -> Entity:
    """Who is named by the word "ferry"."""
    entity = Entity.objects.create(name="Linnet", slug="linnet", kind="product")
    Mention.objects.create(revision=story.newest, entity=entity, span=span(4, 9), form="name", source="model")
    return entity


def test_each_mark_is_listed_with_whose_it_is_what_it_says_and_its_notes(
    as_ana: Client, story: Article, mark: MarkMaker, write_note: NoteMaker, ben: Reader
) -> None:
    mine, theirs = mark(story, "The ferry", kind="claim"), mark(story, "ferry", reader=ben, audience="everyone")
    write_note(story, highlight=mine)
    write_note(story, highlight=theirs, author=ben)
    html = here(as_ana, story, mine, theirs)
    entries = [" ".join(re.sub("<[^>]+>", "", entry).split()) for entry in re.findall("(?s)<li>.*?</li>", html)]
    assert entries == ["Claim “The ferry” yours · 1 note", "Highlight “ferry” ben"]
    assert_valid_fragment(html)


def test_without_scripts_it_is_a_page(as_ana: Client, story: Article, mark: MarkMaker) -> None:
    rows = [mark(story, "ferry"), mark(story, "The ferry")]
    answer = as_ana.get(reverse("highlights", args=[story.slug]), {"id": [row.pk for row in rows]})
    assert_valid_html(answer.content.decode())


def test_a_lone_mark_opens_its_card(as_ana: Client, story: Article, mark: MarkMaker) -> None:
    row = mark(story, "ferry")
    assert "mark-card" in here(as_ana, story, row)
    assert "mark-card" in here(as_ana, story, row, at=2)


def test_a_mark_on_a_name_offers_both(as_ana: Client, story: Article, mark: MarkMaker, named: Entity) -> None:
    row = mark(story, "ferry")
    html = here(as_ana, story, row, at=5)
    assert f'href="{named.get_absolute_url()}"' in html
    assert f'href="{row.get_absolute_url()}"' in html


def test_a_mark_on_the_storys_own_link_offers_both(as_ana: Client, ana: Reader, mark: MarkMaker) -> None:
    link = Inline(4, 9, "link", "https://example.org/linnet")
    paragraph = IngestedParagraph("The ferry stopped.", inlines=(link,))
    story = add_article(IngestedArticle("Ferry", (paragraph,), language="en"), ana)
    assert 'href="https://example.org/linnet"' in here(as_ana, story, mark(story, "ferry"), at=4)
    assert destinations(story.newest, 9) == []


@pytest.mark.parametrize("at", ["x", "-3", "999999", "9" * 30, ""])
def test_a_place_that_is_none_leads_nowhere(as_ana: Client, story: Article, mark: MarkMaker, at: str) -> None:
    assert "mark-card" in here(as_ana, story, mark(story, "ferry"), at=at)


def test_only_ones_own_marks_of_one_kind_can_be_chosen(
    as_ana: Client, story: Article, mark: MarkMaker, ben: Reader
) -> None:
    rows = [mark(story, "The ferry"), mark(story, "ferry"), mark(story, "ferry", kind="claim")]
    rows.append(mark(story, "ferry", reader=ben, audience="everyone"))
    chosen = re.findall(r'type="checkbox" name="id" value="(\d+)"', here(as_ana, story, *rows))
    assert chosen == [str(row.pk) for row in rows[:2]]


def test_the_only_marks_that_can_be_merged_are_chosen_from_the_start(
    as_ana: Client, story: Article, mark: MarkMaker
) -> None:
    rows = [mark(story, words, kind=kind) for kind in ("plain", "quote") for words in ("The ferry", "ferry")]
    assert here(as_ana, story, *rows[:3]).count(" checked") == 2
    assert " checked" not in here(as_ana, story, *rows)


def test_nothing_is_said_of_merging_but_that_kinds_differ(
    as_ana: Client, story: Article, mark: MarkMaker, ben: Reader
) -> None:
    own, other = mark(story, "ferry"), mark(story, "ferry", kind="claim")
    theirs = mark(story, "ferry", reader=ben, audience="everyone")
    differing = here(as_ana, story, own, other)
    assert "different kinds" in differing
    assert "Merge" not in differing
    assert "merge" not in here(as_ana, story, own, theirs).split("</form>")[0].split("<h2")[1]


def test_somebody_elses_private_mark_is_not_listed(
    as_ana: Client, story: Article, mark: MarkMaker, ben: Reader
) -> None:
    assert "mark-card" in here(as_ana, story, mark(story, "ferry"), mark(story, "The ferry", reader=ben))


def test_a_list_costs_the_same_however_long(
    as_ana: Client, story: Article, mark: MarkMaker, django_assert_num_queries: Any
) -> None:
    rows = [mark(story, words, kind=kind) for words in ("ferry", "The ferry", "stopped") for kind in ("plain", "quote")]
    for some in (rows[:2], rows):
        with django_assert_num_queries(QUERIES_TO_LIST):
            here(as_ana, story, *some)
