"""The card of a claim and what readers add to it, over HTTP."""

from __future__ import annotations

import json
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from annotations import claims, evidence, highlights
from annotations.ledger.changes import merge
from annotations.models import Appearance, Claim, Evidence, Highlight, StatusChange
from newsroom.models import Article, Entity, Reader
from tests.annotations.conftest import MarkMaker, NoteMaker
from tests.html import assert_valid_fragment, assert_valid_html

HTMX = {"HX-Request": "true"}


@pytest.fixture
def shared(story: Article, mark: MarkMaker) -> Highlight:
    """A claim of ana's for everyone."""
    return mark(story, "ferry", kind="claim", audience="everyone")


@pytest.fixture
def private(story: Article, mark: MarkMaker) -> Highlight:
    """A claim of ana's for herself."""
    return mark(story, "Nobody", kind="claim")


def address(name: str, mark: Highlight) -> str:
    claim = mark.appearance.claim_id
    return reverse(name, args=[mark.pk if name == "claim_edit" else claim])


def words_of(response: object) -> str:
    return response.content.decode()  # type: ignore[attr-defined, no-any-return]


def test_the_card_of_a_claim_is_a_page_and_a_part(as_ana: Client, shared: Highlight) -> None:
    claims.set_status(shared.appearance.claim, shared.reader, "asked", "Wrote.")
    Appearance.objects.update(speaker_words="the office", chain=["the crew"], told="reporters", said_on="2026-03-02")
    page = words_of(as_ana.get(shared.get_absolute_url()))
    part = words_of(as_ana.get(shared.get_absolute_url(), headers=HTMX))
    assert_valid_html(page)
    assert_valid_fragment(part)
    for words in ("ferry", "the office", "the crew", "reporters", "2 March 2026", "Asked", "Wrote.", "Add evidence"):
        assert words in page
        assert words in part
    assert 'data-hx-post="' in part
    assert "data-hx-post" not in page.split("<main")[1], "outside a story the forms are plain"


def test_the_card_of_another_mark_has_no_claim(as_ana: Client, story: Article, mark: MarkMaker) -> None:
    assert "standing" not in words_of(as_ana.get(mark(story, "ferry").get_absolute_url()))


def test_who_only_sees_a_claim_may_add_to_it_and_not_change_it(as_ben: Client, shared: Highlight) -> None:
    page = words_of(as_ben.get(shared.get_absolute_url()))
    assert "Add evidence" in page
    assert "Change what it says" not in page
    assert as_ben.post(address("claim_edit", shared), {"statement": "Mine."}).status_code == 404
    assert as_ben.post(address("claim_status", shared), {"status": "asked"}).status_code == 302
    assert StatusChange.objects.get().reader.username == "ben"


@pytest.mark.parametrize("name", ["claim_edit", "claim_status", "claim_evidence"])
def test_a_private_claim_is_not_there_for_others(as_ben: Client, private: Highlight, name: str) -> None:
    values = {"statement": "Mine.", "status": "asked", "words": "No."}
    assert as_ben.post(address(name, private), values, headers=HTMX).status_code == 404
    assert as_ben.get(address("claim_standing", private), headers=HTMX).status_code == 404
    assert Claim.objects.get().statement == "Nobody"


@pytest.mark.parametrize(
    "name", ["claim_edit", "claim_status", "claim_evidence", "evidence_delete", "evidence_restore"]
)
def test_changes_are_posted_to_what_is_there(as_ana: Client, shared: Highlight, name: str) -> None:
    assert as_ana.get(reverse(name, args=[1])).status_code == 405
    assert as_ana.post(reverse(name, args=[987_654])).status_code == 404


def test_signed_out_readers_are_asked_to_sign_in(signed_out: Client, shared: Highlight) -> None:
    for name in ("claim_edit", "claim_status", "claim_evidence", "claim_standing"):
        assert signed_out.post(address(name, shared), {"status": "asked"})["Location"].startswith("/accounts/login/")
    assert not StatusChange.objects.exists()


def test_a_status_is_set_from_the_card(as_ana: Client, shared: Highlight) -> None:
    sent = {"status": "contradicted", "why": "It <sailed>.", "mark": shared.pk}
    target = {"HX-Target": f"standing-{shared.appearance.claim_id}-{shared.pk}"}
    answer = as_ana.post(address("claim_status", shared), sent, headers=HTMX | target)
    html = words_of(answer)
    assert_valid_fragment(html)
    assert "It &lt;sailed&gt;." in html
    assert 'Claim · <span class="status contradicted">contradicted</span>' in html, "its chip says so too"
    assert json.loads(answer["HX-Trigger-After-Settle"]) == {"claims-changed": True}
    assert f"/claims/{shared.appearance.claim_id}/status/" in answer["HX-Trigger"], "the draft may go"


