"""Accepting changed words, moving a mark by hand, and what is shown of marks and notes that lost their place."""

from __future__ import annotations

import re

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from annotations import highlights
from annotations.errors import NoSuchWords
from annotations.models import Highlight, Note
from annotations.move_forms import signed
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker, NoteMaker
from tests.conftest import StoryMaker
from tests.html import assert_valid_fragment, assert_valid_html
from tests.revising import revised

HTMX = {"HX-Request": "true"}
FIRST = "The ferry Linnet stopped at Marrow Bay on Monday, the harbour office said."
SECOND = "Nobody was hurt, and 212 passengers went on by bus to Port Ansell."
NAMES = ("highlight_accept", "highlight_put", "highlight_put_back")


@pytest.fixture
def story(make_story: StoryMaker) -> Article:
    return make_story(FIRST, SECOND, canonical_url="https://news.example/linnet")


@pytest.fixture
def reworded(story: Article, mark: MarkMaker) -> Highlight:
    """A mark of ana's on words that have changed."""
    row = mark(story, "212 passengers went on", kind="claim")
    revised(story, FIRST, SECOND.replace("212", "219"))
    return Highlight.objects.get(pk=row.pk)


@pytest.fixture
def lost(story: Article, mark: MarkMaker) -> Highlight:
    """A mark of ana's whose words are gone."""
    row = mark(story, "212 passengers went on")
    revised(story, FIRST)
    return Highlight.objects.get(pk=row.pk)


def url(name: str, row: Highlight) -> str:
    return reverse(name, args=[row.pk])


def accepted(client: Client, row: Highlight, revision: object) -> HttpResponse:
    return client.post(url("highlight_accept", row), {"revision": revision}, headers=HTMX)


def undone(client: Client, html: str) -> None:
    """Press the "Undo" in *html*."""
    address = re.search(r'<form action="([^"]+)"[^>]*data-hx-swap="none"', html)
    assert address
    values = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', html)
    assert client.post(address[1], dict(values), headers=HTMX).status_code == 200


def test_a_chip_says_that_words_changed_and_its_card_shows_both(as_ana: Client, reworded: Highlight) -> None:
    page = as_ana.get(reworded.article.get_absolute_url()).content.decode()
    assert_valid_html(page)
    assert "Claim · words changed" in page
    assert '<mark class="mark claim changed starts"' in page
    card = as_ana.get(reworded.get_absolute_url(), headers=HTMX).content.decode()
    assert_valid_fragment(card)
    assert "<del>212</del> passengers" in card
    assert "<ins>219</ins> passengers" in card


def test_accepting_and_its_undo(as_ana: Client, reworded: Highlight) -> None:
    html = accepted(as_ana, reworded, reworded.revision_id).content.decode()
    reworded.refresh_from_db()
    assert (reworded.state, reworded.was) == ("anchored", "")
    assert reworded.appearance.claim.statement == "219 passengers went on"
    assert "words changed" not in html
    undone(as_ana, html)
    reworded = Highlight.objects.get(pk=reworded.pk)
    assert (reworded.state, reworded.was) == ("changed", "212 passengers went on")
    assert reworded.appearance.claim.statement == "212 passengers went on"


@pytest.mark.parametrize("revision", ["", "x", "0"])
def test_words_that_nobody_was_shown_are_not_accepted(as_ana: Client, reworded: Highlight, revision: str) -> None:
    assert accepted(as_ana, reworded, revision).status_code == 422
    reworded.refresh_from_db()
    assert reworded.state == "changed"


def test_words_that_have_changed_again_are_shown_first(as_ana: Client, reworded: Highlight) -> None:
    shown = reworded.revision_id
    revised(reworded.article, FIRST, SECOND.replace("212", "223"))
    refused = accepted(as_ana, reworded, shown)
    html = refused.content.decode()
    assert refused.status_code == 422
    assert "The words have changed again." in html
    assert "<ins>223</ins> passengers" in html
    reworded.refresh_from_db()
    assert reworded.was == "212 passengers went on"
    plain = as_ana.post(url("highlight_accept", reworded), {"revision": shown})
    assert plain["Location"] == reworded.get_absolute_url()


def test_a_mark_that_lost_its_words_meanwhile_is_not_accepted(reworded: Highlight) -> None:
    revised(reworded.article, FIRST)
    with pytest.raises(NoSuchWords):
        highlights.accept(reworded)
    with pytest.raises(NoSuchWords):
        highlights.accept(Highlight.objects.get(pk=reworded.pk))
    reworded.refresh_from_db()
    assert reworded.state == "orphan"


