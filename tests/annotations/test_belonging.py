"""In which claim an appearance is, and what becomes of it when a claim turns private."""

from __future__ import annotations

import pytest

from annotations import claims, evidence, highlights
from annotations.belonging import now_at
from annotations.errors import ClaimError, ClaimGone
from annotations.ledger.changes import merge, split, undo
from annotations.models import Appearance, Claim, ClaimChange, Evidence, StatusChange
from newsroom.models import Reader
from tests.annotations.conftest import MarkMaker
from tests.annotations.ledger.rows import claimed
from tests.conftest import StoryMaker


@pytest.fixture
def three(make_story: StoryMaker, mark: MarkMaker) -> list[Appearance]:
    """Three shared claims of ana's, each made once."""
    return [claimed(mark, make_story(f"The gulls left {day}."), audience="everyone") for day in ("May", "June", "July")]


@pytest.fixture
def bens(make_story: StoryMaker, mark: MarkMaker, ben: Reader) -> Appearance:
    """A claim of ben's for himself."""
    return claimed(mark, make_story("Ben's gulls left."), reader=ben)


def _where(appearances: list[Appearance]) -> list[int]:
    ids = dict(Appearance.objects.values_list("pk", "claim"))
    return [ids[row.pk] for row in appearances]


def test_what_is_said_of_a_claim_merged_meanwhile_is_said_of_where_it_is(three: list[Appearance], ana: Reader) -> None:
    one, two, last = three
    merge(one.claim, two.claim, ana)
    merge(last.claim, one.claim, ana)
    claims.set_status(two.claim, ana, "supported", "because")
    evidence.add(two.claim, ana, words="I was there.")
    claims.edit(two, ana, {"statement": "They left."})
    now = Claim.objects.get(pk=last.claim_id)
    assert (now.status, now.statement) == ("supported", "They left.")
    assert StatusChange.objects.about(now, ana).get().why == "because"
    assert Evidence.objects.about(now, ana).get().words == "I was there."


def test_a_statement_for_what_became_anothers_claim_is_refused(three: list[Appearance], bens: Appearance) -> None:
    merge(three[0].claim, bens.claim, bens.highlight.reader)
    with pytest.raises(ClaimError, match="somebody else"):
        claims.edit(bens, bens.highlight.reader, {"statement": "They left.", "told": "me"})
    assert not Appearance.objects.get(pk=bens.pk).told


def test_nothing_is_said_of_a_claim_that_is_gone(three: list[Appearance], ben: Reader) -> None:
    highlights.change(three[0].highlight, audience="me")
    with pytest.raises(ClaimGone):
        claims.set_status(three[0].claim, ben, "asked")


@pytest.mark.parametrize("change", [{"audience": "me"}, {"kind": "quote"}, {"deleted_at": "2026-03-01T00:00Z"}])
def test_others_leave_a_claim_that_turns_private(
    change: dict[str, str], three: list[Appearance], bens: Appearance, ana: Reader, ben: Reader
) -> None:
    merge(three[0].claim, bens.claim, ben)
    highlights.change(three[0].highlight, **change)
    claims.edit(three[0], ana, {"statement": "A secret."})
    assert _where([three[0], bens]) == [three[0].claim_id, bens.claim_id]
    assert list(Claim.objects.visible_to(ben).filter(pk__in=[three[0].claim_id, bens.claim_id])) == [bens.claim]
    assert not ClaimChange.objects.filter(undone_at=None).exists()


def test_who_left_a_private_claim_does_not_open_it_again(
    three: list[Appearance], bens: Appearance, ben: Reader, ana: Reader
) -> None:
    merge(three[0].claim, bens.claim, ben)
    highlights.change(three[0].highlight, audience="me")
    highlights.change(bens.highlight, audience="everyone")
    assert three[0].claim not in Claim.objects.visible_to(ben)
    highlights.change(three[0].highlight, audience="everyone")
    assert _where([three[0], bens]) == [three[0].claim_id, bens.claim_id]


def test_a_claim_with_another_shared_appearance_stays_whole(
    three: list[Appearance], bens: Appearance, ana: Reader, ben: Reader
) -> None:
    merge(three[0].claim, three[1].claim, ana)
    merge(three[0].claim, bens.claim, ben)
    highlights.change(three[0].highlight, audience="me")
    assert _where([three[0], bens]) == [three[0].claim_id] * 2


