"""Bringing a copy back, and deciding on what it suggests."""

from __future__ import annotations

import json
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from annotations.export.formats import FORMATS
from annotations.export.options import ExportOptions
from annotations.export.write import write_copy
from annotations.models import Highlight, Note, Suggestion
from annotations.returns.files.returned import ReturnedFile
from annotations.returns.suggestions.keeping import keep
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker, NoteMaker
from tests.annotations.returns.conftest import comment

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
TEXT = "The ferry stopped.\nNobody said why."


def upload(client: Client, data: bytes, name: str, article: Article | None = None, **fields: str):  # type: ignore[no-untyped-def]
    address = reverse("bring_back_to", args=[article.slug]) if article else reverse("bring_back")
    return client.post(address, {"file": SimpleUploadedFile(name, data), **fields})


def copy_of(story: Article, reader: Reader) -> str:
    story = Article.objects.with_current().get(pk=story.pk)
    return write_copy(story, reader, FORMATS["html"], ExportOptions(private=True)).decode()


def suggest(story: Article, reader: Reader, *comments: object) -> list[Suggestion]:
    file = ReturnedFile("docx", comments, TEXT)  # type: ignore[arg-type]
    keep(story, reader, "copy.docx", b"file", file)
    return list(Suggestion.objects.order_by("pk"))


def on(words: str, body: str = "Sure?", **fields: object):  # type: ignore[no-untyped-def]
    return comment(body, words, text=TEXT, **fields)


def test_an_edited_copy_is_suggested_beside_its_story(
    story: Article, ana: Reader, as_ana: Client, write_note: NoteMaker
) -> None:
    write_note(story, "Who says so?")
    edited = copy_of(story, ana).replace("Who says so?", "Who says that?")
    response = upload(as_ana, edited.encode(), "copy.html")
    assert response.url == reverse("returned", args=[story.slug])
    page = as_ana.get(response.url).content.decode()
    assert "<del>so" in page
    assert "<ins>that" in page
    assert "copy.html" in page


def test_the_same_file_again_says_so(story: Article, ana: Reader, as_ana: Client, write_note: NoteMaker) -> None:
    write_note(story, "Who says so?")
    edited = copy_of(story, ana).replace("Who says so?", "Who says that?").encode()
    upload(as_ana, edited, "copy.html")
    response = upload(as_ana, edited, "copy.html")
    assert "nothing in this file" in as_ana.get(response.url).content.decode()
    assert Suggestion.objects.count() == 1


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "nothing in this file"),
        (b"just words", "no file that Newsroom can bring back"),
        (b"<html><p>x", "no annotated copy"),
        (b"PK\x03\x04 cut", "cut short"),
        (b'{"a": ', "cut short"),
        (b"{}", "no file that Newsroom can bring back"),
    ],
)
def test_files_that_cannot_come_back_get_a_sentence(as_ana: Client, data: bytes, said: str) -> None:
    response = upload(as_ana, data, "file")
    assert response.status_code == 422
    assert said in response.content.decode()


def test_no_file_at_all(as_ana: Client) -> None:
    response = as_ana.post(reverse("bring_back"), {})
    assert response.status_code == 422
    assert "Choose the file first." in response.content.decode()


def test_a_copy_of_another_story_is_not_taken_here(
    story: Article, ana: Reader, as_ana: Client, make_story: object
) -> None:
    other = make_story("Something else.", headline="Another story")  # type: ignore[operator]
    response = upload(as_ana, copy_of(other, ana).encode(), "copy.html", story)
    assert response.status_code == 422
    assert "Another story" in response.content.decode()


def test_annotations_of_another_tool_are_taken_at_once_and_undone_at_once(
    story: Article, ana: Reader, as_ana: Client
) -> None:
    body = {"type": "TextualBody", "value": "Why?", "purpose": "commenting"}
    target = {"source": "https://pier.example/a", "selector": {"type": "TextQuoteSelector", "exact": "ferry stopped"}}
    gone = {"source": "https://pier.example/a", "selector": {"type": "TextQuoteSelector", "exact": "zebra crossings"}}
    data = [
        {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": f"urn:x:{n}",
            "type": "Annotation",
            "body": body,
            "target": t,
        }
        for n, t in enumerate([target, gone])
    ]
    page = as_ana.get(upload(as_ana, json.dumps(data).encode(), "notes.jsonld", story).url).content.decode()
    assert "1 annotation added" in page
    assert "zebra crossings" in page
    assert Highlight.objects.get().exact == "ferry stopped"
    copy = Suggestion.objects.first().returned  # type: ignore[union-attr]
    batch = Suggestion.objects.get(state="accepted").batch
    as_ana.post(reverse("returned_undo", args=[copy.pk]), {"batch": batch})
    assert not Highlight.objects.filter(deleted_at=None).exists()


