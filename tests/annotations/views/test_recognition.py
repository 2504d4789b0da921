"""The open page learns how the search for names stands, and fills in."""

from __future__ import annotations

import re

import pytest
from django.http import HttpResponse
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from newsroom.locks import Lock, at_work
from newsroom.models import Article, Reader, Revision
from newsroom.naming.tagging import tag_revision
from tests.conftest import StoryMaker
from tests.html import assert_valid_fragment, assert_valid_html

HTMX = {"HX-Request": "true"}
State = Revision.Recognition
WAITING_QUERIES = 3
"""Session, reader, story with its revision."""
ARRIVING_QUERIES = WAITING_QUERIES + 6
"""And paragraphs, mentions, attributions, highlights, notes, dismissed proposals."""


def address(story: Article) -> str:
    return f"{story.get_absolute_url()}recognition/"


def poll(client: Client, story: Article, seen: str = "") -> HttpResponse:
    return client.get(address(story), {"seen": seen}, headers=HTMX)  # type: ignore[return-value]


def stand(state: str, error: str = "") -> None:
    Revision.objects.update(recognition=state, recognition_error=error)


def test_a_story_can_be_read_before_its_names_are_there(as_ana: Client, story: Article) -> None:
    html = as_ana.get(story.get_absolute_url()).content.decode()
    assert_valid_html(html)
    assert "Newsroom is looking for names" in html
    assert "The ferry stopped." in html
    assert "No names were found" not in html
    assert f'data-hx-get="{address(story)}?seen=waiting"' in html


def test_when_all_is_well_nothing_is_said(as_ana: Client, story: Article) -> None:
    stand(State.DONE)
    assert 'id="recognition"' not in as_ana.get(story.get_absolute_url()).content.decode()


def test_what_the_page_has_seen_is_not_sent_again(as_ana: Client, story: Article) -> None:
    assert poll(as_ana, story, "waiting").status_code == 204
    stand(State.RUNNING)
    with at_work(Lock.RECOGNITION, story.newest.pk):
        changed = poll(as_ana, story, "waiting").content.decode()
    assert "seen=running" in changed
    assert_valid_fragment(changed)


def test_when_done_the_tags_and_the_panel_arrive(as_ana: Client, make_story: StoryMaker) -> None:
    story = make_story("Frau Thea Brill kam.", "Sie blieb.", language="de")
    tag_revision(story.newest)
    html = poll(as_ana, story, "running").content.decode()
    assert_valid_fragment(html)
    assert "are tagged now" in html
    assert "every 1500ms" not in html, "the polling ends"
    assert "swap-oob" not in html, "a browser takes minutes for thousands of them"
    arrived = html.partition('<template id="arrived">')[2].partition("</template>")[0]
    assert re.search(r'<p class="text" id="text-p1".*?<a [^>]*class="entity person"', arrived)
    assert 'class="margin"' not in html, "what is open beside the story stays as it is"
    for selected in ('id="sources"', 'id="story-names"'):
        assert html.count(selected) == 1
    assert "Thea Brill</a>" in html.partition('id="story-names"')[2]


def test_without_a_model_for_its_language_a_story_says_what_is_missing(as_ana: Client, make_story: StoryMaker) -> None:
    german, english = make_story("Sie kam.", language="de"), make_story("She came.", language="en")
    stand(State.DONE)
    assert "There is no model for this story’s language" in poll(as_ana, german, "running").content.decode()
    assert "Names, and who says what, are tagged now." in poll(as_ana, english, "running").content.decode()


def test_the_owner_of_a_story_is_told_why_it_failed_and_may_try_again(as_ana: Client, story: Article) -> None:
    stand(State.FAILED, "There was not enough memory.")
    html = as_ana.get(story.get_absolute_url()).content.decode()
    assert_valid_html(html)
    assert "There was not enough memory." in html
    assert "Try again" in html
    assert "every 1500ms" not in html


def test_others_are_told_that_it_failed_and_not_why(as_ben: Client, story: Article) -> None:
    stand(State.FAILED, "There was not enough memory.")
    html = as_ben.get(story.get_absolute_url()).content.decode()
    assert "could not be found" in html
    assert "memory" not in html
    assert "Try again" not in html


def test_a_missing_model_is_told_with_the_names_that_are_there(as_ana: Client, as_ben: Client, story: Article) -> None:
    stand(State.DONE, "The language model could not be loaded.")
    assert "could not be loaded" in as_ana.get(story.get_absolute_url()).content.decode()
    assert "could not be loaded" not in as_ben.get(story.get_absolute_url()).content.decode()


def test_trying_again_without_scripts_leads_back_to_the_story(
    as_ana: Client, story: Article, tasks_at_once: None
) -> None:
    stand(State.FAILED, "It broke.")
    assert as_ana.post(address(story))["Location"] == story.get_absolute_url()
    assert Revision.objects.get().recognition == State.DONE


def test_trying_again_with_htmx_answers_how_it_stands(as_ana: Client, story: Article) -> None:
    stand(State.FAILED, "It broke.")
    html = as_ana.post(address(story), headers=HTMX).content.decode()
    assert_valid_fragment(html)
    assert "every 1500ms" in html
    assert Revision.objects.get().recognition == State.WAITING


def test_only_who_is_told_why_may_try_again(as_ben: Client, story: Article) -> None:
    stand(State.FAILED, "It broke.")
    assert as_ben.post(address(story)).status_code == 403
    assert Revision.objects.get().recognition == State.FAILED


def test_asked_without_scripts_it_leads_to_the_story(as_ana: Client, story: Article) -> None:
    assert as_ana.get(address(story))["Location"] == story.get_absolute_url()


@pytest.mark.parametrize("method", ["get", "post"])
def test_signed_out_readers_are_asked_to_sign_in(signed_out: Client, story: Article, method: str) -> None:
    assert getattr(signed_out, method)(address(story))["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_wrong_address_is_not_found(as_ana: Client, db: None, method: str) -> None:
    assert getattr(as_ana, method)("/articles/nowhere/recognition/").status_code == 404


@pytest.mark.parametrize("method", ["put", "delete"])
def test_wrong_methods(as_ana: Client, story: Article, method: str) -> None:
    assert getattr(as_ana, method)(address(story)).status_code == 405


@pytest.mark.parametrize("times", [1, 40])
def test_the_number_of_queries_is_fixed(
    as_ana: Client, make_story: StoryMaker, django_assert_num_queries: DjangoAssertNumQueries, times: int
) -> None:
    story = make_story(*(f"Frau Thea Brill kam {n} mal." for n in range(times)), language="de")
    with django_assert_num_queries(WAITING_QUERIES):
        poll(as_ana, story, "waiting")
    tag_revision(story.newest)
    with django_assert_num_queries(ARRIVING_QUERIES):
        poll(as_ana, story, "running")


def test_a_poll_while_a_worker_is_at_it_asks_one_query_more(
    as_ana: Client, ana: Reader, story: Article, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    stand(State.RUNNING)
    with at_work(Lock.RECOGNITION, story.newest.pk), django_assert_num_queries(WAITING_QUERIES + 1):
        poll(as_ana, story, "running")
