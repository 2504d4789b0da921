"""Notes over HTTP, with scripts and without."""

from __future__ import annotations

import json
import re
import uuid

import pytest
from django.test import Client
from django.urls import reverse

from annotations import notes
from annotations.models import Highlight, Note
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker, NoteMaker
from tests.conftest import StoryMaker
from tests.html import assert_valid_fragment, assert_valid_html
from tests.newsroom.revised import revised

HTMX = {"HX-Request": "true"}


NOT_IN_TEXT = "The words you selected are not in this text"
NOW_SHARED = "The words it stands on are now marked for everyone."


def selection(story: Article, words: str, **values: object) -> dict[str, object]:
    """Return what the form sends for a note on *words*."""
    start = story.newest.text.index(words)
    return {"revision": story.newest.pk, "start": start, "end": start + len(words), "body": "Which one?"} | values


def undo(client: Client, html: str, status: int = 200) -> str:
    """Press the Undo, or the Redo, of the message in *html*, and return what comes back."""
    form = html[html.rindex("<form", 0, html.rindex("do</button>")) :]
    address = re.search(r'action="([^"]+)"', form)
    assert address
    answer = client.post(address[1], dict(re.findall(r'name="(\w+)" value="([^"]*)"', form)), headers=HTMX)
    assert answer.status_code == status
    return answer.content.decode()


def new_url(story: Article, key: str = "p1") -> str:
    return reverse("note_new", args=[story.slug, key])


def test_the_form_opens_as_a_part_and_as_a_page(as_ana: Client, story: Article) -> None:
    part = as_ana.get(new_url(story), headers=HTMX).content.decode()
    assert "<html" not in part
    assert_valid_fragment(part)
    assert_valid_html(as_ana.get(new_url(story)).content.decode())


def test_a_note_is_saved_beside_its_paragraph(as_ana: Client, story: Article) -> None:
    answer = as_ana.post(new_url(story, "p2"), {"body": "Who says *so*?"}, headers=HTMX)
    html = answer.content.decode()
    assert "Who says <em>so</em>?" in html
    assert 'id="marks-p2"' in html
    assert_valid_fragment(html)
    assert Note.objects.get().audience == "me"


def test_a_note_is_saved_without_scripts(as_ana: Client, story: Article) -> None:
    answer = as_ana.post(new_url(story), {"body": "Plain.", "audience": "everyone"})
    assert answer["Location"] == f"{story.get_absolute_url()}#p1"
    assert Note.objects.get().audience == "everyone"


def test_a_double_post_is_one_note(as_ana: Client, story: Article) -> None:
    for _ in range(2):
        as_ana.post(new_url(story), {"body": "Once.", "draft_key": "8d1f2f0e-0000-4000-8000-000000000001"})
    assert Note.objects.count() == 1


@pytest.mark.parametrize(("body", "sentence"), [("  ", "Write something first."), ("x" * 20_001, "Split it in two")])
def test_an_invalid_note_keeps_its_words(as_ana: Client, story: Article, body: str, sentence: str) -> None:
    answer = as_ana.post(new_url(story), {"body": body}, headers=HTMX)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert body.strip() in answer.content.decode()


def test_a_preview_saves_nothing(as_ana: Client, story: Article) -> None:
    answer = as_ana.post(new_url(story), {"body": "**Bold**", "preview": "1"}, headers=HTMX)
    assert answer.status_code == 200
    assert "<strong>Bold</strong>" in answer.content.decode()
    assert ">**Bold**</textarea>" in answer.content.decode()
    assert not Note.objects.exists()


def test_a_note_on_a_selection_makes_its_mark(as_ana: Client, story: Article) -> None:
    place = {"revision": story.newest.pk, "start": 4, "end": 9}
    assert '<blockquote class="quoted">ferry<' in as_ana.get(new_url(story), place, headers=HTMX).content.decode()
    as_ana.post(new_url(story), place | {"body": "Which one?"}, headers=HTMX)
    assert Note.objects.get().highlight == Highlight.objects.get(exact="ferry", kind="plain")


def test_a_note_on_a_selection_is_in_the_paragraph_where_it_begins(as_ana: Client, story: Article) -> None:
    html = as_ana.post(new_url(story, "p2"), selection(story, "stopped.\nNobody"), headers=HTMX).content.decode()
    assert Note.objects.get().paragraph_key == "p1"
    assert re.findall(r'id="(text-\w+)"', html) == ["text-p1", "text-p2"]
    assert as_ana.post(new_url(story, "p1"), selection(story, "Nobody"))["Location"].endswith("#p2")