def test_accepting_leads_to_the_next(story: Article, ana: Reader, as_ana: Client) -> None:
    first, second = suggest(story, ana, on("ferry"), on("Nobody"))
    response = as_ana.post(reverse("suggestion_accept", args=[first.pk]))
    assert response.url.endswith(f"#s{second.pk}")
    assert Note.objects.get().body == "Sure?"
    as_ana.post(reverse("suggestion_undo", args=[first.pk]))
    assert not Note.objects.filter(deleted_at=None).exists()


def test_accept_all_says_what_could_not_be(story: Article, ana: Reader, as_ana: Client) -> None:
    suggest(story, ana, on("ferry"), comment("Where?"))
    copy = Suggestion.objects.all()[0].returned
    response = as_ana.post(reverse("returned_accept", args=[copy.pk]), follow=True)
    page = response.content.decode()
    assert "1 suggestion accepted." in page
    assert "Put it on words of the story first" in page


def test_an_orphan_is_put_on_words_by_hand(story: Article, ana: Reader, as_ana: Client) -> None:
    [row] = suggest(story, ana, comment("Where?"))
    address = reverse("suggestion_put", args=[row.pk])
    assert as_ana.post(address, {"words": "no such words"}).status_code == 422
    as_ana.post(address, {"words": "ferry stopped"})
    as_ana.post(reverse("suggestion_accept", args=[row.pk]))
    assert Highlight.objects.get().exact == "ferry stopped"


def test_a_name_can_be_ones_own(story: Article, ana: Reader, as_ana: Client) -> None:
    [row] = suggest(story, ana, on("ferry", author="Ana Torres"))
    as_ana.post(reverse("returned_name", args=[row.returned_id]), {"name": "Ana Torres"})
    row.refresh_from_db()
    assert row.credit == ""
    ana.refresh_from_db()
    [_, later] = suggest(story, ana, on("Nobody", author="ana torres"))
    assert later.credit == ""


def test_a_name_that_the_copy_does_not_have_is_not_taken(story: Article, ana: Reader, as_ana: Client) -> None:
    [row] = suggest(story, ana, on("ferry", author="Ana Torres"))
    for name in ("ben", "", "a\0b"):
        as_ana.post(reverse("returned_name", args=[row.returned_id]), {"name": name})
    ana.refresh_from_db()
    assert "names" not in ana.preferences


ACTS = ["suggestion_accept", "suggestion_drop", "suggestion_undo"]
ALL_ACTS = ["returned_accept", "returned_drop", "returned_undo", "returned_name"]


@pytest.mark.parametrize("name", [*ACTS, *ALL_ACTS, "suggestion_put"])
def test_only_whose_they_are_decides(
    story: Article, ana: Reader, as_ben: Client, as_ana: Client, signed_out: Client, name: str
) -> None:
    [row] = suggest(story, ana, on("ferry"))
    address = reverse(name, args=[row.returned_id if name in ALL_ACTS else row.pk])
    assert as_ben.post(address).status_code == 404
    assert signed_out.post(address).status_code == 302
    assert as_ana.post(reverse(name, args=[999_999])).status_code == 404
    if name != "suggestion_put":
        assert as_ana.get(address).status_code == 405
    row.refresh_from_db()
    assert row.state == "open"


def test_pages_are_for_who_is_signed_in(story: Article, signed_out: Client, as_ana: Client, as_ben: Client) -> None:
    for address in (reverse("bring_back"), reverse("returned", args=[story.slug])):
        assert signed_out.get(address).status_code == 302
        assert as_ana.get(address).status_code == 200
    assert as_ana.get(reverse("returned", args=["no-such-story"])).status_code == 404
    assert as_ana.post(reverse("returned", args=[story.slug])).status_code == 405
    assert "come back with anything new" in as_ben.get(reverse("returned", args=[story.slug])).content.decode()


def test_somebody_elses_suggestions_are_not_shown(story: Article, ana: Reader, as_ben: Client) -> None:
    suggest(story, ana, on("ferry", "A secret thought"))
    assert "secret" not in as_ben.get(reverse("returned", args=[story.slug])).content.decode()


@pytest.mark.parametrize("count", [1, 20])
def test_queries_do_not_grow_with_the_suggestions(story: Article, ana: Reader, as_ana: Client, count: int) -> None:
    suggest(story, ana, *(on("ferry", f"Note {n}", id=f"c{n}") for n in range(count)))
    address = reverse("returned", args=[story.slug])
    as_ana.get(address)
    with CaptureQueriesContext(connection) as asked:
        as_ana.get(address)
    assert len(asked) == 9


