"""Which claims are proposed as the same."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from annotations.ledger.candidates import Candidate, candidates, searched
from annotations.ledger.changes import differ, merge
from annotations.models import Claim
from newsroom.models import Reader
from tests.annotations.conftest import MarkMaker
from tests.annotations.ledger.paraphrases import FAR, OTHERS, SAME
from tests.annotations.ledger.rows import claimed, entity, name_in, with_vector
from tests.conftest import StoryMaker

QUERIES = 3


@pytest.fixture
def claims(make_story: StoryMaker, mark: MarkMaker) -> dict[str, Claim]:
    """Every invented statement as a claim, with its vector."""
    statements = [*(words for pair in (*SAME, *FAR) for words in pair), *OTHERS]
    story = make_story(*statements, language="en")
    return {words: with_vector(claimed(mark, story, words)) for words in statements}


def _statements(found: list[Candidate]) -> list[str]:
    return [one.claim.statement for one in found]


def _first_places(pairs: list[tuple[str, str]], claims: dict[str, Claim], ana: Reader) -> int:
    turned = [*pairs, *((other, one) for one, other in pairs)]
    return sum(_statements(candidates(claims[one], ana))[:1] == [other] for one, other in turned)


def test_the_other_wording_comes_first(claims: dict[str, Claim], ana: Reader) -> None:
    assert _first_places(SAME, claims, ana) == 2 * len(SAME)


def test_a_handful_of_others_is_proposed_beside_it(claims: dict[str, Claim], ana: Reader) -> None:
    proposed = [len(candidates(claim, ana)) for claim in claims.values()]
    assert sum(proposed) <= 2 * len(SAME) + len(claims) // 2


def test_only_vectors_find_what_shares_no_word(claims: dict[str, Claim], ana: Reader) -> None:
    assert _first_places(FAR, claims, ana) >= 2
    Claim.objects.update(vector=None)
    for claim in claims.values():
        claim.vector = None
    assert _first_places(FAR, claims, ana) == 0
    assert _first_places(SAME, claims, ana) == 2 * len(SAME)


def test_who_says_so_whom_it_names_and_its_numbers_count(make_story: StoryMaker, mark: MarkMaker, ana: Reader) -> None:
    marlow = entity("Ada Marlow")

    def score(**fields: object) -> float:
        one, other = (make_story("300 gulls left Estmere.", language="xx") for _ in range(2))
        if fields.pop("named", False):
            name_in(one, "Estmere", marlow)
            name_in(other, "Estmere", marlow)
        rows = [claimed(mark, story, statement="The gulls went", **fields) for story in (one, other)]
        found = {found.claim.pk: found.score for found in candidates(rows[0].claim, ana)}
        return found[rows[1].claim_id]

    plain = score(quantities=[])
    assert score(quantities=[], speaker=marlow) > plain
    assert score(quantities=[], named=True) > plain
    assert score() > plain


def test_merged_entities_are_one_speaker(make_story: StoryMaker, mark: MarkMaker, ana: Reader) -> None:
    one = entity("Ada Marlow")
    other = entity("A. Marlow")
    other.merged_into = one
    other.save()
    rows = [
        claimed(mark, make_story("The gulls left.", language="xx"), speaker=who, quantities=[]) for who in (one, other)
    ]
    assert candidates(rows[0].claim, ana)[0].score > 1


def test_what_was_said_to_differ_is_not_proposed_again_to_that_reader(
    make_story: StoryMaker, mark: MarkMaker, ana: Reader, ben: Reader
) -> None:
    one, other = (claimed(mark, make_story("The gulls left."), audience="everyone").claim for _ in range(2))
    differ(other, one, ana)
    assert differ(one, other, ana) == differ(other, one, ana)
    assert (candidates(one, ana), candidates(other, ana)) == ([], [])
    assert [found.claim for found in candidates(one, ben)] == [other]


def test_others_private_claims_are_no_candidates(
    make_story: StoryMaker, mark: MarkMaker, ana: Reader, ben: Reader
) -> None:
    mine = claimed(mark, make_story("The gulls left."), reader=ben).claim
    claimed(mark, make_story("The gulls left."))
    assert candidates(mine, ben) == []
    assert searched(mine, ben, "gulls") == []


def test_a_private_appearance_of_a_shared_claim_lends_it_nothing(
    make_story: StoryMaker, mark: MarkMaker, ana: Reader, ben: Reader
) -> None:
    marlow = entity("Ada Marlow")
    shared = claimed(mark, make_story("The gulls left."), audience="everyone", speaker=None)
    private = claimed(mark, make_story("They went."), speaker=marlow)
    merge(shared.claim, private.claim, ana)
    mine = claimed(mark, make_story("The gulls left."), reader=ben, speaker=marlow).claim
    to_ben = next(found.score for found in candidates(mine, ben) if found.claim == shared.claim)
    assert to_ben == pytest.approx(1.0)


def test_words_find_any_claim(make_story: StoryMaker, mark: MarkMaker, ana: Reader) -> None:
    one = claimed(mark, make_story("The gulls left.")).claim
    far = claimed(mark, make_story("Rents in Port Ansell rose by 9 per cent.")).claim
    assert [found.claim for found in searched(one, ana, "rents port ansel")] == [far]
    assert searched(one, ana, "xylophone") == []


def test_ten_more_claims_cost_no_more_queries(make_story: StoryMaker, mark: MarkMaker, ana: Reader) -> None:
    one = claimed(mark, make_story("The gulls left.")).claim
    for _ in range(11):
        claimed(mark, make_story("The gulls left."))
        with CaptureQueriesContext(connection) as queries:
            assert candidates(one, ana)
        assert len(queries) == QUERIES
