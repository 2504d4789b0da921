"""The card of a claim, over HTTP."""

from __future__ import annotations

import json
from datetime import date

from django.test import Client
from django.urls import reverse

from annotations import claims, evidence, highlights
from annotations.models import Appearance, Highlight
from newsroom.models import Article, Entity, Reader
from tests.annotations.conftest import MarkMaker
from tests.annotations.views.claim_pages import HTMX, address, words_of
from tests.html import assert_valid_fragment, assert_valid_html

QUERIES = 10
"""Session, reader; the highlight, twice; its card: may its statement be changed, the story's names, the history, the
evidence, the marks that may be added as evidence, the stories it is in."""


def test_the_card_of_a_claim_is_a_page_and_a_part(as_ana: Client, shared: Highlight) -> None:
    claims.set_status(shared.appearance.claim, shared.reader, "asked", "Wrote.")
    Appearance.objects.update(speaker_words="the office", chain=["the crew"], told="reporters", said_on="2026-03-02")
    page = words_of(as_ana.get(shared.get_absolute_url(), follow=True))
    part = words_of(as_ana.get(shared.get_absolute_url(), headers=HTMX))
    assert_valid_html(page)
    assert_valid_fragment(part)
    for words in ("ferry", "the office", "the crew", "reporters", "2 March 2026", "Asked", "Wrote.", "Add evidence"):
        assert words in page
        assert words in part
    assert 'data-hx-post="' in part


def test_the_card_of_another_mark_has_no_claim(as_ana: Client, story: Article, mark: MarkMaker) -> None:
    assert "standing" not in words_of(as_ana.get(mark(story, "ferry").get_absolute_url(), headers=HTMX))


def test_the_card_is_changed(as_ana: Client, story: Article, shared: Highlight) -> None:
    speaker = Entity.objects.create(slug="ada-marlow", name="Ada Marlow", kind="person")
    Appearance.objects.update(speaker=speaker)
    sent = {
        "statement": "The ferry stopped.",
        "speaker": speaker.pk,
        "speaker_words": "she",
        "chain": "the office\n\n the crew ",
        "told": "reporters",
        "basis": "who was there",
        "said_on": "2026-03-02",
    }
    html = words_of(as_ana.post(address("claim_edit", shared), sent, headers=HTMX))
    assert "The claim is changed." in html
    assert "mark-card" in html
    said = Appearance.objects.get()
    assert (said.claim.statement, said.speaker, said.chain) == (
        "The ferry stopped.",
        speaker,
        ["the office", "the crew"],
    )
    assert (said.told, said.basis, said.said_on) == ("reporters", "who was there", date(2026, 3, 2))


def test_a_card_names_its_speaker_as_readers_see_it(as_ana: Client, shared: Highlight) -> None:
    """Merged away, it is offered once, as what it became; rejected, it is only words and offered no more."""
    town = Entity.objects.create(slug="estmere", name="Estmere", kind="place")
    speaker = Entity.objects.create(slug="the-town", name="The Town", kind="place", merged_into=town)
    Appearance.objects.update(speaker=speaker, speaker_words="the council")
    card = words_of(as_ana.get(shared.get_absolute_url(), headers=HTMX))
    assert '<a href="/entities/estmere/">Estmere</a>' in card
    assert f'<option value="{town.pk}" selected>Estmere</option>' in card
    assert "The Town" not in card
    Entity.objects.filter(pk=town.pk).update(rejected=True)
    for page in (shared.get_absolute_url(), shared.article.get_absolute_url(), "/claims/"):
        html = words_of(as_ana.get(page, follow=True))
        assert "Estmere" not in html
        assert "the council" in html


def test_who_merged_into_anothers_claim_changes_the_own_appearance_only(
    as_ben: Client, ben: Reader, shared: Highlight, story: Article, mark: MarkMaker
) -> None:
    own = mark(story, "ferry", kind="claim", reader=ben, audience="everyone")
    Appearance.objects.filter(highlight=own).update(claim=shared.appearance.claim)
    as_ben.post(address("claim_edit", own), {"statement": "Mine.", "told": "reporters"})
    own.refresh_from_db()
    assert (own.appearance.told, own.appearance.claim.statement) == ("reporters", "ferry")


def test_the_chip_says_how_a_claim_stands(as_ana: Client, story: Article, shared: Highlight) -> None:
    assert "· <span" not in words_of(as_ana.get(story.get_absolute_url())), "open claims are the rule"
    claims.set_status(shared.appearance.claim, shared.reader, "supported", "")
    assert 'Claim · <span class="status supported">supported</span>' in words_of(as_ana.get(story.get_absolute_url()))


def test_marking_tells_the_page_where_the_card_opens(as_ana: Client, story: Article) -> None:
    sent = {"revision": story.newest.pk, "start": 19, "end": 25, "kind": "claim"}
    answer = as_ana.post(reverse("highlights", args=[story.slug]), sent, headers=HTMX)
    made = {"slot": "slot-p2", "address": Highlight.objects.get().get_absolute_url()}
    assert json.loads(answer["HX-Trigger-After-Settle"])["claim-made"] == made
    quote = as_ana.post(reverse("highlights", args=[story.slug]), sent | {"kind": "quote"}, headers=HTMX)
    assert "HX-Trigger-After-Settle" not in quote


def test_a_card_costs_the_same_however_much_is_known(
    as_ana: Client, ana: Reader, story: Article, shared: Highlight, mark: MarkMaker, django_assert_num_queries: object
) -> None:
    def count() -> None:
        with django_assert_num_queries(QUERIES):  # type: ignore[operator]
            as_ana.get(shared.get_absolute_url(), headers=HTMX)

    count()
    for number, word in enumerate(["The", "stopped", "Nobody", "said", "why"]):
        claims.set_status(shared.appearance.claim, ana, "asked", str(number))
        proof = mark(story, word, kind="evidence")
        evidence.add(shared.appearance.claim, ana, highlight=proof)
        highlights.change(mark(story, word, kind="quote"), kind="claim")
    count()