def test_what_has_not_changed_is_not_accepted(as_ana: Client, story: Article, mark: MarkMaker) -> None:
    assert as_ana.post(url("highlight_accept", mark(story, "ferry")), headers=HTMX).status_code == 422


def test_lost_words_are_listed_with_the_card_that_an_address_opens(as_ana: Client, lost: Highlight) -> None:
    html = as_ana.get(f"{lost.article.get_absolute_url()}?mark={lost.pk}").content.decode()
    assert_valid_html(html)
    section = html[html.index('id="lost"') :]
    assert "212 passengers went on" in section
    assert "revisions/1/#h" in section
    assert section.count("mark-card") == 1
    assert "Move by hand" in section


def test_moving_a_lost_mark_by_hand_and_its_undo(as_ana: Client, lost: Highlight) -> None:
    assert_valid_html(as_ana.get(url("highlight_put", lost)).content.decode())
    html = as_ana.post(url("highlight_put", lost), {"words": "stopped at\n Marrow Bay"}, headers=HTMX).content.decode()
    lost.refresh_from_db()
    assert (lost.state, lost.exact, lost.revision_id) == ("anchored", "stopped at Marrow Bay", lost.article.current_id)
    assert 'id="lost"' in html
    undone(as_ana, html)
    lost.refresh_from_db()
    assert (lost.state, lost.exact, lost.revision.number) == ("orphan", "212 passengers went on", 1)
    assert not lost.placements.exists()


def test_moving_to_a_selection(as_ana: Client, lost: Highlight) -> None:
    sent = {"revision": lost.article.current_id, "start": 4, "end": 9, "exact": "ferry"}
    assert as_ana.post(url("highlight_put", lost), sent | {"exact": "other"}, headers=HTMX).status_code == 422
    assert as_ana.post(url("highlight_put", lost), sent | {"start": "x"}, headers=HTMX).status_code == 422
    assert as_ana.post(url("highlight_put", lost), sent, headers=HTMX).status_code == 200
    lost.refresh_from_db()
    assert lost.exact == "ferry"


def test_words_that_stand_there_more_than_once_are_chosen_from(as_ana: Client, lost: Highlight) -> None:
    refused = as_ana.post(url("highlight_put", lost), {"words": "on"})
    assert refused.status_code == 422
    html = refused.content.decode()
    assert_valid_html(html)
    at = re.findall(r'name="at" value="(\d+)"', html)
    assert as_ana.post(url("highlight_put", lost), {"words": "on", "at": at[1]}).status_code == 302
    lost.refresh_from_db()
    assert (lost.exact, str(lost.start)) == ("on", at[1])


@pytest.mark.parametrize("words", ["", "no such words", "\x00", "*" * 9000])
def test_words_that_are_not_there_are_refused(as_ana: Client, lost: Highlight, words: str) -> None:
    assert as_ana.post(url("highlight_put", lost), {"words": words}, headers=HTMX).status_code == 422


def test_nothing_that_others_made_up_is_put_back(as_ana: Client, reworded: Highlight) -> None:
    stood = highlights.where(reworded) | {"was": "Nobody ever marked this"}
    other = signed(reworded.pk + 1, highlights.where(reworded))
    for sent in ({}, stood, {"stood": ""}, {"stood": "x:y:z"}, {"stood": other}, {"stood": str(stood)}):
        assert as_ana.post(url("highlight_put_back", reworded), sent, headers=HTMX).status_code == 422
    reworded.refresh_from_db()
    assert (reworded.state, reworded.was) == ("changed", "212 passengers went on")


def test_moving_by_hand_begins_with_the_words_that_were_marked(as_ana: Client, reworded: Highlight) -> None:
    html = as_ana.get(url("highlight_put", reworded), headers=HTMX).content.decode()
    assert html.count("212 passengers went on") == 2
    assert html.count("Put it here") == 2
    assert "219" not in html


def test_each_lost_mark_of_ones_own_can_be_moved_and_dropped(as_ana: Client, ben: Reader, lost: Highlight) -> None:
    Highlight.objects.create(
        article=lost.article, revision=lost.revision, reader=ben, span=lost.span, exact="<b>", state="orphan",
        audience="everyone",
    )  # fmt: skip
    html = as_ana.get(lost.article.get_absolute_url()).content.decode()
    assert_valid_html(html)
    section = html[html.index('id="lost"') :]
    assert section.count("lost-mark") == 2
    assert section.count(f'href="{url("highlight_put", lost)}"') == section.count("Move by hand</a>") == 1
    assert section.count(f'formaction="{url("highlight_delete", lost)}"') == section.count(">Drop<") == 1
    assert "&lt;b&gt;" in section