@pytest.mark.parametrize(
    "values",
    [{"start": 9, "end": 4}, {"end": 900}, {"revision": 0}, {"start": "x"}, {"end": ""}, {"start": 18, "end": 19}],
)
def test_a_selection_that_is_not_in_the_text_is_said(as_ana: Client, story: Article, values: dict[str, object]) -> None:
    place = {"revision": story.newest.pk, "start": 4, "end": 9} | values
    opened = as_ana.get(new_url(story), place, headers=HTMX)
    assert opened.status_code == 200
    assert NOT_IN_TEXT in opened.content.decode()
    assert_valid_fragment(opened.content.decode())
    answer = as_ana.post(new_url(story), place | {"body": "Which one?"}, headers=HTMX)
    assert answer.status_code == 422
    assert NOT_IN_TEXT in answer.content.decode()
    assert ">Which one?</textarea>" in answer.content.decode()
    assert not Note.objects.exists()


@pytest.mark.parametrize("highlight", ["9" * 30, "9" * 4000, "9" * 5000, "ferry", "-1"])
def test_a_mark_that_cannot_be_is_not_found(as_ana: Client, story: Article, highlight: str) -> None:
    values = {"highlight": highlight, "body": "On what?"}
    assert as_ana.get(new_url(story), values).status_code == 404
    assert as_ana.post(new_url(story), values).status_code == 404


def test_a_note_for_everyone_on_words_marked_before_shares_them(
    as_ana: Client, story: Article, mark: MarkMaker
) -> None:
    row = mark(story, "ferry")
    html = as_ana.post(new_url(story), selection(story, "ferry", audience="everyone"), headers=HTMX).content.decode()
    row.refresh_from_db()
    assert (row.audience, Note.objects.get().highlight) == ("everyone", row)
    assert f"Note saved. {NOW_SHARED}" in html


def test_sharing_a_note_shares_its_own_mark(
    as_ana: Client, story: Article, mark: MarkMaker, write_note: NoteMaker
) -> None:
    row = mark(story, "ferry")
    note = write_note(story, highlight=row)
    url = reverse("note_edit", args=[note.pk])
    assert NOW_SHARED not in as_ana.post(url, {"body": "Still mine.", "audience": "me"}, headers=HTMX).content.decode()
    html = as_ana.post(url, {"body": "For all.", "audience": "everyone"}, headers=HTMX).content.decode()
    row.refresh_from_db()
    assert row.audience == "everyone"
    assert f"Note changed. {NOW_SHARED}" in html


def test_a_note_shares_nobody_elses_mark(
    as_ana: Client, ben: Reader, story: Article, mark: MarkMaker, write_note: NoteMaker
) -> None:
    row = mark(story, "ferry", reader=ben, audience="everyone")
    note = write_note(story, highlight=row)
    Highlight.objects.update(audience="me")
    as_ana.post(reverse("note_edit", args=[note.pk]), {"body": "For all.", "audience": "everyone"}, headers=HTMX)
    row.refresh_from_db()
    assert row.audience == "me"


def test_undoing_a_note_takes_back_the_mark_made_with_it(as_ana: Client, ana: Reader, story: Article) -> None:
    saved = as_ana.post(new_url(story), selection(story, "stopped.\nNobody"), headers=HTMX).content.decode()
    undone = undo(as_ana, saved)
    assert "<mark" not in undone
    assert re.findall(r'id="(text-\w+)"', undone) == ["text-p1", "text-p2"]
    assert not Highlight.objects.visible_to(ana).exists()
    restored = undo(as_ana, undone)
    assert restored.count("<mark") == 2
    assert Note.objects.visible_to(ana).get().highlight == Highlight.objects.visible_to(ana).get()


def test_undoing_a_note_leaves_a_mark_that_was_there_or_carries_more(
    as_ana: Client, ana: Reader, story: Article, mark: MarkMaker, write_note: NoteMaker
) -> None:
    before = mark(story, "ferry")
    undo(as_ana, as_ana.post(new_url(story), selection(story, "ferry"), headers=HTMX).content.decode())
    saved = as_ana.post(new_url(story), selection(story, "stopped"), headers=HTMX).content.decode()
    joined = Highlight.objects.get(exact="stopped")
    write_note(story, "Another.", highlight=joined)
    undo(as_ana, saved)
    assert set(Highlight.objects.visible_to(ana)) == {before, joined}


