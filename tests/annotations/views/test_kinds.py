"""Naming and colouring kinds of marks, over HTTP."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from annotations.kind_forms import fields_of
from annotations.kinds import DEFAULTS, kinds_for
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker
from tests.html import assert_valid_fragment, assert_valid_html

KINDS, PREVIEW = "/kinds/", "/kinds/preview/"
HTMX = {"HX-Request": "true"}


def sent(**values: str) -> dict[str, str]:
    return fields_of(DEFAULTS) | values


def label(reader: Reader, kind: str) -> str:
    return kinds_for(Reader.objects.get(pk=reader.pk))[kind].label


def test_the_page_shows_each_kind_with_its_name_and_colours(as_ana: Client) -> None:
    html = as_ana.get(KINDS).content.decode()
    assert html.count('type="radio"') == 48
    assert html.count(" checked") == 6
    assert "palette.css" in html
    assert_valid_html(html)


def test_names_and_colours_are_kept_and_a_press_brings_the_former_back(as_ana: Client, ana: Reader) -> None:
    answer = as_ana.post(KINDS, sent(label_claim=" Assertion ", colour_claim="teal", label_quote=""), follow=True)
    html = answer.content.decode()
    assert answer.redirect_chain == [(KINDS, 302)]
    assert (label(ana, "claim"), label(ana, "quote")) == ("Assertion", "Quote")
    assert '<body class="claim-teal"' in html
    assert html.count(">As it comes<") == 1
    assert "Undo" in html
    assert '<input type="hidden" name="label_claim" value="Claim">' in html
    as_ana.post(KINDS, sent())
    assert label(ana, "claim") == "Claim"


@pytest.mark.parametrize(("reset", "left"), [("all", "Quote"), ("claim", "Said"), ("nonsense", "Said")])
def test_kinds_are_let_go_of(as_ana: Client, ana: Reader, reset: str, left: str) -> None:
    as_ana.post(KINDS, sent(label_claim="Assertion", label_quote="Said"))
    as_ana.post(KINDS, {"reset": reset})
    assert label(ana, "claim") == ("Assertion" if reset == "nonsense" else "Claim")
    assert label(ana, "quote") == left


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"label_claim": "x" * 31}, "A name has 30 characters at most; this one has 31."),
        ({"label_claim": "quote"}, "Two kinds are called “Quote”. Give one of them another name."),
        ({"label_claim": "", "label_quote": "Claim"}, "Two kinds are called “Claim”."),
        ({"colour_claim": "puce"}, "Choose one of the colours."),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(
    as_ana: Client, ana: Reader, wrong: dict[str, str], sentence: str
) -> None:
    answer = as_ana.post(KINDS, sent(label_plain="Kept words", **wrong))
    html = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in html
    assert 'value="Kept words"' in html
    assert label(ana, "plain") == "Highlight"
    assert_valid_html(html)


def test_a_name_may_have_thirty_characters_of_any_plane(as_ana: Client, ana: Reader) -> None:
    as_ana.post(KINDS, sent(label_claim="\N{GRINNING FACE}" * 30))
    assert label(ana, "claim") == "\N{GRINNING FACE}" * 30


def test_the_preview_shows_what_is_not_kept_yet(as_ana: Client, ana: Reader) -> None:
    html = as_ana.get(PREVIEW, sent(label_claim="<Assertion>", colour_claim="red"), headers=HTMX).content.decode()
    assert '<span class="mark claim">&lt;Assertion&gt;</span>' in html
    assert "claim-red" in html
    assert label(ana, "claim") == "Claim"
    assert_valid_fragment(html)


def test_the_preview_says_what_is_wrong(as_ana: Client) -> None:
    html = as_ana.get(PREVIEW, sent(label_claim="Quote"), headers=HTMX).content.decode()
    assert "Two kinds are called “Quote”." in html
    assert '<span class="mark claim">Claim</span>' in html


def test_an_undo_draws_the_page_anew_on_which_it_was_pressed(as_ana: Client) -> None:
    assert as_ana.post(KINDS, sent(label_claim="Assertion"), headers=HTMX)["HX-Refresh"] == "true"


@pytest.mark.parametrize("address", [KINDS, PREVIEW])
def test_kinds_are_for_readers(signed_out: Client, address: str) -> None:
    assert signed_out.get(address)["Location"].startswith(reverse("account_login"))


@pytest.mark.parametrize(("method", "address"), [("put", KINDS), ("delete", KINDS), ("post", PREVIEW)])
def test_other_methods_are_refused(as_ana: Client, method: str, address: str) -> None:
    assert getattr(as_ana, method)(address).status_code == 405


def test_one_readers_names_are_nobody_elses(as_ana: Client, as_ben: Client, ben: Reader) -> None:
    as_ana.post(KINDS, sent(label_claim="Assertion"))
    assert label(ben, "claim") == "Claim"
    assert "Assertion" not in as_ben.get(KINDS).content.decode()


def test_the_page_costs_the_session_and_the_reader(
    as_ana: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(2):
        as_ana.get(KINDS)


def test_a_readers_names_stand_wherever_kinds_are_named(
    as_ana: Client, story: Article, mark: MarkMaker, ben: Reader
) -> None:
    mine = mark(story, "The ferry", kind="evidence")
    mark(story, "Nobody", kind="evidence", reader=ben, audience="everyone")
    as_ana.post(KINDS, sent(label_evidence="Proof", colour_evidence="red"))
    page = as_ana.get(story.get_absolute_url()).content.decode()
    assert '<button class="chip evidence" name="kind" value="evidence">Proof</button>' in page
    assert '<span class="mark evidence">Proof</span>' in page
    assert len(re.findall(r'<a class="chip evidence[^>]*>Proof', page)) == 2
    assert ">Evidence<" not in page
    assert 'class="evidence-red"' in page
    card = as_ana.get(reverse("highlights", args=[story.slug]), {"id": mine.pk}, headers=HTMX).content.decode()
    assert card.count("Proof") == 2, "what it is, and what it may become"
    said = as_ana.post(reverse("highlight_delete", args=[mine.pk]), headers=HTMX).content.decode()
    assert "Proof deleted." in said


def test_pages_of_readers_who_chose_no_colour_ask_for_no_palette(as_ana: Client, story: Article) -> None:
    page = as_ana.get(story.get_absolute_url()).content.decode()
    assert "palette.css" not in page
    assert "<body data-hx-headers" in page
