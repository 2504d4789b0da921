"""The vectors of claims, made in the background."""

from __future__ import annotations

from math import isclose, sqrt

import pytest
from django.db import connection

from annotations import vectors
from annotations.models import Claim
from newsroom.models import Article
from tests.annotations.conftest import MarkMaker
from tests.annotations.ledger.rows import claimed, with_vector
from tests.conftest import StoryMaker


@pytest.fixture
def story(make_story: StoryMaker) -> Article:
    return make_story("The gulls left the harbour.", language="en-GB")


def test_a_claim_gets_a_vector_of_length_1(story: Article, mark: MarkMaker) -> None:
    vector = with_vector(claimed(mark, story)).vector
    assert vector
    assert isclose(sqrt(sum(x * x for x in vector)), 1.0, rel_tol=1e-6)  # spaCy counts in single precision


def test_changed_words_lose_it_until_it_is_made_anew(story: Article, mark: MarkMaker, tasks_at_once: None) -> None:
    claim = with_vector(claimed(mark, story))
    before = claim.vector
    Claim.objects.filter(pk=claim.pk).update(statement="Rents rose.")
    vectors.renew(claim)
    claim.refresh_from_db()
    assert claim.vector
    assert claim.vector != before


@pytest.mark.parametrize(("language", "statement"), [("tlh", "Gulls left."), ("en", "0123 … of the"), ("en", "")])
def test_there_is_none_without_a_model_or_words(
    language: str, statement: str, make_story: StoryMaker, mark: MarkMaker
) -> None:
    story = make_story("The gulls left.", language=language)
    assert with_vector(claimed(mark, story, statement=statement)).vector is None


def test_many_get_theirs_in_one_task(story: Article, mark: MarkMaker, tasks_at_once: None) -> None:
    claims = [claimed(mark, story), claimed(mark, story, "the harbour")]
    Claim.objects.update(vector=None)
    vectors.fill_vector.enqueue(*(made.claim_id for made in claims))
    assert not Claim.objects.filter(vector=None).exists()


def test_a_claim_that_is_gone_is_no_error(db: None) -> None:
    vectors.fill_vector.func(99_999)


@pytest.mark.parametrize(
    ("one", "other", "product"), [("{1,2}", "{3,4}", 11), ("{}", "{}", 0), ("{1}", "{2,3}", 2), ("{1,2}", None, None)]
)
def test_dot_product(db: None, one: str, other: str | None, product: float | None) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT dot_product(%s::float8[], %s::float8[])", [one, other])
        assert cursor.fetchone() == (product,)