def test_without_scripts_one_comes_back_to_where_the_form_was(as_ana: Client, shared: Highlight) -> None:
    claim = shared.appearance.claim
    there = as_ana.post(address("claim_status", shared), {"status": "asked", "mark": shared.pk})
    assert there["Location"] == shared.get_absolute_url()
    assert as_ana.post(address("claim_status", shared), {"status": "open"})["Location"] == claim.get_absolute_url()
    assert as_ana.get(address("claim_standing", shared))["Location"] == claim.get_absolute_url()


@pytest.mark.parametrize(
    ("name", "sent", "sentence"),
    [
        ("claim_status", {"why": "Because."}, "Choose how it stands."),
        ("claim_status", {"status": "perhaps", "why": "Because."}, "Select a valid choice"),
        ("claim_status", {"status": "asked", "why": "x" * 2_001}, "2,000 is the most"),
        ("claim_evidence", {}, "Add an address"),
        ("claim_evidence", {"url": "javascript:alert(1)"}, "This is no address of a page"),
        ("claim_evidence", {"url": "ftp://harbour.example/log"}, "It begins with https:// or http://"),
        ("claim_evidence", {"url": "http://[rubbish"}, "This is no address of a page"),
        ("claim_evidence", {"url": "https://harbour@rocks.example/"}, "Leave out the name"),
        ("claim_evidence", {"words": "\u200b\u2063"}, "Add an address"),
        ("claim_evidence", {"words": "x" * 1_001}, "1,000 is the most"),
        ("claim_evidence", {"highlight": "987654"}, "This mark is no longer there."),
        ("claim_evidence", {"highlight": "rubbish"}, "This mark is no longer there."),
        ("claim_edit", {"statement": "  "}, "Say in one sentence what is claimed."),
        ("claim_edit", {"statement": "Yes.", "said_on": "last week"}, "Write the date as"),
        ("claim_edit", {"statement": "Yes.", "said_on": "9999-01-01"}, "a day that has come"),
        ("claim_edit", {"statement": "Yes.", "said_on": "0001-01-01"}, "a day that has come"),
        ("claim_edit", {"statement": "Yes.", "chain": "the crew\n" * 21}, "20 is the most"),
        ("claim_edit", {"statement": "Yes.", "chain": "x" * 301}, "300 is the most"),
        ("claim_edit", {"statement": "\u200b"}, "Say in one sentence what is claimed."),
        ("claim_edit", {"statement": "Yes.", "speaker": "999"}, "Select a valid choice"),
    ],
)
def test_rubbish_comes_back_with_its_form_and_a_sentence(
    as_ana: Client, shared: Highlight, name: str, sent: dict[str, str], sentence: str
) -> None:
    for headers, judge in ((HTMX, assert_valid_fragment), ({}, assert_valid_html)):
        answer = as_ana.post(address(name, shared), sent | {"mark": shared.pk}, headers=headers)
        assert answer.status_code == 422
        assert sentence in words_of(answer)
        judge(words_of(answer))
    for kept in (sent.get("why", ""), sent.get("words", "")):
        assert kept in words_of(answer), "what was typed is still there"
    assert not Evidence.objects.exists()
    assert not StatusChange.objects.exists()


@pytest.mark.parametrize("mark_sent", ["987654", "x", "9" * 40])
def test_a_card_that_is_gone_does_not_matter(as_ana: Client, shared: Highlight, mark_sent: str) -> None:
    answer = as_ana.post(address("claim_status", shared), {"status": "asked", "mark": mark_sent}, headers=HTMX)
    assert answer.status_code == 200


