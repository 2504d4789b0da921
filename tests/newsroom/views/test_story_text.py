"""Correcting a story's text, and bringing a version back."""

from __future__ import annotations

import json
import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from newsroom.ingest.typed import read
from newsroom.models import Article, Reader
from newsroom.text_corrections import correct_paragraph
from tests.conftest import StoryMaker
from tests.html import assert_valid_fragment, assert_valid_html
from tests.newsroom.revised import texts

HTMX = {"HX-Request": "true"}


@pytest.fixture
def ferry(make_story: StoryMaker) -> Article:
    return make_story("The <ferry> stoped.", "Nobody said why.", "- no list", authors=("I. Karow",))


def address(story: Article, key: str = "") -> str:
    return f"{story.get_absolute_url()}{f'paragraphs/{key}/' if key else ''}text/"


def newest(story: Article) -> list[str]:
    return texts(Article.objects.with_current().get(pk=story.pk).newest)


def whole_form(client: Client, story: Article, **changes: str) -> dict[str, str]:
    """Return what the form of the whole story would send, with *changes*."""
    form = client.get(address(story)).context["form"]
    initial = {name: str(form.initial.get(name) or "") for name in form.fields}
    hidden = {f"initial-{name}": initial[name] for name in initial if form.fields[name].show_hidden_initial}
    return initial | hidden | changes


def test_the_form_opens_beside_the_paragraph(as_ben: Client, ferry: Article) -> None:
    html = as_ben.get(address(ferry, "p1"), headers=HTMX).content.decode()
    assert_valid_fragment(html)
    assert "The &lt;ferry&gt; stoped." in html
    assert_valid_html(as_ben.get(address(ferry, "p1")).content.decode())


def test_every_paragraph_leads_there(as_ben: Client, ferry: Article) -> None:
    assert f'href="{address(ferry, "p2")}"' in as_ben.get(ferry.get_absolute_url()).content.decode()


def test_a_paragraph_is_corrected_and_the_message_can_undo_it(as_ben: Client, ferry: Article) -> None:
    sent = {"revision": str(ferry.newest.pk), "text": "The ferry stopped."}
    answer = as_ben.post(address(ferry, "p1"), sent, follow=True)
    html = answer.content.decode()
    assert newest(ferry)[0] == "The ferry stopped."
    [undo] = re.findall(r'action="([^"]+restore/)"', html)
    again = as_ben.post(undo, follow=True).content.decode()
    assert "reads as in version 1 again" in again
    assert newest(ferry)[0] == "The <ferry> stoped."
    assert ferry.revisions.count() == 3


def test_htmx_gets_the_page_anew(as_ben: Client, ferry: Article) -> None:
    sent = {"revision": str(ferry.newest.pk), "text": "The ferry stopped."}
    assert as_ben.post(address(ferry, "p1"), sent, headers=HTMX)["HX-Refresh"] == "true"


def test_a_paragraph_is_removed(as_ben: Client, ferry: Article) -> None:
    as_ben.post(address(ferry, "p2"), {"revision": str(ferry.newest.pk), "text": "Anything", "remove": "1"})
    assert newest(ferry) == ["The <ferry> stoped.", "- no list"]


def test_a_draft_is_kept_when_somebody_was_faster(as_ana: Client, ferry: Article, ben: Reader) -> None:
    correct_paragraph(ferry, ferry.newest, "p1", read("Ben’s words."), ben)
    sent = {"revision": str(ferry.newest.pk), "text": "Ana’s <words>."}
    refused = as_ana.post(address(ferry, "p1"), sent)
    html = refused.content.decode()
    assert refused.status_code == 422
    assert_valid_html(html)
    assert "changed while you were writing" in html
    assert "Ana’s &lt;words&gt;." in html
    assert "Ben’s words." in html
    [revision] = re.findall(r'name="revision" value="(\d+)"', html)
    as_ana.post(address(ferry, "p1"), sent | {"revision": revision})
    assert newest(ferry)[0] == "Ana’s <words>."


def test_the_whole_story_is_corrected(as_ben: Client, ferry: Article) -> None:
    assert_valid_html(as_ben.get(address(ferry)).content.decode())
    sent = whole_form(as_ben, ferry, text="## A start\n\n\\- no list", byline="Ilse Karrow", headline="Ferry stopped")
    assert as_ben.post(address(ferry), sent).status_code == 302
    after = Article.objects.get(pk=ferry.pk)
    assert newest(ferry) == ["A start", "- no list"]
    assert (after.byline, after.headline, after.corrected) == ("Ilse Karrow", "Ferry stopped", ["byline"])