def test_a_note_and_its_mark_do_not_come_back_over_another_mark(
    as_ana: Client, ana: Reader, story: Article, mark: MarkMaker
) -> None:
    saved = as_ana.post(new_url(story), selection(story, "ferry"), headers=HTMX).content.decode()
    undone = undo(as_ana, saved)
    mark(story, "ferry")
    assert "You have already marked these words" in undo(as_ana, undone, status=422)
    assert not Note.objects.visible_to(ana).exists()


def test_nobody_brings_back_somebody_elses_mark(
    as_ben: Client, ben: Reader, story: Article, mark: MarkMaker, write_note: NoteMaker
) -> None:
    row = mark(story, "ferry", audience="everyone")
    note = write_note(story, author=ben, highlight=row)
    as_ben.post(reverse("note_delete", args=[note.pk]), {"with_mark": 1})
    assert Highlight.objects.visible_to(ben).exists()
    Highlight.objects.update(deleted_at=note.created_at)
    as_ben.post(reverse("note_restore", args=[note.pk]), {"with_mark": 1})
    assert not Highlight.objects.visible_to(ben).exists()


def test_what_was_sent_or_deleted_is_no_draft_any_more(as_ana: Client, story: Article) -> None:
    key = "8d1f2f0e-0000-4000-8000-000000000001"
    saved = as_ana.post(new_url(story), {"body": "Once.", "draft_key": key}, headers=HTMX)
    assert json.loads(saved["HX-Trigger"]) == {"draft-sent": {"form": new_url(story), "key": key}}
    note = Note.objects.get()
    deleted = as_ana.post(reverse("note_delete", args=[note.pk]), headers=HTMX)
    assert json.loads(deleted["HX-Trigger"]) == {
        "draft-sent": {"form": reverse("note_edit", args=[note.pk]), "key": ""}
    }


def test_undoing_what_was_sent_under_a_known_key_leaves_the_first(as_ana: Client, ana: Reader, story: Article) -> None:
    key = str(uuid.uuid4())
    as_ana.post(new_url(story), {"body": "First.", "draft_key": key}, headers=HTMX)
    undo(as_ana, as_ana.post(new_url(story), {"body": "Second.", "draft_key": key}, headers=HTMX).content.decode())
    assert Note.objects.visible_to(ana).get().body == "First."


def test_a_note_for_everyone_shares_its_mark(as_ana: Client, story: Article, mark: MarkMaker) -> None:
    row = mark(story, "ferry")
    as_ana.post(new_url(story), {"highlight": row.pk, "body": "Which one?", "audience": "everyone"})
    row.refresh_from_db()
    assert row.audience == "everyone"


def test_a_note_on_somebody_elses_private_mark_is_not_found(as_ben: Client, story: Article, mark: MarkMaker) -> None:
    row = mark(story, "ferry")
    assert as_ben.get(new_url(story), {"highlight": row.pk}).status_code == 404


def test_replies_stand_in_the_thread(as_ben: Client, ana: Reader, story: Article, write_note: NoteMaker) -> None:
    opener = write_note(story, "Why?", audience="everyone")
    html = as_ben.post(reverse("note_reply", args=[opener.pk]), {"body": "Fog."}, headers=HTMX).content.decode()
    assert html.index("Why?") < html.index("Fog.")
    answer = Note.objects.get(reply_to=opener)
    as_ben.post(reverse("note_reply", args=[answer.pk]), {"body": "Thick fog."}, headers=HTMX)
    assert Note.objects.filter(reply_to=opener).count() == 2


def test_editing_keeps_history(as_ana: Client, story: Article, write_note: NoteMaker) -> None:
    note = write_note(story, "Frist.")
    url = reverse("note_edit", args=[note.pk])
    assert ">Frist.</textarea>" in as_ana.get(url, headers=HTMX).content.decode()
    as_ana.post(url, {"body": "First.", "audience": "me"}, headers=HTMX)
    history = as_ana.get(reverse("note_history", args=[note.pk]))
    assert "Frist." in history.content.decode()
    assert_valid_html(history.content.decode())


def test_others_read_no_former_words_that_were_private(
    as_ana: Client, as_ben: Client, story: Article, write_note: NoteMaker
) -> None:
    note = write_note(story, "Nobody must know.")
    for body in ("Known.", "Well known."):
        as_ana.post(reverse("note_edit", args=[note.pk]), {"body": body, "audience": "everyone"})
        html = as_ben.get(reverse("note_history", args=[note.pk])).content.decode()
        assert "Nobody must know." not in html
        assert ("There are no former words to show here." in html) is (body == "Known.")
    assert "Nobody must know." in as_ana.get(reverse("note_history", args=[note.pk])).content.decode()