def test_an_undo_brings_nobody_into_a_private_claim(
    three: list[Appearance], make_story: StoryMaker, mark: MarkMaker, ana: Reader, ben: Reader
) -> None:
    shared = claimed(mark, make_story("Ben's gulls left for all to see."), reader=ben, audience="everyone")
    merge(three[0].claim, shared.claim, ben)
    parted = split(Appearance.objects.get(pk=shared.pk), ben)
    highlights.change(three[0].highlight, audience="me")
    undo(parted, ben)
    assert _where([three[0], shared]) == [three[0].claim_id, shared.claim_id]
    assert three[0].claim not in Claim.objects.visible_to(ben)


def test_private_appearances_do_not_share_what_an_account_leaves(
    three: list[Appearance], bens: Appearance, make_story: StoryMaker, mark: MarkMaker, ana: Reader, ben: Reader
) -> None:
    cleo = Reader.objects.create_user("cleo", "cleo@example.org", "reading-room-3")
    hers = claimed(mark, make_story("Cleo's gulls left."), reader=cleo)
    mine = claimed(mark, make_story("A third reader's gulls left."), reader=cleo, audience="everyone")
    merge(mine.claim, bens.claim, ben)
    merge(mine.claim, hers.claim, cleo)
    mine.highlight.delete()
    assert _where([bens, hers])[0] == bens.claim_id
    assert mine.claim not in Claim.objects.visible_to(ben)


def test_an_old_address_leads_only_where_changes_that_hold_went(three: list[Appearance], ana: Reader) -> None:
    one, two, _ = three
    undo(merge(one.claim, two.claim, ana), ana)
    highlights.delete(one.highlight)
    assert now_at(one.claim_id, ana) is None
    assert now_at(two.claim_id, ana) == two.claim


def test_others_private_appearances_stay_where_they_are(
    make_story: StoryMaker, mark: MarkMaker, three: list[Appearance], ana: Reader, ben: Reader
) -> None:
    one, two, _ = three
    private = claimed(mark, make_story("Nobody saw the gulls."))
    merge(two.claim, private.claim, ana)
    change = merge(one.claim, two.claim, ben)
    assert change.moved == [two.pk]
    assert _where([two, private]) == [one.claim_id, two.claim_id]
    assert Claim.objects.get(pk=two.claim_id).merged_into is None
    assert two.claim not in Claim.objects.visible_to(ben)
    assert now_at(two.claim_id, ben) == one.claim
    assert two.claim in Claim.objects.visible_to(ana)


@pytest.mark.parametrize("turned", [False, True])
def test_a_private_claim_joins_the_shared_one(
    turned: bool, make_story: StoryMaker, mark: MarkMaker, three: list[Appearance], ana: Reader, ben: Reader
) -> None:
    shared, private = three[0], claimed(mark, make_story("A gull told me."))
    pair = (shared.claim, private.claim)
    change = merge(*(reversed(pair) if turned else pair), ana)
    assert change.joined == shared.claim
    assert private.claim not in Claim.objects.visible_to(ben)
    assert now_at(private.claim_id, ben) is None
    assert now_at(private.claim_id, ana) == shared.claim


def test_somebody_elses_private_merge_is_theirs_to_undo(
    make_story: StoryMaker, mark: MarkMaker, three: list[Appearance], ana: Reader, ben: Reader
) -> None:
    change = merge(three[0].claim, claimed(mark, make_story("A gull told me.")).claim, ana)
    with pytest.raises(ClaimError, match="only they"):
        undo(change, ben)


def test_a_private_claims_history_stays_private_in_a_shared_one(
    make_story: StoryMaker, mark: MarkMaker, three: list[Appearance], ana: Reader, ben: Reader
) -> None:
    shared, private = three[0], claimed(mark, make_story("A gull told me."))
    said = StatusChange.objects.create(claim=private.claim, reader=ana, status="asked", why="A gull knows.")
    merge(shared.claim, private.claim, ana)
    assert list(StatusChange.objects.about(shared.claim, ana)) == [said]
    assert not StatusChange.objects.about(shared.claim, ben).exists()
    highlights.change(private.highlight, audience="everyone")
    assert list(StatusChange.objects.about(shared.claim, ben)) == [said]


def test_what_is_written_after_a_split_stays_where_it_was_written(
    make_story: StoryMaker, mark: MarkMaker, ana: Reader, ben: Reader
) -> None:
    shared = claimed(mark, make_story("The gulls left."), audience="everyone")
    private = claimed(mark, make_story("A gull told me."))
    undo(merge(shared.claim, private.claim, ana), ana)
    merge(shared.claim, private.claim, ana)
    assert split(Appearance.objects.get(pk=shared.pk), ana).joined == private.claim
    claims.set_status(private.claim, ana, "asked", "A gull knows.")
    assert shared.claim in Claim.objects.visible_to(ben)
    assert private.claim not in Claim.objects.visible_to(ben)
    assert not StatusChange.objects.about(shared.claim, ben).exists()
