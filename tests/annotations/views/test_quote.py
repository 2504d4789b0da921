"""Marking sentences of a paragraph with a plain form."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from annotations.models import Highlight, Note
from newsroom.models import Article
from tests.annotations.revised import revised
from tests.conftest import StoryMaker
from tests.html import assert_valid_fragment, assert_valid_html

HTMX = {"HX-Request": "true"}
FIRST = "The ferry stopped at noon. Nobody said why. Mr. Brill went home."


@pytest.fixture
def story(make_story: StoryMaker) -> Article:
    return make_story(FIRST, "One sentence alone.", language="en")


def send(client: Client, story: Article, sent: dict[str, Any], **more: Any) -> Any:
    return client.post(quote_url(story), {"revision": story.current_id, **sent}, **more)


def quote_url(story: Article, key: str = "p1") -> str:
    return reverse("highlight_quote", args=[story.slug, key])


@pytest.mark.parametrize(
    ("sent", "exact"),
    [
        ({"sentences": ["1"]}, "Nobody said why."),
        ({"sentences": ["0", "1"]}, "The ferry stopped at noon. Nobody said why."),
        ({"sentences": ["0", "2"]}, FIRST),
        ({"words": "ferry stopped"}, "ferry stopped"),
        ({"sentences": ["1"], "words": "said"}, "said"),
    ],
)
def test_sentences_or_words_are_marked(as_ana: Client, story: Article, sent: dict[str, object], exact: str) -> None:
    answer = send(as_ana, story, {**sent, "kind": "question"})
    assert answer.headers["Location"] == f"{story.get_absolute_url()}#p1"
    row = Highlight.objects.get()
    assert (row.exact, row.kind) == (exact, "question")


def test_the_form_lists_the_sentences_as_a_part_and_as_a_page(as_ana: Client, story: Article) -> None:
    page = as_ana.get(quote_url(story)).content.decode()
    assert_valid_html(page)
    assert_valid_fragment(as_ana.get(quote_url(story), headers=HTMX).content.decode())
    assert page.count('type="checkbox" name="sentences"') == 3
    assert "checked" not in page
    assert "checked" in as_ana.get(quote_url(story, "p2")).content.decode()


def test_a_note_goes_with_the_mark_and_both_are_undone(as_ana: Client, story: Article) -> None:
    sent = {"sentences": ["1"], "kind": "claim", "note": "Who says so?", "draft_key": str(uuid.uuid4())}
    for _ in range(2):  # a post sent twice
        answer = send(as_ana, story, sent, headers=HTMX)
    note = Note.objects.get()
    assert note.highlight == Highlight.objects.get()
    assert "You had marked these words as claim already. Note saved." in answer.content.decode()
    as_ana.post(reverse("note_delete", args=[note.pk]), {"with_mark": "1"})
    assert not Highlight.objects.filter(deleted_at=None).exists()


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"kind": "claim"}, "Tick a sentence, or type the words to mark."),
        ({"kind": "claim", "words": "harbour"}, "These words are not in the paragraph"),
        ({"kind": "claim", "sentences": ["1"], "words": "ferry"}, "These words are not in the paragraph"),
        ({"sentences": ["1"]}, "Choose what to mark them as."),
        ({"sentences": ["9"], "kind": "claim"}, "Select a valid choice"),
        ({"sentences": ["x"], "kind": "claim"}, "Select a valid choice"),
        ({"sentences": ["1"], "kind": "nonsense"}, "Select a valid choice"),
        ({"sentences": ["1"], "kind": "claim", "note": "x" * 20_001}, "Shorten it."),
    ],
)
def test_rubbish_is_answered_with_the_form(
    as_ana: Client, story: Article, sent: dict[str, object], sentence: str
) -> None:
    answer = send(as_ana, story, sent)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert_valid_html(answer.content.decode())
    assert not Highlight.objects.exists()
    assert not Note.objects.exists()


def test_sentences_ticked_before_a_revision_are_chosen_anew(as_ana: Client, story: Article) -> None:
    old, [first, second] = story.current_id, story.newest.text.split("\n")
    now = revised(story, f"It rained in Estmere. {first}", second).current_id
    sent = {"revision": old, "sentences": ["1"], "kind": "quote", "note": "Who says so?"}
    html = as_ana.post(quote_url(story), sent).content.decode()
    assert "The story changed while this form was open" in html
    assert "checked" not in html
    assert "Who says so?" in html
    assert f'name="revision" value="{now}"' in html
    assert not Highlight.objects.exists()


def test_who_and_what_else(as_ana: Client, signed_out: Client, story: Article) -> None:
    assert signed_out.get(quote_url(story)).status_code == 302
    assert as_ana.get(quote_url(story, "p9")).status_code == 404
    assert as_ana.put(quote_url(story)).status_code == 405