def test_what_was_not_changed_is_not_sent_back_over_others(as_ana: Client, as_ben: Client, ferry: Article) -> None:
    before = whole_form(as_ana, ferry)
    as_ben.post(address(ferry), whole_form(as_ben, ferry, byline="Ilse Karrow"))
    as_ana.post(address(ferry), before | {"agency": "Estmere Wire"})
    after = Article.objects.get(pk=ferry.pk)
    assert (after.byline, after.agency) == ("Ilse Karrow", "Estmere Wire")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"text": " \n "}, "at least one paragraph"),
        ({"text": "Sold out.\n\n" * 10_001}, "10,000 paragraphs; this has more"),
        ({"text": "a" * 5_000_001}, "5 million characters; this has more"),
        ({"headline": ""}, "required"),
        ({"published_on": "soon"}, "valid date"),
        ({"canonical_url": "no address"}, "not a web address"),
    ],
)
def test_what_is_not_right_comes_back(as_ben: Client, ferry: Article, changes: dict[str, str], sentence: str) -> None:
    refused = as_ben.post(address(ferry), whole_form(as_ben, ferry, **changes))
    assert refused.status_code == 422
    assert_valid_html(refused.content.decode())
    assert sentence in refused.content.decode()
    assert ferry.revisions.count() == 1


def test_one_paragraph_does_not_become_more_than_a_story_has(as_ben: Client, ferry: Article) -> None:
    sent = {"revision": ferry.newest.pk, "text": "Sold out.\n\n" * 10_001}
    refused = as_ben.post(address(ferry, "p1"), sent)
    assert refused.status_code == 422
    assert_valid_html(refused.content.decode())
    assert "10,000 paragraphs; this has more" in refused.content.decode()
    assert ferry.revisions.count() == 1


def undo_of(html: str) -> tuple[str, dict[str, str]]:
    """Return where the message's form posts what."""
    form = re.findall(r"<form.*?</form>", html.partition('id="messages"')[2], re.DOTALL)[0]
    fields = dict(re.findall(r'name="(\w+)" value="([^"]*)"', form))
    return re.findall(r'action="([^"]+)"', form)[0], fields


def test_undone_it_offers_to_redo(as_ben: Client, ferry: Article) -> None:
    base = {"revision": str(ferry.newest.pk), "text": "The ferry stopped."}
    corrected = as_ben.post(address(ferry, "p1"), base, follow=True).content.decode()
    restore, fields = undo_of(corrected)
    assert fields["undoing"]
    answer = as_ben.post(restore, fields, headers=HTMX)
    assert answer["HX-Refresh"] == "true"
    html = as_ben.get(ferry.get_absolute_url()).content.decode()
    assert "reads as in version 1 again" in html
    redo, fields = undo_of(html)
    assert "data-undo" not in html.partition('id="messages"')[2]
    assert "undoing" not in fields
    as_ben.post(redo, fields)
    assert newest(ferry)[0] == "The ferry stopped."


def test_a_draft_that_arrived_is_forgotten(as_ben: Client, ferry: Article) -> None:
    sent = {"revision": str(ferry.newest.pk), "text": "The ferry stopped."}
    answer = as_ben.post(address(ferry, "p1"), sent, headers=HTMX)
    assert json.loads(answer["HX-Trigger"])["draft-sent"]["form"] == address(ferry, "p1")


def test_a_kept_draft_opens_on_the_text_it_was_begun_on(as_ana: Client, ferry: Article) -> None:
    first = ferry.newest.pk
    as_ana.post(address(ferry, "p1"), {"revision": str(first), "text": "The ferry stopped."})
    html = as_ana.get(address(ferry, "p1"), {"revision": str(first)}).content.decode()
    assert f'name="revision" value="{first}"' in html
    assert "stoped" in html
    assert "The ferry stopped." in as_ana.get(address(ferry, "p1"), {"revision": "9" * 5000}).content.decode()


def test_a_byline_alone_is_undone_and_redone(as_ben: Client, ferry: Article) -> None:
    html = as_ben.post(address(ferry), whole_form(as_ben, ferry, byline="Ilse Karrow"), follow=True).content.decode()
    undo, fields = undo_of(html)
    assert fields["byline"] == "I. Karow"
    html = as_ben.post(undo, fields, follow=True).content.decode()
    assert Article.objects.get(pk=ferry.pk).byline == "I. Karow"
    as_ben.post(*undo_of(html))
    assert Article.objects.get(pk=ferry.pk).byline == "Ilse Karrow"
    assert ferry.revisions.count() == 1