def test_deleting_and_bringing_back(as_ana: Client, story: Article, write_note: NoteMaker) -> None:
    note = write_note(story, "Gone?")
    deleted = as_ana.post(reverse("note_delete", args=[note.pk]), headers=HTMX).content.decode()
    assert "Gone?" not in deleted
    assert "Undo" in deleted
    assert "Gone?" in as_ana.post(reverse("note_restore", args=[note.pk]), headers=HTMX).content.decode()


def test_replies_outlive_the_note_that_began_the_thread(
    as_ana: Client, ben: Reader, story: Article, write_note: NoteMaker
) -> None:
    opener = write_note(story, "Secret words.", audience="everyone")
    notes.reply(opener, ben, "Fog.", draft_key=uuid.uuid4())
    html = as_ana.post(reverse("note_delete", args=[opener.pk]), headers=HTMX).content.decode()
    assert "The note that began this is not shown." in html
    assert "Fog." in html
    assert "Secret words." not in html


def test_a_notes_permalink_leads_to_it(as_ana: Client, story: Article, write_note: NoteMaker) -> None:
    note = write_note(story)
    assert as_ana.get(note.get_absolute_url())["Location"] == f"{story.get_absolute_url()}#n{note.pk}"


@pytest.mark.parametrize("name", ["note", "note_reply", "note_history"])
def test_a_private_note_is_not_there_for_others(
    as_ben: Client, story: Article, write_note: NoteMaker, name: str
) -> None:
    assert as_ben.get(reverse(name, args=[write_note(story).pk])).status_code == 404


@pytest.mark.parametrize("name", ["note_edit", "note_delete", "note_restore"])
def test_only_its_author_changes_a_note(as_ben: Client, story: Article, write_note: NoteMaker, name: str) -> None:
    note = write_note(story, audience="everyone")
    assert as_ben.post(reverse(name, args=[note.pk]), {"body": "Mine now."}).status_code == 404


@pytest.mark.parametrize("name", ["note", "note_reply", "note_edit", "note_history"])
def test_a_wrong_id_is_not_found(as_ana: Client, db: None, name: str) -> None:
    assert as_ana.get(reverse(name, args=[404])).status_code == 404


@pytest.mark.parametrize("name", ["note_delete", "note_restore"])
def test_changes_are_posted(as_ana: Client, story: Article, write_note: NoteMaker, name: str) -> None:
    assert as_ana.get(reverse(name, args=[write_note(story).pk])).status_code == 405


def test_a_paragraph_that_is_not_there(as_ana: Client, story: Article) -> None:
    assert as_ana.get(new_url(story, "p99")).status_code == 404


def test_signed_out_readers_are_asked_to_sign_in(signed_out: Client, story: Article, write_note: NoteMaker) -> None:
    note = write_note(story, audience="everyone")
    for url in (new_url(story), note.get_absolute_url(), reverse("note_edit", args=[note.pk])):
        assert signed_out.get(url)["Location"].startswith("/accounts/login/")


def new_note(story: Article, key: str = "p1") -> str:
    return f"{story.get_absolute_url()}paragraphs/{key}/notes/new/"


def test_words_selected_before_a_revision_are_found_where_they_stand_now(
    as_ana: Client, make_story: StoryMaker
) -> None:
    story = make_story("The ferry stopped.", "Nobody said why.")
    sent = selection(story, "ferry stopped")
    story = revised(story, "Late last night the ferry stopped.", "Nobody said why.")
    html = as_ana.get(new_note(story), sent, headers=HTMX).content.decode()
    assert NOT_IN_TEXT not in html
    assert f'name="revision" value="{story.newest.pk}"' in html
    as_ana.post(new_note(story), sent, headers=HTMX)
    assert Note.objects.get().highlight.exact == "ferry stopped"


def test_words_that_a_revision_took_away_are_not_guessed_at(as_ana: Client, make_story: StoryMaker) -> None:
    story = make_story("The ferry stopped.", "Nobody said why.")
    sent = selection(story, "ferry stopped")
    story = revised(story, "The ferry went down.", "Nobody said why.")
    assert NOT_IN_TEXT in as_ana.get(new_note(story), sent, headers=HTMX).content.decode()
