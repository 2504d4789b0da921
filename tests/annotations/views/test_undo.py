"""What a message offers to undo, as its form sends it: doing, undoing and redoing for each kind of change."""

from __future__ import annotations

from typing import NamedTuple

import lxml.html
import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from annotations.models import Claim, Highlight, Note
from newsroom.models import Article, Mention
from tests.annotations.conftest import MarkMaker, NoteMaker
from tests.annotations.views.claim_pages import HTMX, address


class Offer(NamedTuple):
    """The form in a message: its button, whether one key takes it back, and what it sends where."""

    button: str
    counts: bool
    action: str
    fields: dict[str, str]

    def take(self, client: Client) -> HttpResponse:
        return client.post(self.action, self.fields, headers=HTMX)  # type: ignore[return-value]


def offer(answer: HttpResponse) -> Offer:
    [form] = lxml.html.fromstring(f"<div>{answer.content.decode()}</div>").cssselect("#messages form")
    fields = {field.get("name"): field.get("value") for field in form.cssselect("input")}
    return Offer(form.cssselect("button")[0].text, "data-undo" in form.attrib, form.get("action"), fields)


def test_an_undo_offers_to_redo_and_that_to_undo(as_ana: Client, story: Article, mark: MarkMaker) -> None:
    row = mark(story, "ferry")
    done = offer(as_ana.post(row.get_absolute_url(), {"kind": "claim"}, headers=HTMX))
    undone = offer(done.take(as_ana))
    assert (done.button, done.counts, undone.button, undone.counts) == ("Undo", True, "Redo", False)
    assert Highlight.objects.get().kind == "plain"
    redone = offer(undone.take(as_ana))
    assert (redone.button, redone.counts, Highlight.objects.get().kind) == ("Undo", True, "claim")


def test_a_notes_words_and_its_readers_come_back(
    as_ana: Client, story: Article, mark: MarkMaker, write_note: NoteMaker
) -> None:
    row = mark(story, "ferry")
    note = write_note(story, "Who\nsays <so>?", highlight=row)
    sent = {"body": "Nobody.", "audience": "everyone"}
    done = offer(as_ana.post(reverse("note_edit", args=[note.pk]), sent, headers=HTMX))
    assert Highlight.objects.get().audience == "everyone"
    done.take(as_ana)
    now = Note.objects.get()
    assert (now.body.replace("\r\n", "\n"), now.audience) == ("Who\nsays <so>?", "me")
    assert Highlight.objects.get().audience == "me"


def test_words_that_were_shared_before_stay_shared(
    as_ana: Client, story: Article, mark: MarkMaker, write_note: NoteMaker
) -> None:
    row = mark(story, "ferry", audience="everyone")
    note = write_note(story, highlight=row)
    sent = {"body": "Nobody.", "audience": "everyone"}
    offer(as_ana.post(reverse("note_edit", args=[note.pk]), sent, headers=HTMX)).take(as_ana)
    assert (Note.objects.get().audience, Highlight.objects.get().audience) == ("me", "everyone")


def test_a_claim_says_again_what_it_said(as_ana: Client, shared: Highlight) -> None:
    first = {"statement": "It stopped.", "told": "reporters", "chain": "a clerk\nthe yard", "said_on": "2026-03-02"}
    as_ana.post(address("claim_edit", shared), first, headers=HTMX)
    second = {"statement": "It did not.", "speaker_words": "the office"}
    done = offer(as_ana.post(address("claim_edit", shared), second, headers=HTMX))
    done.take(as_ana)
    said = Highlight.objects.get(pk=shared.pk).appearance
    assert (said.claim.statement, said.told, said.chain) == ("It stopped.", "reporters", ["a clerk", "the yard"])
    assert (str(said.said_on), said.speaker_words) == ("2026-03-02", "")


def test_a_claim_stands_again_as_it_stood(as_ana: Client, shared: Highlight) -> None:
    before = Claim.objects.get().status
    done = offer(as_ana.post(address("claim_status", shared), {"status": "supported", "mark": shared.pk}, headers=HTMX))
    assert done.fields["mark"] == str(shared.pk)
    done.take(as_ana)
    assert Claim.objects.get().status == before


@pytest.mark.parametrize("status", ["open"])
def test_nothing_is_offered_where_nothing_changed(as_ana: Client, shared: Highlight, status: str) -> None:
    answer = as_ana.post(address("claim_status", shared), {"status": status, "why": "still"}, headers=HTMX)
    assert "data-undo" not in answer.content.decode()


def test_a_tag_is_taken_back_in_the_story_it_was_made_in(as_ana: Client, story: Article) -> None:
    at = story.newest.text.index("ferry")
    sent = {"revision": story.newest.pk, "start": at, "end": at + 5, "kind": "product"}
    page = as_ana.post(reverse("tag_new", args=[story.slug]), sent, follow=True)
    done = offer(page)  # type: ignore[arg-type]
    assert Mention.objects.exists()
    assert done.take(as_ana).headers["HX-Redirect"] == story.get_absolute_url()
    assert not Mention.objects.exists()


def test_what_came_back_can_go_again(as_ana: Client, story: Article, mark: MarkMaker, write_note: NoteMaker) -> None:
    row, note = mark(story, "ferry"), write_note(story)
    for name, pk in (("highlight_delete", row.pk), ("note_delete", note.pk)):
        gone = offer(as_ana.post(reverse(name, args=[pk]), headers=HTMX))
        back = offer(gone.take(as_ana))
        assert (back.button, back.action) == ("Redo", reverse(name, args=[pk]))
