"""Saying that claims are one or two, and taking it back, by whom and in which order."""

from __future__ import annotations

from itertools import permutations

import pytest

from annotations import claims, highlights
from annotations.belonging import now_at
from annotations.errors import ClaimError
from annotations.ledger.changes import differ, merge, split, undo
from annotations.models import Appearance, Claim, ClaimChange, StatusChange
from newsroom.models import Reader
from tests.annotations.conftest import MarkMaker
from tests.annotations.ledger.rows import claimed
from tests.conftest import StoryMaker


@pytest.fixture
def three(make_story: StoryMaker, mark: MarkMaker) -> list[Appearance]:
    """Three shared claims of ana's, each made once."""
    return [
        claimed(mark, make_story(f"The gulls left {when}."), audience="everyone") for when in ("May", "June", "July")
    ]


def _where(appearances: list[Appearance]) -> list[int]:
    ids = dict(Appearance.objects.values_list("pk", "claim"))
    return [ids[row.pk] for row in appearances]


def test_a_merge_moves_the_other_claims_appearances(three: list[Appearance], ana: Reader) -> None:
    one, two, _ = three
    change = merge(one.claim, two.claim, ana)
    assert (change.left, change.joined, change.moved) == (two.claim, one.claim, [two.pk])
    assert _where([one, two]) == [one.claim_id] * 2
    two.claim.refresh_from_db()
    assert two.claim.merged_into == one.claim
    assert two.claim not in Claim.objects.visible_to(ana)
    assert now_at(two.claim_id, ana) == one.claim


def test_merging_what_is_one_already_is_refused(three: list[Appearance], ana: Reader) -> None:
    one, two, _ = three
    merge(one.claim, two.claim, ana)
    for pair in ((one.claim, one.claim), (one.claim, two.claim)):
        with pytest.raises(ClaimError, match="one claim already"):
            merge(*pair, ana)


def test_the_status_of_what_it_was_merged_into_stays(three: list[Appearance], ana: Reader) -> None:
    one, two, _ = three
    Claim.objects.filter(pk=one.claim_id).update(status="asked")
    Claim.objects.filter(pk=two.claim_id).update(status="supported")
    merge(one.claim, two.claim, ana)
    assert Claim.objects.get(pk=one.claim_id).status == "asked"


def test_a_split_out_appearance_goes_back_to_its_own_claim(three: list[Appearance], ana: Reader) -> None:
    one, two, _ = three
    merge(one.claim, two.claim, ana)
    split(two, ana)
    assert _where([one, two]) == [one.claim_id, two.claim_id]
    assert Claim.objects.get(pk=two.claim_id).merged_into is None


def test_the_others_leave_what_was_made_with_the_claim_and_stay_one(three: list[Appearance], ana: Reader) -> None:
    one, two, last = three
    claims.set_status(one.claim, ana, "supported", "A gull knows.")
    merge(one.claim, two.claim, ana)
    merge(one.claim, last.claim, ana)
    change = split(one, ana)
    assert change.moved == [two.pk, last.pk]
    assert _where(three) == [one.claim_id, two.claim_id, two.claim_id]
    assert Claim.objects.get(pk=one.claim_id).status == "supported"
    assert not StatusChange.objects.about(two.claim, ana).exists()
    undo(change, ana)
    assert _where(three) == [one.claim_id] * 3


def test_a_change_that_was_overtaken_is_closed(three: list[Appearance], ana: Reader) -> None:
    one, two, _ = three
    joined = merge(one.claim, two.claim, ana)
    parted = split(Appearance.objects.get(pk=two.pk), ana)
    undo(joined, ana)
    assert undo(parted, ana).undone_at
    assert _where([one, two]) == [one.claim_id, two.claim_id]


def test_a_claim_is_not_told_apart_from_itself(three: list[Appearance], ana: Reader) -> None:
    with pytest.raises(ClaimError, match="one claim already"):
        differ(three[0].claim, three[0].claim, ana)


def test_the_last_appearance_cannot_be_split_out(three: list[Appearance], ana: Reader) -> None:
    with pytest.raises(ClaimError, match="no other appearance"):
        split(three[0], ana)


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_everything_undone_in_any_order_is_as_it_was(
    order: tuple[int, ...], three: list[Appearance], ana: Reader
) -> None:
    one, two, three_ = three
    made = _where(three)
    changes = [merge(one.claim, two.claim, ana)]
    changes += [split(Appearance.objects.get(pk=one.pk), ana), merge(three_.claim, one.claim, ana)]
    changes += [merge(three_.claim, Appearance.objects.get(pk=two.pk).claim, ana)]
    left = [changes[index] for index in order]
    for _ in changes:
        left = [change for change in left if not _undone(change, ana)]
    assert not left
    assert _where(three) == made
    assert not Claim.objects.exclude(merged_into=None).exists()


def _undone(change: object, reader: Reader) -> bool:
    try:
        return bool(undo(change, reader))  # type: ignore[arg-type]
    except ClaimError:
        return False


def test_a_merge_is_undone_from_under_a_later_one(three: list[Appearance], ana: Reader) -> None:
    one, two, last = three
    first = merge(one.claim, two.claim, ana)
    merge(last.claim, one.claim, ana)
    undo(first, ana)
    assert _where(three) == [last.claim_id, two.claim_id, last.claim_id]


def test_what_a_later_change_moved_again_is_refused_and_stays(three: list[Appearance], ana: Reader) -> None:
    one, two, _ = three
    first = merge(one.claim, two.claim, ana)
    split(two, ana)
    merge(one.claim, two.claim, ana)
    with pytest.raises(ClaimError, match="Undo that one first"):
        undo(first, ana)
    first.refresh_from_db()
    assert first.undone_at is None
    assert _where([two]) == [one.claim_id]


def test_nothing_is_undone_twice(three: list[Appearance], ana: Reader) -> None:
    change = merge(three[0].claim, three[1].claim, ana)
    undo(change, ana)
    with pytest.raises(ClaimError, match="already"):
        undo(change, ana)


def test_anybody_merges_and_undoes_what_everybody_sees(three: list[Appearance], ana: Reader, ben: Reader) -> None:
    change = merge(three[0].claim, three[1].claim, ben)
    assert change in ClaimChange.objects.undoable_by(ana)
    undo(change, ana)
    assert _where(three) == [row.claim_id for row in three]


def test_a_deleted_mark_comes_back_in_the_claim_that_it_was_merged_into(three: list[Appearance], ana: Reader) -> None:
    one, two, _ = three
    merge(one.claim, two.claim, ana)
    highlights.delete(two.highlight)
    highlights.restore(two.highlight)
    assert _where([two]) == [one.claim_id]
    assert two in Appearance.objects.visible_to(ana)


def test_what_was_said_outlives_the_account_of_who_said_it(three: list[Appearance], ana: Reader, ben: Reader) -> None:
    one, two, last = three
    merge(one.claim, two.claim, ben)
    ben.delete()
    merge(last.claim, one.claim, ana)
    assert _where(three) == [last.claim_id] * 3
