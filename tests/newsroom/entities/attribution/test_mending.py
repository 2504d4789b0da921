"""Sentences whose arcs a parser draws wrongly."""

import pytest

from tests.newsroom.entities.attribution.said import Said, needs_model, said

pytestmark = needs_model


def test_verbs_joined_across_what_is_said_share_their_subject() -> None:
    text = "Roe told reporters that the pier would open and insisted the budget was intact."
    assert said(text) == [
        Said("Roe", "told", ("the pier would open",)),
        Said("Roe", "insisted", ("the budget was intact",)),
    ]


def test_a_source_behind_an_apposition_is_a_source() -> None:
    text = "Both entries were written by the chief engineer, Joss Weil, Marlow said."
    expected = Said("Marlow", "said", ("Both entries were written by the chief engineer, Joss Weil",))
    assert said(text) == [expected]


def test_an_accusation_behind_its_source() -> None:
    text = "Roe has been accused by investigators of ordering the fire."
    assert said(text) == [Said("investigators", "accused", ("of ordering the fire",))]


def test_a_road_insists_on_nothing() -> None:
    text = "Roe said several roads remained closed but insisted that help was near."
    assert said(text) == [
        Said("Roe", "said", ("several roads remained closed",)),
        Said("Roe", "insisted", ("help was near",)),
    ]


def test_a_study_may_warn() -> None:
    assert said("Roe said the study found a flaw and warned that more would come.")[-1].source == "the study"


def test_what_is_said_after_a_time_is_no_clause_about_it() -> None:
    text = "The spokeswoman, Meg Weil, tweeted during the debate that the answer on taxes was wrong."
    (found,) = said(text)
    assert (found.cue, found.content) == ("tweeted", ("the answer on taxes was wrong",))


@pytest.mark.parametrize("verb", ["cut", "shut"])
def test_a_past_that_looks_like_an_infinitive_stays_in_what_is_said(verb: str) -> None:
    (found,) = said(f"Lunde told staff the firm would close the plant and {verb} the pier.")
    assert verb in found.content[0]
