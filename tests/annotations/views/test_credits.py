"""Wherever a mark or a note of somebody else shows that a copy brought, it says whose it is and who brought it."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from annotations import highlights
from annotations.models import Highlight, Note
from newsroom.models import Article, Reader
from tests.annotations.conftest import NoteMaker

WHOSE = "Mira &lt;Holt&gt;, in a copy that ana brought in"


@pytest.fixture
def brought(story: Article, ana: Reader, write_note: NoteMaker) -> Highlight:
    """A claim of Mira's with a note, in a copy that ana brought in."""
    mark, _ = highlights.mark(story.newest, ana, 0, 9, "claim", "everyone", credit="Mira <Holt>")
    note = write_note(story, "Is it so?", highlight=mark, audience="everyone")
    Note.objects.filter(pk=note.pk).update(credit="Mira <Holt>")
    return mark


@pytest.mark.parametrize("name", ["article", "highlight", "claim", "notebook"])
def test_pages_say_whose_it_is(brought: Highlight, as_ana: Client, as_ben: Client, name: str) -> None:
    address = {
        "article": brought.article.get_absolute_url(),
        "highlight": reverse("highlight", args=[brought.pk]),
        "claim": reverse("claim", args=[brought.appearance.claim_id]),
        "notebook": f"{reverse('notebook')}?whose=all",
    }[name]
    for client in (as_ana, as_ben):
        page = client.get(address, follow=True).content.decode()
        assert WHOSE in page.replace("</b>", "").replace('<span class="muted">', "")


def test_who_brought_it_in_does_not_reword_it(brought: Highlight, as_ana: Client) -> None:
    note = Note.objects.get()
    address = reverse("note_edit", args=[note.pk])
    assert "readonly" in as_ana.get(address).content.decode()
    as_ana.post(address, {"body": "Something else.", "audience": "me", "draft_key": note.draft_key})
    note.refresh_from_db()
    assert (note.body, note.audience) == ("Is it so?", "me")


def test_who_brought_it_in_may_delete_it(brought: Highlight, as_ana: Client) -> None:
    note = Note.objects.get()
    as_ana.post(reverse("note_delete", args=[note.pk]))
    note.refresh_from_db()
    assert note.deleted_at


def test_ones_own_mark_on_the_same_words_is_another(brought: Highlight, ana: Reader) -> None:
    own, new = highlights.mark(brought.revision, ana, 0, 9, "claim")
    assert new
    assert own.pk != brought.pk
