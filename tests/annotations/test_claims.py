"""How a claim stands and what it says."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, transaction

from annotations import claims, evidence
from annotations.models import Claim, Evidence, Highlight, StatusChange
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker, NoteMaker


@pytest.fixture
def claimed(story: Article, mark: MarkMaker) -> Highlight:
    """A claim of ana's for everyone."""
    return mark(story, "ferry", kind="claim", audience="everyone")


def test_every_change_of_status_keeps_who_when_and_why(claimed: Highlight, ana: Reader, ben: Reader) -> None:
    claim = claimed.appearance.claim
    claims.set_status(claim, ana, "asked", "Wrote to the harbour office.")
    claims.set_status(claim, ben, "contradicted", "It sailed.")
    claim.refresh_from_db()
    assert claim.status == "contradicted"
    assert [(row.reader, row.status, row.why) for row in claim.status_changes.all()] == [
        (ana, "asked", "Wrote to the harbour office."),
        (ben, "contradicted", "It sailed."),
    ]


def test_a_status_sent_twice_is_one_and_another_reader_may_agree(claimed: Highlight, ana: Reader, ben: Reader) -> None:
    claim = claimed.appearance.claim
    assert claims.set_status(claim, ana, "asked", "")
    assert claims.set_status(claim, ana, "asked", "") is None
    assert claims.set_status(claim, ben, "asked", "")
    assert claims.set_status(claim, ana, "asked", "Again.")


@pytest.mark.django_db(transaction=True)
def test_history_cannot_be_rewritten(claimed: Highlight, ana: Reader) -> None:
    claim = claimed.appearance.claim
    row = claims.set_status(claim, ana, "asked", "Wrote.")
    assert row
    for change in (
        lambda: StatusChange.objects.update(why="Never wrote."),
        lambda: StatusChange.objects.update(status="open"),
        lambda: StatusChange.objects.update(reader=None),
        lambda: StatusChange.objects.all().delete(),
        lambda: row.delete(),
    ):
        with pytest.raises(DatabaseError, match="history of a claim"), transaction.atomic():
            change()
    assert StatusChange.objects.get().why == "Wrote."


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("goes", ["claim", "story"])
def test_history_goes_only_with_its_claim(story: Article, ben: Reader, claimed: Highlight, goes: str) -> None:
    claims.set_status(claimed.appearance.claim, ben, "asked", "")
    story.current = None
    story.save()
    {"claim": claimed.appearance.claim, "story": story}[goes].delete()
    assert not StatusChange.objects.exists()
    assert not Claim.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_with_an_account_its_name_goes_from_history_and_evidence(claimed: Highlight, ana: Reader, ben: Reader) -> None:
    claim = claimed.appearance.claim
    claims.set_status(claim, ana, "asked", "")
    claims.set_status(claim, ben, "contradicted", "It sailed.")
    evidence.add(claim, ben, words="I was on it.")
    ben.delete()
    claim.refresh_from_db()
    rows = list(StatusChange.objects.about(claim, ana).values_list("reader", "status", "why"))
    assert rows == [(ana.pk, "asked", ""), (None, "contradicted", "It sailed.")]
    assert claim.status == "contradicted"
    assert Evidence.objects.about(claim, ana).get().reader is None


def test_edit_changes_the_statement_and_what_the_appearance_says(claimed: Highlight) -> None:
    said = claimed.appearance
    Claim.objects.update(vector=[1.0])
    fields = {"statement": "The ferry\nstopped.", "told": "reporters", "chain": ["the office"]}
    claims.edit(said, claimed.reader, fields)
    said.refresh_from_db()
    assert (said.claim.statement, said.told, said.chain) == ("The ferry stopped.", "reporters", ["the office"])
    assert said.claim.vector is None, "what it means is made out anew"


def test_who_may_change_a_statement(claimed: Highlight, ana: Reader, ben: Reader) -> None:
    assert Claim.objects.stated_by(ana).exists()
    assert not Claim.objects.stated_by(ben).exists()


def test_the_same_evidence_twice_is_one_and_delete_is_undone(claimed: Highlight, ana: Reader) -> None:
    claim = claimed.appearance.claim
    row = evidence.add(claim, ana, url="https://harbour.example/log")
    assert evidence.add(claim, ana, url="https://harbour.example/log") == row
    evidence.delete(row)
    assert not Evidence.objects.visible_to(ana).exists()
    evidence.restore(row)
    assert list(Evidence.objects.visible_to(ana)) == [row]


def test_evidence_that_points_at_what_is_private_is_seen_where_that_is(
    story: Article, claimed: Highlight, ana: Reader, ben: Reader, mark: MarkMaker, write_note: NoteMaker
) -> None:
    claim = claimed.appearance.claim
    hidden = [
        evidence.add(claim, ana, highlight=mark(story, "stopped", kind="evidence")),
        evidence.add(claim, ana, note=write_note(story)),
    ]
    shown = [
        evidence.add(claim, ana, highlight=mark(story, "why", kind="evidence", audience="everyone")),
        evidence.add(claim, ana, note=write_note(story, audience="everyone")),
        evidence.add(claim, ana, words="I was there."),
    ]
    assert set(Evidence.objects.visible_to(ana)) == {*hidden, *shown}
    assert list(Evidence.objects.visible_to(ben)) == shown


def test_evidence_brought_back_beside_its_equal_is_one(claimed: Highlight, ana: Reader) -> None:
    claim = claimed.appearance.claim
    first = evidence.add(claim, ana, words="same")
    evidence.delete(first)
    second = evidence.add(claim, ana, words="same")
    evidence.restore(first)
    assert evidence.add(claim, ana, words="same") == second
    assert list(Evidence.objects.visible_to(ana)) == [second]