def test_evidence_is_an_address_a_mark_a_note_or_words(
    as_ana: Client, story: Article, shared: Highlight, mark: MarkMaker, write_note: NoteMaker
) -> None:
    proof, note = mark(story, "stopped", kind="evidence"), write_note(story)
    for sent in (
        {"url": "https://harbour.example/log", "bearing": "contradicts"},
        {"highlight": proof.pk},
        {"url": f"http://testserver{proof.get_absolute_url()}", "words": "The log."},
        {"url": f"http://testserver{story.get_absolute_url()}#h{proof.pk}", "words": "The log again."},
        {"url": f"http://testserver{story.get_absolute_url()}#n{note.pk}", "words": "As noted."},
        {"url": f"http://testserver{reverse('note', args=[note.pk])}"},
        {"words": "I was there."},
    ):
        assert as_ana.post(address("claim_evidence", shared), sent).status_code == 302
    rows = [(row.url, row.highlight, row.note, row.words, row.bearing) for row in Evidence.objects.all()]
    assert rows == [
        ("https://harbour.example/log", None, None, "", "contradicts"),
        ("", proof, None, "", "bears"),
        ("", proof, None, "The log.", "bears"),
        ("", proof, None, "The log again.", "bears"),
        ("", None, note, "As noted.", "bears"),
        ("", None, note, "", "bears"),
        ("", None, None, "I was there.", "bears"),
    ]
    assert_valid_html(words_of(as_ana.get(shared.get_absolute_url())))


def test_evidence_cannot_point_at_what_its_reader_does_not_see(
    as_ben: Client, story: Article, shared: Highlight, mark: MarkMaker
) -> None:
    hidden = mark(story, "stopped", kind="evidence")
    for sent in ({"highlight": hidden.pk}, {"url": f"http://testserver{hidden.get_absolute_url()}"}):
        assert as_ben.post(address("claim_evidence", shared), sent, headers=HTMX).status_code == 422
    assert "stopped" not in words_of(as_ben.get(shared.get_absolute_url())).split("<main")[1]


def test_private_evidence_on_a_shared_claim_is_not_shown_to_others(
    as_ana: Client, as_ben: Client, story: Article, shared: Highlight, mark: MarkMaker
) -> None:
    evidence.add(shared.appearance.claim, shared.reader, highlight=mark(story, "stopped", kind="evidence"), words="Log")
    assert "Log" in words_of(as_ana.get(shared.get_absolute_url()))
    part = words_of(as_ben.get(shared.get_absolute_url(), headers=HTMX))
    assert "Log" not in part
    assert 'Evidence <span class="muted">0</span>' in part


def test_only_ones_own_evidence_is_deleted_and_the_message_brings_it_back(
    as_ana: Client, as_ben: Client, shared: Highlight
) -> None:
    row = evidence.add(shared.appearance.claim, shared.reader, words="Log")
    delete, restore = (reverse(f"evidence_{act}", args=[row.pk]) for act in ("delete", "restore"))
    for act in (delete, restore):
        assert as_ben.post(act, headers=HTMX).status_code == 404
    answer = as_ana.post(delete, {"mark": shared.pk}, headers=HTMX)
    assert f'action="{restore}"' in words_of(answer)
    assert "standing-changed" in answer["HX-Trigger-After-Settle"], "an open card fetches its part anew"
    assert as_ana.post(restore).status_code == 302
    now = as_ana.get(address("claim_standing", shared), {"mark": shared.pk}, headers=HTMX)
    assert "Log" in words_of(now)


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
    card = words_of(as_ana.get(shared.get_absolute_url()))
    assert '<a href="/entities/estmere/">Estmere</a>' in card
    assert f'<option value="{town.pk}" selected>Estmere</option>' in card
    assert "The Town" not in card
    Entity.objects.filter(pk=town.pk).update(rejected=True)
    for page in (shared.get_absolute_url(), shared.article.get_absolute_url(), "/claims/"):
        assert "Estmere" not in words_of(as_ana.get(page))
        assert "the council" in words_of(as_ana.get(page))


def test_who_merged_into_anothers_claim_changes_the_own_appearance_only(
    as_ben: Client, ben: Reader, shared: Highlight, story: Article, mark: MarkMaker
) -> None:
    own = mark(story, "ferry", kind="claim", reader=ben, audience="everyone")
    Appearance.objects.filter(highlight=own).update(claim=shared.appearance.claim)
    as_ben.post(address("claim_edit", own), {"statement": "Mine.", "told": "reporters"})
    own.refresh_from_db()
    assert (own.appearance.told, own.appearance.claim.statement) == ("reporters", "ferry")


def test_a_form_of_a_claim_that_was_merged_meanwhile_reaches_the_other(
    as_ana: Client, shared: Highlight, private: Highlight
) -> None:
    gone, there = private.appearance.claim, shared.appearance.claim
    merge(there, gone, shared.reader)
    as_ana.post(reverse("claim_status", args=[gone.pk]), {"status": "asked"})
    assert StatusChange.objects.get().claim == there


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


QUERIES = 10
"""Session, reader; the highlight, twice; its card: may its statement be changed, the story's names, the history, the
evidence, the marks that may be added as evidence, the stories it is in."""