def test_text_and_byline_are_undone_together(as_ben: Client, ferry: Article) -> None:
    changed = whole_form(as_ben, ferry, byline="Ilse Karrow", text="Another text.")
    undo, fields = undo_of(as_ben.post(address(ferry), changed, follow=True).content.decode())
    as_ben.post(undo, fields)
    assert Article.objects.get(pk=ferry.pk).byline == "I. Karow"
    assert newest(ferry) == ["The <ferry> stoped.", "Nobody said why.", "- no list"]


def test_signed_out(signed_out: Client, ferry: Article) -> None:
    rest = (f"{ferry.get_absolute_url()}{what}/" for what in ("revisions/1/restore", "details"))
    for path in (address(ferry), address(ferry, "p1"), *rest):
        assert signed_out.post(path)["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize("sent", [{}, {"revision": "rubbish"}, {"revision": "0", "text": "x"}])
def test_a_revision_that_is_not_there(as_ana: Client, ferry: Article, sent: dict[str, str]) -> None:
    assert as_ana.post(address(ferry, "p1"), sent).status_code == 404


def test_a_wrong_address_is_not_found(as_ana: Client, ferry: Article) -> None:
    for path in ("/articles/nowhere/text/", address(ferry, "p99"), "/articles/nowhere/paragraphs/p1/text/"):
        assert as_ana.get(path).status_code == 404
    assert as_ana.post(f"{ferry.get_absolute_url()}revisions/9/restore/").status_code == 404
    assert as_ana.post("/articles/nowhere/details/").status_code == 404
    assert as_ana.post(address(ferry, "p99"), {"revision": str(ferry.newest.pk), "text": "x"}).status_code == 404


def test_a_wrong_method_is_refused(as_ana: Client, ferry: Article) -> None:
    assert as_ana.delete(address(ferry)).status_code == 405
    assert as_ana.delete(address(ferry, "p1")).status_code == 405
    assert as_ana.get(f"{ferry.get_absolute_url()}revisions/1/restore/").status_code == 405
    assert as_ana.get(f"{ferry.get_absolute_url()}details/").status_code == 405


def test_what_is_brought_back_already(as_ana: Client, ferry: Article) -> None:
    answer = as_ana.post(f"{ferry.get_absolute_url()}revisions/1/restore/", follow=True)
    assert "reads as in version 1 already" in answer.content.decode()


def test_queries(as_ana: Client, make_story: StoryMaker, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    story = make_story(*(f"Sailing {number} was late." for number in range(60)))
    with django_assert_num_queries(4):  # session, reader, story, paragraphs
        as_ana.get(address(story))
    with django_assert_num_queries(5):  # and the paragraph
        as_ana.get(address(story, "p40"))


def test_each_field_says_where_it_was_found(as_ben: Client, make_story: StoryMaker) -> None:
    story = make_story(authors=("Ana Ruiz",), agency="Marrow Wire", found_in={"authors": "json-ld", "agency": "guess"})
    html = as_ben.get(address(story)).content.decode()
    assert_valid_html(html)
    assert 'id="id_byline_found_in">from the page’s JSON-LD<' in html
    assert 'aria-describedby="id_byline_found_in"' in html
    assert 'id="id_agency_found_in">a guess' in html
    assert 'id="id_dateline_found_in">not found<' in html


def test_people_and_the_lead_picture_are_corrected_and_said_to_be_a_readers(as_ben: Client, ferry: Article) -> None:
    changes = {"byline": "Ana Ruiz, Ben Ito", "lead_image": "marrowpost.example/linnet.jpg"}
    as_ben.post(address(ferry), whole_form(as_ben, ferry, **changes))
    ferry.refresh_from_db()
    assert (ferry.byline, ferry.lead_image) == ("Ana Ruiz, Ben Ito", "https://marrowpost.example/linnet.jpg")
    assert ferry.found_in == {"authors": "reader", "lead_image": "reader"}
    html = as_ben.get(ferry.get_absolute_url()).content.decode()
    assert_valid_html(html)
    about = html[html.index("About this story") : html.index("</details>", html.index("About this story"))]
    assert about.count("given by a reader") == 2
    assert "Not found:" in about
    assert "agency" in about