def test_a_lost_mark_is_dropped_and_comes_back(as_ana: Client, lost: Highlight) -> None:
    html = as_ana.post(url("highlight_delete", lost), headers=HTMX).content.decode()
    assert "lost-mark" not in html
    assert 'id="lost"' in html
    undone(as_ana, html)
    assert "lost-mark" in as_ana.get(lost.article.get_absolute_url()).content.decode()


def test_notes_beside_a_paragraph_that_is_gone_are_read_and_answered(
    as_ana: Client, story: Article, write_note: NoteMaker
) -> None:
    note = write_note(story, "Who drove the bus?", key="p2")
    revised(story, FIRST)
    html = as_ana.get(story.get_absolute_url()).content.decode()
    assert "Who drove the bus?" in html[html.index('id="lost"') :]
    answer = as_ana.post(reverse("note_reply", args=[note.pk]), {"body": "The owner drove it."}, headers=HTMX)
    assert "The owner drove it." in answer.content.decode()
    assert Note.objects.count() == 2


def test_a_lost_mark_takes_a_note(as_ana: Client, lost: Highlight) -> None:
    address = f"{reverse('note_new', args=[lost.article.slug, 'p2'])}?highlight={lost.pk}"
    assert address in as_ana.get(lost.get_absolute_url(), headers=HTMX).content.decode()
    sent = {"body": "Counted again?", "highlight": lost.pk}
    html = as_ana.post(address, sent, headers=HTMX).content.decode()
    assert "Counted again?" in html[html.index('id="lost"') :]
    assert as_ana.get(reverse("note_new", args=[lost.article.slug, "p77"])).status_code == 404


def test_others_see_what_they_may(as_ben: Client, ben: Reader, lost: Highlight) -> None:
    html = as_ben.get(f"{lost.article.get_absolute_url()}?mark={lost.pk}").content.decode()
    assert "212 passengers" not in html
    Highlight.objects.filter(pk=lost.pk).update(audience="everyone")
    html = as_ben.get(f"{lost.article.get_absolute_url()}?mark={lost.pk}").content.decode()
    assert "212 passengers" in html
    assert "Move by hand" not in html


@pytest.mark.parametrize("mark_id", ["x", "-1", "9" * 40, "404", "%00"])
def test_an_address_with_rubbish_opens_the_story(as_ana: Client, story: Article, mark_id: str) -> None:
    assert as_ana.get(f"{story.get_absolute_url()}?mark={mark_id}").status_code == 200


@pytest.mark.parametrize("name", NAMES)
def test_only_its_maker_moves_a_mark(as_ben: Client, signed_out: Client, lost: Highlight, name: str) -> None:
    Highlight.objects.filter(pk=lost.pk).update(audience="everyone")
    assert as_ben.post(url(name, lost), headers=HTMX).status_code == 404
    assert signed_out.post(url(name, lost))["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize("name", NAMES)
def test_a_wrong_id_is_not_found(as_ana: Client, db: None, name: str) -> None:
    assert as_ana.post(reverse(name, args=[404])).status_code == 404


@pytest.mark.parametrize("name", ["highlight_accept", "highlight_put_back"])
def test_changes_are_posted(as_ana: Client, lost: Highlight, name: str) -> None:
    assert as_ana.get(url(name, lost)).status_code == 405


def test_the_original_is_offered_where_there_is_one(
    as_ana: Client, story: Article, make_story: StoryMaker, mark: MarkMaker
) -> None:
    card = as_ana.get(mark(story, "Nobody was hurt").get_absolute_url(), headers=HTMX).content.decode()
    assert 'href="https://news.example/linnet#:~:text=Nobody%20was%20hurt,-' in card
    bare = as_ana.get(mark(make_story(), "ferry").get_absolute_url(), headers=HTMX).content.decode()
    assert "original" not in bare


def test_queries_do_not_grow_with_what_is_lost(
    as_ana: Client, make_story: StoryMaker, mark: MarkMaker, write_note: NoteMaker, django_assert_num_queries: object
) -> None:
    for marks in (2, 12):
        story = make_story(FIRST, SECOND, headline=f"Of {marks}")
        for end in range(10, 10 + marks):
            mark(story, SECOND[:end])
            write_note(story, key="p2")
        revised(story, FIRST)
        as_ana.get(story.get_absolute_url())
        with django_assert_num_queries(10):  # type: ignore[operator]
            as_ana.get(story.get_absolute_url())
