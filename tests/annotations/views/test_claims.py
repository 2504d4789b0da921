"""What readers add to a claim, over HTTP."""

from __future__ import annotations

import json

import pytest
from django.test import Client
from django.urls import reverse

from annotations import evidence
from annotations.ledger.changes import merge
from annotations.models import Claim, Evidence, Highlight, StatusChange
from newsroom.models import Article
from tests.annotations.conftest import MarkMaker, NoteMaker
from tests.annotations.views.claim_pages import HTMX, address, words_of
from tests.html import assert_valid_fragment, assert_valid_html


def test_who_only_sees_a_claim_may_add_to_it_and_not_change_it(as_ben: Client, shared: Highlight) -> None:
    page = words_of(as_ben.get(shared.get_absolute_url(), headers=HTMX))
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
    assert_valid_html(words_of(as_ana.get(shared.get_absolute_url(), follow=True)))


def test_evidence_cannot_point_at_what_its_reader_does_not_see(
    as_ben: Client, story: Article, shared: Highlight, mark: MarkMaker
) -> None:
    hidden = mark(story, "stopped", kind="evidence")
    for sent in ({"highlight": hidden.pk}, {"url": f"http://testserver{hidden.get_absolute_url()}"}):
        assert as_ben.post(address("claim_evidence", shared), sent, headers=HTMX).status_code == 422
    assert "stopped" not in words_of(as_ben.get(shared.get_absolute_url(), headers=HTMX))


def test_private_evidence_on_a_shared_claim_is_not_shown_to_others(
    as_ana: Client, as_ben: Client, story: Article, shared: Highlight, mark: MarkMaker
) -> None:
    evidence.add(shared.appearance.claim, shared.reader, highlight=mark(story, "stopped", kind="evidence"), words="Log")
    assert "Log" in words_of(as_ana.get(shared.get_absolute_url(), headers=HTMX))
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


def test_a_form_of_a_claim_that_was_merged_meanwhile_reaches_the_other(
    as_ana: Client, shared: Highlight, private: Highlight
) -> None:
    gone, there = private.appearance.claim, shared.appearance.claim
    merge(there, gone, shared.reader)
    as_ana.post(reverse("claim_status", args=[gone.pk]), {"status": "asked"})
    assert StatusChange.objects.get().claim == there