def test_what_was_typed_is_escaped(story: Article, ana: Reader, as_ana: Client) -> None:
    suggest(story, ana, on("ferry", "<script>alert(1)</script>", author="<b>Mira</b>"))
    page = as_ana.get(reverse("returned", args=[story.slug])).content.decode()
    assert "<script>alert" not in page
    assert "<b>Mira</b>" not in page


def test_all_counts_what_it_can_accept(story: Article, ana: Reader, as_ana: Client, write_note: NoteMaker) -> None:
    note = write_note(story, "Newer.")
    own = comment("Older.", id=f"n{note.uid.hex}")
    suggest(story, ana, on("ferry"), comment("Where?"), own, comment("Beside.", paragraph_key="p2", id="c9"))
    page = as_ana.get(reverse("returned", args=[story.slug])).content.decode()
    assert "Accept all 2" in page
    assert "1 of them would write over words that are newer here. Look at it by itself." in page
    assert "1 of them has no place in the story yet." in page
    assert "It may be newer here than in the file." in page


def test_nothing_to_accept_has_no_button_for_all(story: Article, ana: Reader, as_ana: Client) -> None:
    orphan = comment("Where?", id="c1")
    suggest(story, ana, orphan, comment("Here?", reply_to="c1", id="c2"))
    page = as_ana.get(reverse("returned", args=[story.slug])).content.decode()
    assert "Accept all" not in page
    assert "2 of them have no place" in page


def test_paragraphs_are_counted_and_shown(story: Article, ana: Reader, as_ana: Client) -> None:
    story.current.paragraphs.filter(key="p2").update(key="p7")
    suggest(story, ana, comment("Beside.", paragraph_key="p7"))
    page = as_ana.get(reverse("returned", args=[story.slug])).content.decode()
    assert '#p7">Beside paragraph 2</a>' in page
    assert "Nobody said why." in page


def test_a_change_of_somebody_elses_note_can_answer_it(
    story: Article, ana: Reader, ben: Reader, as_ana: Client, write_note: NoteMaker
) -> None:
    write_note(story, "Who says so?", author=ben, audience="everyone")
    edited = copy_of(story, ana).replace("Who says so?", "Who says that?").encode()
    page = as_ana.get(upload(as_ana, edited, "copy.html").url).content.decode()
    assert "Only who wrote a note changes it; accepted, they answer it." in page
    assert "Answer with these words" in page


def test_nothing_else_is_said_where_something_is(
    story: Article, ana: Reader, ben: Reader, as_ana: Client, write_note: NoteMaker
) -> None:
    note = write_note(story, "Who says so?", author=ben, audience="everyone")
    without = re.sub(rf'<li id="n{note.uid.hex}".*?</li>', "", copy_of(story, ana), flags=re.DOTALL)
    page = as_ana.get(upload(as_ana, without.encode(), "copy.html").url).content.decode()
    assert "The file leaves out 1 mark or note of other readers." in page
    assert "There is nothing else in this file" in page


def test_an_edit_shows_the_words_that_its_note_is_on(
    story: Article, ana: Reader, as_ana: Client, mark: MarkMaker, write_note: NoteMaker
) -> None:
    note = write_note(story, "Sure?", highlight=mark(story, "ferry"))
    suggest(story, ana, comment("Quite sure?", id=f"n{note.uid.hex}"))
    assert (
        '<mark class="mark plain">ferry</mark>' in as_ana.get(reverse("returned", args=[story.slug])).content.decode()
    )


def test_what_is_for_its_writer_alone_now_is_not_shown(
    story: Article, ana: Reader, ben: Reader, as_ana: Client, write_note: NoteMaker
) -> None:
    theirs = write_note(story, "Who says so?", author=ben, audience="everyone")
    [row] = suggest(story, ana, comment("I do.", reply_to=f"n{theirs.uid.hex}"))
    address = reverse("returned", args=[story.slug])
    assert "Who says so?" in as_ana.get(address).content.decode()
    Note.objects.filter(pk=theirs.pk).update(audience="me", body="My own thoughts.")
    page = as_ana.get(address).content.decode()
    assert "Who says" not in page
    assert "My own thoughts." not in page
    assert "alone now" in page
    assert reverse("suggestion_accept", args=[row.pk]) not in page


@pytest.mark.parametrize("count", [1, 20])
def test_nor_do_they_with_what_is_answered(
    story: Article, ana: Reader, ben: Reader, as_ana: Client, write_note: NoteMaker, count: int
) -> None:
    asked = [write_note(story, f"Note {n}", author=ben, audience="everyone") for n in range(count)]
    suggest(story, ana, *(comment("I do.", reply_to=f"n{note.uid.hex}", id=note.uid.hex) for note in asked))
    address = reverse("returned", args=[story.slug])
    as_ana.get(address)
    with CaptureQueriesContext(connection) as found:
        as_ana.get(address)
    assert len(found) == 10
